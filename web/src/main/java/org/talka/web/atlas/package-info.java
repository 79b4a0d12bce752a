/** The map of the country by one need, offer or figure. */
@NullMarked
package org.talka.web.atlas;

import org.jspecify.annotations.NullMarked;
