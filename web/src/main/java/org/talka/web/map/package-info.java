/**
 * Maps drawn from outlines or centres: places, arcs, names.
 */
@NullMarked
package org.talka.web.map;

import org.jspecify.annotations.NullMarked;
