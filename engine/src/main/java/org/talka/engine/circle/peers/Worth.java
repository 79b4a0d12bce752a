package org.talka.engine.circle.peers;

import java.util.Comparator;

/**
 * What circles are worth, the first figure before the second and so on. Adds up over circles.
 *
 * @param served members in need
 * @param urgency of these, thousandths
 * @param members all of them
 * @param spread over regions and sizes, hundredths
 * @param metres from each member to its host; 0 where circles meet online
 */
record Worth(long served, long urgency, long members, long spread, long metres) implements Comparable<Worth> {

    static final Worth NONE = new Worth(0, 0, 0, 0, 0);

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::served)
            .thenComparingLong(Worth::urgency)
            .thenComparingLong(Worth::members)
            .thenComparingLong(Worth::spread)
            .thenComparing(Comparator.comparingLong(Worth::metres).reversed());

    Worth plus(Worth other) {
        return new Worth(
                served + other.served,
                urgency + other.urgency,
                members + other.members,
                spread + other.spread,
                metres + other.metres);
    }

    /** Above 0 where this is worth more than the other. */
    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
