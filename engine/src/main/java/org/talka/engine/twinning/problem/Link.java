package org.talka.engine.twinning.problem;

import java.util.List;

/**
 * A pair that may be chosen.
 *
 * @param index place in the problem's list
 * @param a index of the one municipality
 * @param b index of the other, larger than a
 * @param fit of the pair, millionths of a fit of 1
 * @param tie worth of the twinning the two have or had, millionths, below 0 where new pairs are wanted
 * @param shares what it would do for needs
 * @param parts what it would add to quotas
 * @param pinned whether every plan must hold it
 */
public record Link(int index, int a, int b, long fit, long tie, List<Share> shares, List<Part> parts, boolean pinned) {

    public Link {
        shares = List.copyOf(shares);
        parts = List.copyOf(parts);
    }

    /** A link without a tie and without quotas. */
    public Link(int index, int a, int b, long fit, List<Share> shares, boolean pinned) {
        this(index, a, b, fit, 0, shares, List.of(), pinned);
    }

    /** The end that is not this one. */
    public int other(int municipality) {
        return municipality == a ? b : a;
    }

    /** Worth of the pair itself, without what it does for needs and quotas; millionths. */
    public long own() {
        return fit + tie;
    }

    /**
     * Help for one need.
     *
     * @param need index of the need
     * @param worth of this help as the only one, millionths
     */
    public record Share(int need, long worth) {}

    /**
     * What it adds to a quota.
     *
     * @param quota index of the quota
     * @param amount hundredths, below 0 where it takes away
     */
    public record Part(int quota, long amount) {}
}
