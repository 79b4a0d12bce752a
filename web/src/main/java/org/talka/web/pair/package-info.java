/**
 * Two municipalities side by side: criteria, what flows, why and why not.
 */
@NullMarked
package org.talka.web.pair;

import org.jspecify.annotations.NullMarked;
