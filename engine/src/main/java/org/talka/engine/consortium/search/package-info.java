/**
 * Finds good groupings fast: annealing on flat arrays.
 */
@NullMarked
package org.talka.engine.consortium.search;

import org.jspecify.annotations.NullMarked;
