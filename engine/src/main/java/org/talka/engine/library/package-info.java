/**
 * The native library of OR-tools: unpacked once into a folder of the person's own, checked, and loaded from there.
 */
@NullMarked
package org.talka.engine.library;

import org.jspecify.annotations.NullMarked;
