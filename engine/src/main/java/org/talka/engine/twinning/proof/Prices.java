package org.talka.engine.twinning.proof;

import org.talka.engine.twinning.problem.Link;

/**
 * What a place at a municipality and a turn at a need are worth, and what one end of a link pays the other; any prices
 * prove a bound, good ones a tight one.
 *
 * @param places price of one place at each municipality, millionths; negative where a municipality must have a link
 * @param turns price of each turn at each need, by need and rank, millionths, 0 or more
 * @param quotas price of each hundredth of each quota, millionths, from 0 to what a missing one costs
 * @param transfers what the first end of each link gets from the second beyond half of what the link gains at the
 *     other prices, by link, millionths; links beyond the last pay nothing
 */
public record Prices(long[] places, long[][] turns, long[] quotas, long[] transfers) {

    private static final long[] NONE = {};

    /** Prices at which every link is shared evenly. */
    public Prices(long[] places, long[][] turns, long[] quotas) {
        this(places, turns, quotas, NONE);
    }

    /** The same prices, but for what the ends of links pay each other. */
    public Prices with(long[] otherTransfers) {
        return new Prices(places, turns, quotas, otherTransfers);
    }

    /** What the first end of a link gets from the second; millionths. */
    public long transfer(Link link) {
        return link.index() < transfers.length ? transfers[link.index()] : 0;
    }
}
