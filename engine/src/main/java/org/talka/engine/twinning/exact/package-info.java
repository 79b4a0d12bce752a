/**
 * Whole twinning problems solved to the end with SCIP of OR-tools; the only user of OR-tools.
 */
@NullMarked
package org.talka.engine.twinning.exact;

import org.jspecify.annotations.NullMarked;
