package org.talka.engine.circle.packing;

import java.util.Arrays;

/**
 * Looks for prices of places at which the ceiling is low: subgradient steps in Polyak's length (Held, Wolfe and
 * Crowder 1974). A kind that is taken more often than it has places grows dearer, one with places left over grows
 * cheaper. Time: steps times places taken.
 */
final class Prices {

    private static final long WORK = 400_000_000;
    private static final int FEWEST_STEPS = 60;
    private static final int MOST_STEPS = 600;
    private static final int PATIENCE = 6;

    private final Packing packing;
    private final double[] prices;
    private final int[] slack;
    private double[] best;
    private double lowest;

    private Prices(Packing packing) {
        this.packing = packing;
        this.prices = new double[packing.kinds()];
        this.slack = new int[packing.kinds()];
        for (int kind = 0; kind < prices.length; kind++) {
            for (int item : packing.takers(kind)) {
                prices[kind] = Math.max(prices[kind], (double) packing.worth(item) / packing.takes(item).length);
            }
        }
        this.best = prices.clone();
        this.lowest = Double.MAX_VALUE;
    }

    /**
     * Prices in whole numbers, 0 or more.
     *
     * @param reached worth of a choice that is known
     */
    static long[] of(Packing packing, long reached) {
        return new Prices(packing).find(reached);
    }

    private long[] find(long reached) {
        long steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, WORK / Math.max(1, packing.taken())));
        double length = 1;
        int waited = 0;
        for (long step = 0; step < steps && lowest - reached >= 1; step++) {
            double ceiling = ceiling();
            if (ceiling < lowest) {
                lowest = ceiling;
                best = prices.clone();
                waited = 0;
            } else if (++waited == PATIENCE) {
                length /= 2;
                waited = 0;
                System.arraycopy(best, 0, prices, 0, prices.length);
                ceiling();
            }
            move(length * Math.max(1, lowest - reached));
        }
        return Arrays.stream(best).mapToLong(Math::round).toArray();
    }

    /** The ceiling at the prices as they are; notes what is left of each kind if all that pays is taken. */
    private double ceiling() {
        double ceiling = 0;
        for (int kind = 0; kind < prices.length; kind++) {
            slack[kind] = packing.places(kind);
            ceiling += packing.places(kind) * prices[kind];
        }
        for (int item = 0; item < packing.size(); item++) {
            double profit = packing.worth(item);
            for (int kind : packing.takes(item)) {
                profit -= prices[kind];
            }
            if (profit > 0) {
                ceiling += profit;
                for (int kind : packing.takes(item)) {
                    slack[kind]--;
                }
            }
        }
        return ceiling;
    }

    private void move(double gap) {
        double squares = 0;
        for (int kind = 0; kind < prices.length; kind++) {
            if (slack[kind] < 0 || prices[kind] > 0) {
                squares += (double) slack[kind] * slack[kind];
            }
        }
        for (int kind = 0; squares > 0 && kind < prices.length; kind++) {
            prices[kind] = Math.max(0, prices[kind] - gap / squares * slack[kind]);
        }
    }
}
