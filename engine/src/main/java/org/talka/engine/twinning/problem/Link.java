package org.talka.engine.twinning.problem;

import java.util.List;

/**
 * A pair that may be chosen.
 *
 * @param index place in the problem's list
 * @param a index of the one municipality
 * @param b index of the other, larger than a
 * @param fit worth of the pair itself, millionths of a fit of 1
 * @param shares what it would do for needs
 * @param pinned whether every plan must hold it
 */
public record Link(int index, int a, int b, long fit, List<Share> shares, boolean pinned) {

    public Link {
        shares = List.copyOf(shares);
    }

    /** The end that is not this one. */
    public int other(int municipality) {
        return municipality == a ? b : a;
    }

    /**
     * Help for one need.
     *
     * @param need index of the need
     * @param worth of this help as the only one, millionths
     */
    public record Share(int need, long worth) {}
}
