package org.talka.engine.matrix;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers with an amount each, in the order of the numbers: a sparse row of a matrix.
 *
 * @param keys rising
 * @param values one for each key
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
public record Amounts(int[] keys, double[] values) {

    /** Amounts by name; names unknown so far are numbered on. */
    static Amounts of(Map<String, Double> amounts, Map<String, Integer> numbers) {
        TreeMap<Integer, Double> sorted = new TreeMap<>();
        new TreeMap<>(amounts).forEach((name, amount) -> {
            numbers.putIfAbsent(name, numbers.size());
            sorted.put(numbers.get(name), amount);
        });
        return new Amounts(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Product of 1 - x y over the keys both have. */
    static double missing(Amounts one, Amounts other) {
        return fold(one, other, 1, (product, x, y) -> product * (1 - x * y));
    }

    /** Product of 1 - min(x, y) over the keys both have. */
    static double missingLesser(Amounts one, Amounts other) {
        return fold(one, other, 1, (product, x, y) -> product * (1 - Math.min(x, y)));
    }

    /** Sum of x y over the keys both have. */
    static double products(Amounts one, Amounts other) {
        return fold(one, other, 0, (sum, x, y) -> sum + x * y);
    }

    /** Sum of min(x, y) over the keys both have. */
    static double lesser(Amounts one, Amounts other) {
        return fold(one, other, 0, (sum, x, y) -> sum + Math.min(x, y));
    }

    private static double fold(Amounts one, Amounts other, double start, Step step) {
        double result = start;
        int i = 0;
        int j = 0;
        while (i < one.keys.length && j < other.keys.length) {
            int order = Integer.compare(one.keys[i], other.keys[j]);
            if (order == 0) {
                result = step.apply(result, one.values[i], other.values[j]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return result;
    }

    private interface Step {
        double apply(double soFar, double x, double y);
    }
}
