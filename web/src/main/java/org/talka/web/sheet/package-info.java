/** Views as files to take along. */
@NullMarked
package org.talka.web.sheet;

import org.jspecify.annotations.NullMarked;
