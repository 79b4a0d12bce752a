package org.talka.engine.twinning;

import java.time.Duration;

/**
 * How hard to try. Effort is counted in steps that depend on the time limit and the problem alone, so that the same
 * question gives the same answer on any machine fast enough; the clock only cuts short where a machine is slower.
 *
 * @param limit wall-clock time for everything
 * @param started when the clock began, as of {@link System#nanoTime()}
 */
record Effort(Duration limit, long started) {

    /** Elementary steps of the price search a machine makes in a second. */
    private static final long PRICE_WORK_PER_SECOND = 240_000_000;

    private static final int FEWEST_PRICE_STEPS = 100;
    private static final int MOST_PRICE_STEPS = 400;

    /** Links whose two ends a machine looks at in a second, all sets of partners that may be near the best. */
    private static final long LOOKS_PER_SECOND = 150_000;

    private static final int FEWEST_LOOKS = 3;
    private static final int LOOKS_IN_SMALL_LANDS = 5;
    private static final int LINKS_A_FURTHER_LOOK = 1_000;
    private static final int MOST_LOOKS = 20;
    private static final long PATH_STEPS_PER_SECOND = 500_000;
    private static final long PATH_STEPS_A_MUNICIPALITY = 2_000;
    private static final long CALCULATIONS_PER_SECOND = 3_000;

    /** Steps of the price search for a problem of this size (links and turns at needs). */
    int priceSteps(long size) {
        double steps = 0.3 * seconds() * PRICE_WORK_PER_SECOND / Math.max(1, size);
        return (int) Math.max(FEWEST_PRICE_STEPS, Math.min(MOST_PRICE_STEPS, steps));
    }

    /** How often all sets of partners are looked at while the ends of so many links haggle. */
    int looks(int links) {
        double looks = 0.15 * seconds() * LOOKS_PER_SECOND / Math.max(1, links);
        int most = Math.min(MOST_LOOKS, LOOKS_IN_SMALL_LANDS + links / LINKS_A_FURTHER_LOOK);
        return (int) Math.max(FEWEST_LOOKS, Math.min(most, looks));
    }

    /** How often a municipality on a path is looked at, where there are so many: in small lands paths soon find all they can. */
    long pathSteps(int municipalities) {
        long steps = Math.round(PATH_STEPS_PER_SECOND * seconds());
        return Math.max(1, Math.min(steps, PATH_STEPS_A_MUNICIPALITY * municipalities));
    }

    /** Score calculations of the search. */
    long calculations() {
        return Math.max(1, Math.round(CALCULATIONS_PER_SECOND * seconds()));
    }

    /** What is left of this part of the time limit; negative when it is over, or when nobody waits any more. */
    Duration leftOf(double part) {
        if (Thread.currentThread().isInterrupted()) {
            return Duration.ofNanos(-1);
        }
        return Duration.ofNanos((long) (part * limit.toNanos()) - (System.nanoTime() - started));
    }

    boolean isOver(double part) {
        return leftOf(part).isNegative();
    }

    /** The part of the time limit that is over; above 1 when more is. */
    double spent() {
        return (double) (System.nanoTime() - started) / limit.toNanos();
    }

    private double seconds() {
        return limit.toNanos() / 1e9;
    }
}
