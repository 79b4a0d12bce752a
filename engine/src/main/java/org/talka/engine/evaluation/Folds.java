package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.talka.engine.plan.Pair;

/** Known pairs dealt into parts of equal size, each of which is hidden in turn; the order of rows does not matter. */
final class Folds {

    private final Map<Pair, Integer> foldOf = new HashMap<>();
    private final int count;

    Folds(List<Pair> known, int count, long seed) {
        this.count = count;
        List<Pair> dealt = new ArrayList<>(known);
        Collections.sort(dealt);
        Collections.shuffle(dealt, new Random(seed));
        for (int i = 0; i < dealt.size(); i++) {
            foldOf.put(dealt.get(i), i % count);
        }
    }

    int count() {
        return count;
    }

    int of(Pair pair) {
        return foldOf.getOrDefault(pair, -1);
    }

    /** The pairs hidden while any of these parts is. */
    Set<Pair> hidden(Set<Integer> folds) {
        Set<Pair> hidden = new HashSet<>();
        foldOf.forEach((pair, fold) -> {
            if (folds.contains(fold)) {
                hidden.add(pair);
            }
        });
        return hidden;
    }
}
