/**
 * The front door of the engine: load a package, see the matrix, propose a plan, explain it.
 */
@NullMarked
package org.talka.engine;

import org.jspecify.annotations.NullMarked;
