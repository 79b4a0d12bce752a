/**
 * A plan mended in a few turns after one of its pairs was forced or taken away, and what the prices still prove.
 */
@NullMarked
package org.talka.engine.twinning.repair;

import org.jspecify.annotations.NullMarked;
