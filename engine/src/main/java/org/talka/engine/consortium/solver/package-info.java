/**
 * The search for groups with OptaPlanner. Its classes stay in this package; only {@link
 * org.talka.engine.consortium.solver.ConsortiumSearch} is seen from outside.
 */
@NullMarked
package org.talka.engine.consortium.solver;

import org.jspecify.annotations.NullMarked;
