/**
 * Writes plans, pairs and the matrix to files that other programs read; names and columns are a contract.
 */
@NullMarked
package org.talka.engine.io.report;

import org.jspecify.annotations.NullMarked;
