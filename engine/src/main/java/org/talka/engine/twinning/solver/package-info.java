/**
 * The search for a twinning plan with OptaPlanner. Its classes stay in this package; only {@link
 * org.talka.engine.twinning.solver.TwinningSearch} is seen from outside.
 */
@NullMarked
package org.talka.engine.twinning.solver;

import org.jspecify.annotations.NullMarked;
