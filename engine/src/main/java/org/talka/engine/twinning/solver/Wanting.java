package org.talka.engine.twinning.solver;

/**
 * A municipality that counts when it is left out.
 *
 * @param municipality its index
 */
record Wanting(int municipality) {}
