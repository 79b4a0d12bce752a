/**
 * What every page shares: layout, language, addresses, problems in words.
 */
@NullMarked
package org.talka.web.page;

import org.jspecify.annotations.NullMarked;
