/** The way in: one door for each kind of reader. */
@NullMarked
package org.talka.web.start;

import org.jspecify.annotations.NullMarked;
