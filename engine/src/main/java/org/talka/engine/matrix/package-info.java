/**
 * The cooperation matrix: for every pair and competency what flows, what is possible, what is blocked and why.
 */
@NullMarked
package org.talka.engine.matrix;

import org.jspecify.annotations.NullMarked;
