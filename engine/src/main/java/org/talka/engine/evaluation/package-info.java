/**
 * Are these rules right? Back-test on real cooperations, weights learned from them, what a plan owes to each weight.
 */
@NullMarked
package org.talka.engine.evaluation;

import org.jspecify.annotations.NullMarked;
