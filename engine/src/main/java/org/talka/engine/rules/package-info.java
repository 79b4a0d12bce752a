/**
 * Weights, limits, eligibility and derivations: what an analyst tunes, read from and written to one versioned file.
 */
@NullMarked
package org.talka.engine.rules;

import org.jspecify.annotations.NullMarked;
