/** Improves a choice of links along paths that dual prices guide. */
@NullMarked
package org.talka.engine.twinning.alternating;

import org.jspecify.annotations.NullMarked;
