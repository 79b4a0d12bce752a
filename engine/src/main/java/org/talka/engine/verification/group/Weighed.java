package org.talka.engine.verification.group;

import java.util.Comparator;

/**
 * How good groups are together, in the order in which plans are compared.
 *
 * @param below municipalities in groups below the scale
 * @param reaching groups that reach it
 * @param groupsBelow groups that do not
 * @param metres what all cost
 */
record Weighed(int below, int reaching, int groupsBelow, long metres) implements Comparable<Weighed> {

    static final Weighed NOTHING = new Weighed(0, 0, 0, 0);

    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt(Weighed::below)
            .thenComparing(Comparator.comparingInt(Weighed::reaching).reversed())
            .thenComparingInt(Weighed::groupsBelow)
            .thenComparingLong(Weighed::metres);

    Weighed and(Weighed other) {
        return new Weighed(
                below + other.below, reaching + other.reaching, groupsBelow + other.groupsBelow, metres + other.metres);
    }

    /** The better one first. */
    @Override
    public int compareTo(Weighed other) {
        return BEST_FIRST.compare(this, other);
    }
}
