package org.talka.engine.twinning.exact;

/**
 * What the exact solver came to.
 *
 * @param chosen the best choice it met, link by link
 * @param optimal whether it has proven that no choice is better
 */
public record Exact(boolean[] chosen, boolean optimal) {}
