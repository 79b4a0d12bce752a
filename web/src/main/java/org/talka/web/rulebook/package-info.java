/** Rules as an address asks for them, and the versions people keep; what the analyst's pages share. */
@NullMarked
package org.talka.web.rulebook;

import org.jspecify.annotations.NullMarked;
