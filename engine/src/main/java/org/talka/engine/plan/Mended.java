package org.talka.engine.plan;

import java.util.List;

/**
 * A plan in which one pair was forced or taken away, and the fewest and best others changed that could be found.
 *
 * @param cost what that takes from the plan's worth, among plans that leave out no more than this one
 * @param coming pairs that come in, in order; the pair asked about is not among them
 * @param going pairs that go, in order; the pair asked about is not among them
 * @param left home municipalities that had a partner and have none now, by id
 * @param served home municipalities that had no partner and have one now, by id
 */
public record Mended(Cost cost, List<Pair> coming, List<Pair> going, List<String> left, List<String> served) {

    /** Nothing had to be changed. */
    public static final Mended UNCHANGED = new Mended(Cost.NOTHING, List.of(), List.of(), List.of(), List.of());

    public Mended {
        coming = List.copyOf(coming);
        going = List.copyOf(going);
        left = List.copyOf(left);
        served = List.copyOf(served);
    }

    /** The pairs that come in for one municipality. */
    public List<Pair> comingFor(String municipality) {
        return coming.stream().filter(pair -> pair.holds(municipality)).toList();
    }
}
