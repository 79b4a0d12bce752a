/** The cooperation matrix as a page: who could help whom, and who is strong or in need of what. */
@NullMarked
package org.talka.web.matrix;

import org.jspecify.annotations.NullMarked;
