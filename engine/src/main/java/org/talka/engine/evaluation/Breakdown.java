package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.talka.engine.evaluation.Accuracy.Answer;

/** Answers of a back-test told apart by what they have in common. */
final class Breakdown {

    private static final int[] SIZES = {0, 5_000, 20_000, 100_000};
    private static final int MOST_TIES = 3;

    private Breakdown() {}

    /** The accuracy of each kind of answers, in the order of the kinds. */
    static <K extends Comparable<K>> Map<K, Accuracy> by(
            Function<Answer, K> kind, Collection<Answer> answers, long seed) {
        Map<K, List<Answer>> kinds = new TreeMap<>();
        answers.forEach(answer -> kinds.computeIfAbsent(kind.apply(answer), key -> new ArrayList<>())
                .add(answer));
        Map<K, Accuracy> accuracies = new LinkedHashMap<>();
        kinds.forEach((key, part) -> accuracies.put(key, Accuracy.of(part, seed)));
        return accuracies;
    }

    /** The least residents of a size class. */
    static int size(int residents) {
        int least = 0;
        for (int size : SIZES) {
            least = residents >= size ? size : least;
        }
        return least;
    }

    /** The number of ties, all from 3 on in one class. */
    static int ties(int ties) {
        return Math.min(ties, MOST_TIES);
    }
}
