/**
 * Checks a plan somebody made: recomputes candidates, feasibility, objective, those left out and the bound with code of
 * its own, from the data, the rules and the three files alone. Nothing here is shared with what made the plan, but for
 * the question itself: the model, the rules, what the matrix says of a pair, the words, and in a large package whom to
 * look at.
 */
@NullMarked
package org.talka.engine.verification;

import org.jspecify.annotations.NullMarked;
