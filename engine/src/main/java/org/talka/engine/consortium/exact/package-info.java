/**
 * Decides a grouping, or a window of one, exactly: every group there could be, then the best choice among them.
 */
@NullMarked
package org.talka.engine.consortium.exact;

import org.jspecify.annotations.NullMarked;
