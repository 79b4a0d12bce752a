package org.talka.engine.twinning.exact;

/**
 * A ceiling on what a need can gain, linear in the links chosen. With a threshold for each rank, what the helpers of
 * a need gain together is at most the sum over ranks of (rank + 1) times the threshold's step plus what each chosen
 * helper's step exceeds it by: the sum of the k largest numbers is never more than k times any threshold plus what
 * exceeds the threshold (Conforti and Cornuejols; Nemhauser and Wolsey, 1988). It is met where the threshold of each
 * rank is the worth of the helper that stands there.
 *
 * @param need index of the need
 * @param thresholds a worth for each rank, never rising, millionths
 */
record Ceiling(int need, long[] thresholds) {}
