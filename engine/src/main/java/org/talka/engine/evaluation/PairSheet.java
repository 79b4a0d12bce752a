package org.talka.engine.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.talka.engine.consortium.bond.PairMeasures;
import org.talka.engine.rules.BondMeasure;

/**
 * All pairs of which it is known whether they are together, their measures by bins of about equal numbers. Memory: 30
 * bytes a pair, up to 250 pairs a municipality.
 */
final class PairSheet {

    /** Bins a measure has at most. */
    static final int BINS = 48;

    private static final int SAMPLED_EVERY = 37;
    private static final int MEASURES = BondMeasure.values().length;

    /** Cuts are round figures that a person can read. */
    private static final MathContext ROUND = new MathContext(3);

    private final int[] groups;
    private final double[][] cuts;
    private int[] ones = new int[1 << 10];
    private int[] others = new int[1 << 10];
    private byte[] bins = new byte[MEASURES << 10];
    private int count;

    /**
     * The pairs of a field.
     *
     * @param groups of each municipality; -1 where it is not known
     */
    PairSheet(PairMeasures measures, int[] groups) {
        this.groups = groups;
        this.cuts = cuts(measures, groups);
        for (int i = 0; i < groups.length; i++) {
            measures.of(i, this::add);
        }
    }

    private static double[][] cuts(PairMeasures measures, int[] groups) {
        double[][] samples = new double[MEASURES][1 << 10];
        int[] seen = new int[2];
        int every = groups.length < 2_000 ? 1 : SAMPLED_EVERY;
        for (int i = 0; i < groups.length; i++) {
            measures.of(i, (one, other, values) -> {
                if (groups[one] >= 0 && groups[other] >= 0 && seen[0]++ % every == 0) {
                    for (int measure = 0; measure < MEASURES; measure++) {
                        if (samples[measure].length == seen[1]) {
                            samples[measure] = Arrays.copyOf(samples[measure], 2 * seen[1]);
                        }
                        samples[measure][seen[1]] = values[measure];
                    }
                    seen[1]++;
                }
            });
        }
        return Arrays.stream(samples)
                .map(sample -> cuts(Arrays.copyOf(sample, seen[1])))
                .toArray(double[][]::new);
    }

    private static double[] cuts(double[] sample) {
        Arrays.sort(sample);
        return IntStream.range(1, BINS)
                .mapToDouble(bin -> sample.length == 0 ? 0 : sample[(int) ((long) sample.length * bin / BINS)])
                .filter(value -> value > sample[0])
                .map(value -> new BigDecimal(value).round(ROUND).doubleValue())
                .distinct()
                .sorted()
                .toArray();
    }

    private void add(int one, int other, double[] values) {
        if (groups[one] < 0 || groups[other] < 0) {
            return;
        }
        if (count == ones.length) {
            ones = Arrays.copyOf(ones, 2 * count);
            others = Arrays.copyOf(others, 2 * count);
            bins = Arrays.copyOf(bins, 2 * MEASURES * count);
        }
        ones[count] = one;
        others[count] = other;
        for (int measure = 0; measure < MEASURES; measure++) {
            int at = Arrays.binarySearch(cuts[measure], values[measure]);
            bins[count * MEASURES + measure] = (byte) (at < 0 ? -at - 1 : at + 1);
        }
        count++;
    }

    int size() {
        return count;
    }

    int one(int row) {
        return ones[row];
    }

    int other(int row) {
        return others[row];
    }

    boolean isTogether(int row) {
        return groups[ones[row]] == groups[others[row]];
    }

    /** Which bin a measure of a pair falls into, from 0. */
    int bin(int row, int measure) {
        return bins[row * MEASURES + measure];
    }

    /** Where the bins of a measure part, rising: a value at a cut belongs to the upper one. */
    double[] cuts(int measure) {
        return cuts[measure];
    }

    /** A value in the bin of a measure: where it begins, or something below the first cut. */
    double value(int row, int measure) {
        int bin = bin(row, measure);
        return bin == 0 ? Double.NEGATIVE_INFINITY : cuts[measure][bin - 1];
    }
}
