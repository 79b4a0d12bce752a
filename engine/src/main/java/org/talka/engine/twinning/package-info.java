/**
 * Twinning: candidates, plan and proof for pairs of municipalities.
 */
@NullMarked
package org.talka.engine.twinning;

import org.jspecify.annotations.NullMarked;
