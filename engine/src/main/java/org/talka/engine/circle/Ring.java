package org.talka.engine.circle;

import java.util.Comparator;
import java.util.List;
import org.talka.engine.matrix.Help;

/**
 * A chain of help that closes: each member helps the next, and the last the first. No two of them can help each
 * other both ways.
 *
 * @param steps in the order of help; the smallest id gives the first. One need each, and no need twice
 */
public record Ring(List<Step> steps) {

    private static final double UNIT = 1_000_000;

    public Ring {
        steps = List.copyOf(steps);
    }

    /** Ids in the order of help, the smallest first. */
    public List<String> members() {
        return steps.stream().map(step -> step.help().from()).toList();
    }

    /** The step on which the ring depends most; the first of equal ones. */
    public Step weakest() {
        return steps.stream().min(Comparator.comparingDouble(Step::strength)).orElseThrow();
    }

    /**
     * What the members are sure to get: the strength of the weakest step, for each of them. 0 to the number of
     * members; rounded to millionths.
     */
    public double worth() {
        return worthOf(millionths(weakest().strength()), steps.size()) / UNIT;
    }

    static long worthOf(long weakest, int members) {
        return weakest * members;
    }

    static long millionths(double strength) {
        return Math.round(UNIT * strength);
    }

    /**
     * One helps the next.
     *
     * @param help the strongest for a need of the next that no proposal of the plan meets
     * @param fit of the two, 0 to 1
     */
    public record Step(Help help, double fit) {

        /** Flow times fit, 0 to 1: strong help between two who suit each other. */
        public double strength() {
            return help.flow() * fit;
        }
    }
}
