/**
 * How good a twinning plan can be at all: ceilings that a few lines of other code can check.
 */
@NullMarked
package org.talka.engine.twinning.proof;

import org.jspecify.annotations.NullMarked;
