/** What a plan owes to its weights. */
@NullMarked
package org.talka.web.sensitivity;

import org.jspecify.annotations.NullMarked;
