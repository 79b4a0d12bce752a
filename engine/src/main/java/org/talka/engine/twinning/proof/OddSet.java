package org.talka.engine.twinning.proof;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.twinning.problem.Link;

/**
 * A ceiling that holds because links are whole. Every link inside the set takes two of the places counted there, every
 * tooth one; where places and teeth are odd in number, one of them goes to waste. So links inside and teeth together
 * are no more than half of places and teeth, rounded down, and one more for every place beyond those counted that is
 * taken (blossom inequalities, Edmonds 1965; with teeth and counted places, Padberg and Rao 1982).
 *
 * @param counted how many of its places are counted, by municipality of the set, each at least 1
 * @param teeth indices of links with one end in the set
 */
public record OddSet(Map<Integer, Integer> counted, Set<Integer> teeth) {

    public OddSet {
        counted = Collections.unmodifiableMap(new TreeMap<>(counted));
        teeth = Collections.unmodifiableSet(new TreeSet<>(teeth));
    }

    /** How many links inside and teeth there can be as long as no place is taken beyond those counted. */
    public int most() {
        return Math.floorDiv(ends(), 2);
    }

    /** Whether one place or tooth goes to waste; where none does, the ceiling says nothing new. */
    public boolean isOdd() {
        return ends() % 2 == 1;
    }

    private int ends() {
        return teeth.size()
                + counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the ceiling counts this link. */
    public boolean counts(Link link) {
        return (counted.containsKey(link.a()) && counted.containsKey(link.b())) || teeth.contains(link.index());
    }
}
