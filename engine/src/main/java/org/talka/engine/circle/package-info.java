/**
 * Help that goes round: rings of municipalities, found and chosen beside the pairs of a plan.
 */
@NullMarked
package org.talka.engine.circle;

import org.jspecify.annotations.NullMarked;
