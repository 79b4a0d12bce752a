package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights under which true partners come before others: logistic regression on the differences between the true
 * partner's values and each other's (RankNet with a linear scorer, Burges et al. 2005; its loss bounds 1 - AUC),
 * with a ridge, by Newton's method. Every question counts the same, however many others it has. Where weights may not
 * be negative, features whose weight would be are taken out one by one, worst first, each time going on from what was
 * found before. The result does not depend on the order of threads. Cost: a few passes over the differences, times the
 * square of the features; fewer where it starts near the end.
 */
final class PairwiseLogit {

    private static final int MOST_STEPS = 12;
    private static final double SMALL_STEP = 1e-4;
    private static final int CHUNK = 256;

    private final List<Sheet> sheets;
    private final double ridge;

    PairwiseLogit(List<Sheet> sheets, double ridge) {
        this.sheets = sheets;
        this.ridge = ridge;
    }

    /**
     * One weight a column; zero for those left out.
     *
     * @param columns which may weigh anything
     * @param start one weight a column to begin with; changes how long it takes
     */
    double[] weights(int[] columns, double[] start, boolean mayBeNegative) {
        int[] used = columns;
        double[] begin = start.clone();
        while (used.length > 0) {
            double[] found = newton(
                    used,
                    IntStream.of(used).mapToDouble(column -> begin[column]).toArray());
            int worst = 0;
            for (int i = 1; i < found.length; i++) {
                worst = found[i] < found[worst] ? i : worst;
            }
            if (mayBeNegative || found[worst] >= 0) {
                double[] weights = new double[start.length];
                for (int i = 0; i < used.length; i++) {
                    weights[used[i]] = found[i];
                }
                return weights;
            }
            for (int i = 0; i < used.length; i++) {
                begin[used[i]] = found[i];
            }
            int out = used[worst];
            used = IntStream.of(used).filter(feature -> feature != out).toArray();
        }
        return new double[start.length];
    }

    private double[] newton(int[] used, double[] start) {
        double[] weights = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            Sums sums = sums(weights, used);
            for (int i = 0; i < used.length; i++) {
                sums.gradient[i] += ridge * sums.total * weights[i];
                sums.curvature[i][i] += ridge * sums.total + 1e-12;
            }
            double[] change = solve(sums.curvature, sums.gradient);
            double largest = 0;
            for (int i = 0; i < used.length; i++) {
                weights[i] -= change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < SMALL_STEP) {
                break;
            }
        }
        return weights;
    }

    /** Chunks of fixed size summed in their order, so that the last digit is the same on any number of threads. */
    private Sums sums(double[] weights, int[] used) {
        List<List<Sheet>> chunks = new ArrayList<>();
        for (int from = 0; from < sheets.size(); from += CHUNK) {
            chunks.add(sheets.subList(from, Math.min(sheets.size(), from + CHUNK)));
        }
        List<Sums> parts = chunks.parallelStream()
                .map(chunk -> {
                    Sums sums = new Sums(used.length);
                    chunk.forEach(sheet -> sums.add(sheet, weights, used));
                    return sums;
                })
                .toList();
        Sums all = new Sums(used.length);
        parts.forEach(all::add);
        return all;
    }

    /** Solves a symmetric positive definite system (Cholesky). */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * solved[k];
            }
            solved[i] = sum / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solved[i];
            for (int k = i + 1; k < size; k++) {
                sum -= lower[k][i] * solved[k];
            }
            solved[i] = sum / lower[i][i];
        }
        return solved;
    }

    private static final class Sums {
        private final double[] gradient;
        private final double[][] curvature;
        private double total;

        Sums(int features) {
            gradient = new double[features];
            curvature = new double[features][features];
        }

        void add(Sheet sheet, double[] weights, int[] used) {
            float[][] rows = sheet.values();
            double share = 1.0 / Math.max(1, rows.length - 1);
            double[] apart = new double[used.length];
            for (int row = 1; row < rows.length; row++) {
                double margin = 0;
                for (int i = 0; i < used.length; i++) {
                    apart[i] = rows[0][used[i]] - rows[row][used[i]];
                    margin += weights[i] * apart[i];
                }
                double doubt = 1 / (1 + Math.exp(Math.max(-30, Math.min(30, margin))));
                double bend = share * doubt * (1 - doubt);
                for (int i = 0; i < used.length; i++) {
                    gradient[i] -= share * doubt * apart[i];
                    double scaled = bend * apart[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += scaled * apart[j];
                    }
                }
                total += share;
            }
        }

        void add(Sums other) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += other.gradient[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += other.curvature[i][j];
                }
            }
            total += other.total;
        }
    }
}
