package org.talka.engine.twinning.solver;

import org.talka.engine.twinning.problem.Quota;

/**
 * Something the chosen links together are to reach.
 *
 * @param index its index
 */
record Asked(int index, Quota quota) {}
