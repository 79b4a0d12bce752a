package org.talka.engine.twinning.proof;

/**
 * What a place at a municipality and a turn at a need are worth; any prices prove a bound, good ones a tight one.
 *
 * @param places price of one place at each municipality, millionths; negative where a municipality must have a link
 * @param turns price of each turn at each need, by need and rank, millionths, 0 or more
 * @param quotas price of each hundredth of each quota, millionths, from 0 to what a missing one costs
 */
public record Prices(long[] places, long[][] turns, long[] quotas) {}
