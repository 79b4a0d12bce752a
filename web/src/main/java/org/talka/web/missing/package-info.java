/** What the data lack, worst first. */
@NullMarked
package org.talka.web.missing;

import org.jspecify.annotations.NullMarked;
