/**
 * Weighted set packing: which things to take when they need the same places, with a ceiling on any choice.
 */
@NullMarked
package org.talka.engine.circle.packing;

import org.jspecify.annotations.NullMarked;
