/** What another aim than fit costs. */
@NullMarked
package org.talka.web.tradeoff;

import org.jspecify.annotations.NullMarked;
