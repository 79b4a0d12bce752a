/**
 * The twinning problem in whole numbers: what may be chosen and what each choice is worth.
 */
@NullMarked
package org.talka.engine.twinning.problem;

import org.jspecify.annotations.NullMarked;
