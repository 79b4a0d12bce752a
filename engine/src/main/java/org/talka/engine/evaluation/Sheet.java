package org.talka.engine.evaluation;

/**
 * A question with what is known of each pairing: the values of features, a row for each that is lined up, the true
 * partner's first.
 *
 * @param ties with how many the true partner is known to work, what is hidden left out
 * @param values rows of equal length
 */
@SuppressWarnings("ArrayRecordComponent") // sheets are never compared
record Sheet(Question question, int ties, float[][] values) {}
