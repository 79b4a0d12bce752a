package org.talka.engine.rules;

import java.util.List;

/**
 * What holds groups together. The points of all terms add up to the logarithm of the odds that two municipalities
 * belong together; a plan groups those that do so more often than the threshold says.
 *
 * @param threshold chance, above 0 and below 1
 * @param points where the terms begin
 * @param terms each measure once at most
 */
public record BondRules(double threshold, double points, List<Term> terms) {

    public BondRules {
        terms = List.copyOf(terms);
    }

    /**
     * What one measure adds.
     *
     * @param steps rising; below the first the measure adds nothing
     */
    public record Term(BondMeasure measure, List<Step> steps) {

        public Term {
            steps = List.copyOf(steps);
        }

        /** The lowest points it ever adds, 0 or less. */
        public double lowest() {
            return steps.stream().mapToDouble(Step::points).reduce(0, Math::min);
        }

        /** The highest points it ever adds, 0 or more. */
        public double highest() {
            return steps.stream().mapToDouble(Step::points).reduce(0, Math::max);
        }

        /** Points for a value. Cost: a search in the steps. */
        public double points(double value) {
            int low = 0;
            int high = steps.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (steps.get(middle).from() <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? 0 : steps.get(low - 1).points();
        }
    }

    /** From this value on so many points, until the next step. */
    public record Step(double from, double points) {}
}
