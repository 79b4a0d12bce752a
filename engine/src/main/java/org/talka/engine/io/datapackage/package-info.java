/**
 * Reads a data package, all or nothing: the model, or every finding of every file.
 */
@NullMarked
package org.talka.engine.io.datapackage;

import org.jspecify.annotations.NullMarked;
