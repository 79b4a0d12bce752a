package org.talka.engine.matrix;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Numbers with an amount each, in the order of the numbers: a sparse row of a matrix. */
public final class Amounts {

    private final int[] keys;
    private final double[] values;

    /** A bit for each key, in the place of its last six bits: rows without a bit in common have no key in common. */
    private final long bits;

    /** Numbers, rising, and an amount for each. */
    public Amounts(int[] keys, double[] values) {
        this.keys = keys;
        this.values = values;
        this.bits = Arrays.stream(keys).mapToLong(key -> 1L << key).reduce(0, (one, other) -> one | other);
    }

    /** The numbers, rising. */
    public int[] keys() {
        return keys;
    }

    /** One for each key. */
    public double[] values() {
        return values;
    }

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
        if ((one.bits & other.bits) == 0) {
            return start;
        }
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
