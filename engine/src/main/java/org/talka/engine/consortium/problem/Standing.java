package org.talka.engine.consortium.problem;

import java.util.Comparator;

/**
 * How good a grouping is: first, few municipalities in groups below the scale; then many groups that reach it; then
 * few groups below it; then low costs.
 *
 * @param shortMembers municipalities in groups that do not reach the scale
 * @param reaching groups that reach it; 0 where the rules do not ask for many
 * @param shortGroups groups that do not
 * @param metres cost of all groups
 */
public record Standing(int shortMembers, int reaching, int shortGroups, long metres) implements Comparable<Standing> {

    /** The grouping of nobody. */
    public static final Standing NONE = new Standing(0, 0, 0, 0);

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::shortMembers)
            .thenComparing(Comparator.comparingInt(Standing::reaching).reversed())
            .thenComparingInt(Standing::shortGroups)
            .thenComparingLong(Standing::metres);

    /** The two together. */
    public Standing plus(Standing other) {
        return new Standing(
                shortMembers + other.shortMembers,
                reaching + other.reaching,
                shortGroups + other.shortGroups,
                metres + other.metres);
    }

    public boolean isBetterThan(Standing other) {
        return compareTo(other) < 0;
    }

    /** The better one first. */
    @Override
    public int compareTo(Standing other) {
        return BEST_FIRST.compare(this, other);
    }
}
