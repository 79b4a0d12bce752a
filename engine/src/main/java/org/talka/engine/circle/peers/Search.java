package org.talka.engine.circle.peers;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The best circles found.
 *
 * @param circles members by index, in order
 * @param exact whether it is proven that no circles are better
 * @param stoppedByClock whether there was no time to look further
 */
record Search(List<int[]> circles, boolean exact, boolean stoppedByClock) {

    /** Goes through all sets of a few; of many, betters several beginnings. */
    static Search run(Participants all, BooleanSupplier late) {
        return all.size() <= SmallCase.LARGEST ? new Search(SmallCase.solve(all), true, false) : bettered(all, late);
    }

    /** The best of several beginnings, each made better by exchange; the first is taken as it is when time is up. */
    static Search bettered(Participants all, BooleanSupplier late) {
        List<int[]> best = List.of();
        for (List<int[]> start : Start.of(all)) {
            List<int[]> better = Exchange.improve(all, start, late);
            if (all.worth(better).compareTo(all.worth(best)) > 0) {
                best = better;
            }
            if (late.getAsBoolean()) {
                return new Search(best, false, true);
            }
        }
        return new Search(best, false, false);
    }
}
