package org.talka.engine.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person has fixed in advance or ruled out.
 *
 * @param pinned pairs every plan must hold
 * @param forbidden pairs no plan may hold; none of them pinned
 */
public record Pins(SortedSet<Pair> pinned, SortedSet<Pair> forbidden) {

    /** Nothing fixed, nothing ruled out. */
    public static final Pins NONE = new Pins(new TreeSet<>(), new TreeSet<>());

    public Pins {
        pinned = Collections.unmodifiableSortedSet(new TreeSet<>(pinned));
        forbidden = Collections.unmodifiableSortedSet(new TreeSet<>(forbidden));
        for (Pair pair : forbidden) {
            if (pinned.contains(pair)) {
                throw new IllegalArgumentException("The pair " + pair + " is both pinned and forbidden.");
            }
        }
    }

    public static Pins of(Collection<Pair> pinned, Collection<Pair> forbidden) {
        return new Pins(new TreeSet<>(pinned), new TreeSet<>(forbidden));
    }
}
