package org.talka.engine.verification.group;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where people of one municipality go, as chances: by what is there, and less the further it is.
 *
 * @param chances of the 40 strongest places, by place, with the digits of a float
 */
record Visits(TreeMap<Integer, Float> chances) {

    private static final int KEPT = 40;
    private static final double BILLION = 1e9;

    /**
     * The visits of one.
     *
     * @param mass of each place
     * @param resistance by km
     * @param thinkable whether anybody goes to a place
     */
    static Visits of(int one, Around around, double[] mass, DoubleUnaryOperator resistance, IntPredicate thinkable) {
        double[] strengths = new double[around.size() + 1];
        double sum = 0;
        for (int k = 0; k < strengths.length; k++) {
            int place = k == 0 ? one : around.others()[k - 1];
            double km = k == 0 ? 0 : around.metres()[k - 1] / 1_000.0;
            if (k == 0 || thinkable.test(place)) {
                strengths[k] = mass[place] / resistance.applyAsDouble(km);
                sum += strengths[k];
            }
        }
        double all = sum;
        List<Integer> strongest = IntStream.range(0, strengths.length)
                .filter(k -> share(strengths[k], all) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer k) -> -share(strengths[k], all))
                        .thenComparing(k -> k))
                .limit(KEPT)
                .toList();
        TreeMap<Integer, Float> chances = new TreeMap<>();
        for (int k : strongest) {
            chances.put(k == 0 ? one : around.others()[k - 1], (float) (strengths[k] / all));
        }
        return new Visits(chances);
    }

    private static long share(double strength, double sum) {
        return sum == 0 ? 0 : Math.round(BILLION * strength / sum);
    }

    /** Chance that one from here and one from there meet. */
    double meet(Visits other) {
        double meet = 0;
        for (Map.Entry<Integer, Float> place : chances.entrySet()) {
            Float there = other.chances.get(place.getKey());
            meet += there == null ? 0 : (double) place.getValue() * there;
        }
        return meet;
    }
}
