/**
 * The page of the whole country: map, proposals, who is left out.
 */
@NullMarked
package org.talka.web.plan;

import org.jspecify.annotations.NullMarked;
