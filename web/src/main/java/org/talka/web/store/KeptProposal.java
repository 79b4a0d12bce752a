package org.talka.web.store;

import org.talka.engine.plan.Pair;

/**
 * A pair a remembered plan chose.
 *
 * @param fit at the time, 0 to 1
 */
public record KeptProposal(Pair pair, double fit, boolean pinned) {}
