/**
 * Reads the pairs a person has fixed in advance or ruled out.
 */
@NullMarked
package org.talka.engine.io.pins;

import org.jspecify.annotations.NullMarked;
