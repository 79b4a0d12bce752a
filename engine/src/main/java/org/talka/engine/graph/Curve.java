package org.talka.engine.graph;

import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Position;

/**
 * A Hilbert curve over the globe, which puts all places in one line and keeps most neighbours together (Hilbert
 * 1891). Looking both ways along it finds who is near without a search.
 */
public final class Curve {

    /** Squares of about a hundredth of a degree. */
    private static final int BITS = 15;

    private Curve() {}

    /** Where a place lies along the curve; those that are not known come last. */
    public static long key(@Nullable Position position) {
        if (position == null) {
            return Long.MAX_VALUE;
        }
        int side = 1 << BITS;
        int x = (int) Math.min(side - 1L, (long) ((position.longitude() + 180) / 360 * side));
        int y = (int) Math.min(side - 1L, (long) ((position.latitude() + 90) / 180 * side));
        long key = 0;
        for (int half = side / 2; half > 0; half /= 2) {
            int right = (x & half) > 0 ? 1 : 0;
            int up = (y & half) > 0 ? 1 : 0;
            key += (long) half * half * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                int swapped = x;
                x = y;
                y = swapped;
            }
        }
        return key;
    }
}
