/**
 * Reads the pairs that rules are held against.
 */
@NullMarked
package org.talka.engine.io.known;

import org.jspecify.annotations.NullMarked;
