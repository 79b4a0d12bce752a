package org.talka.engine.plan;

import java.util.Comparator;

/**
 * Two municipalities, whichever is named first.
 *
 * @param a id, before b in the order of ids
 * @param b id
 */
public record Pair(String a, String b) implements Comparable<Pair> {

    private static final Comparator<Pair> IN_ORDER =
            Comparator.comparing(Pair::a).thenComparing(Pair::b);

    public Pair {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "A pair names two municipalities in the order of their ids, not \"" + a + "\" and \"" + b + "\".");
        }
    }

    /** The pair of these two, which must differ. */
    public static Pair of(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Whether this municipality is one of the two. */
    public boolean holds(String municipality) {
        return a.equals(municipality) || b.equals(municipality);
    }

    /** The other of the two. */
    public String partnerOf(String municipality) {
        return municipality.equals(a) ? b : a;
    }

    @Override
    public int compareTo(Pair other) {
        return IN_ORDER.compare(this, other);
    }
}
