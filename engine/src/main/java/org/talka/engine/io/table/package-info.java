/**
 * CSV tables read row by row: text checked byte by byte, values checked one by one, every fault kept as a finding.
 */
@NullMarked
package org.talka.engine.io.table;

import org.jspecify.annotations.NullMarked;
