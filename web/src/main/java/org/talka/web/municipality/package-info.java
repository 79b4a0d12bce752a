/**
 * One municipality and the list of all of them.
 */
@NullMarked
package org.talka.web.municipality;

import org.jspecify.annotations.NullMarked;
