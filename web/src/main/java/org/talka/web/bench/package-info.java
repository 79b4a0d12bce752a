/** The bench: every rule, what turning it does, and versions to keep. */
@NullMarked
package org.talka.web.bench;

import org.jspecify.annotations.NullMarked;
