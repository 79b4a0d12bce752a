package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.talka.engine.rules.BondMeasure;
import org.talka.engine.rules.BondRules;

/**
 * Fits a table of points to each measure: logistic regression by gradient boosting with one cut a round (Friedman
 * 2001), so that the sum of the tables is the logarithm of the odds. One measure never changes what another says.
 */
final class StepFit {

    private static final int ROUNDS = 150;
    private static final double PACE = 0.2;
    private static final int DRAWN = 60_000;
    private static final double LEAST_WEIGHT = 20;
    private static final double THOUSANDTHS = 1_000;

    private final PairSheet sheet;
    private final int[] rows;
    private final double[][] points;
    private final SplittableRandom random;
    private double base;

    private StepFit(PairSheet sheet, int[] rows, long seed) {
        this.sheet = sheet;
        this.rows = rows;
        this.points = new double[BondMeasure.values().length][PairSheet.BINS];
        this.random = new SplittableRandom(seed);
    }

    /** Rules without a threshold of their own, fitted to these rows of a sheet. */
    static BondRules of(PairSheet sheet, int[] rows, long seed) {
        StepFit fit = new StepFit(sheet, rows, seed);
        fit.run();
        return fit.rules();
    }

    private void run() {
        long together = Arrays.stream(rows).filter(sheet::isTogether).count();
        base = StrictMath.log((together + 1.0) / (rows.length - together + 1.0));
        double[] sums = new double[rows.length];
        Arrays.fill(sums, base);
        int drawn = Math.min(rows.length, DRAWN);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slopes = new double[points.length][PairSheet.BINS];
            double[][] bends = new double[points.length][PairSheet.BINS];
            for (int draw = 0; draw < drawn; draw++) {
                int at = random.nextInt(rows.length);
                double chance = 1 / (1 + StrictMath.exp(-sums[at]));
                double slope = (sheet.isTogether(rows[at]) ? 1 : 0) - chance;
                for (int measure = 0; measure < points.length; measure++) {
                    int bin = sheet.bin(rows[at], measure);
                    slopes[measure][bin] += slope;
                    bends[measure][bin] += chance * (1 - chance);
                }
            }
            cut(slopes, bends, sums);
        }
    }

    /** Raises the points on one side of the cut that helps most, and lowers them on the other. */
    private void cut(double[][] slopes, double[][] bends, double[] sums) {
        double slope = Arrays.stream(slopes[0]).sum();
        double bend = Arrays.stream(bends[0]).sum();
        double best = slope * slope / (bend + 1) + 1e-3;
        int bestMeasure = -1;
        int bestBin = 0;
        double low = 0;
        double high = 0;
        for (int measure = 0; measure < points.length; measure++) {
            double below = 0;
            double weight = 0;
            for (int bin = 0; bin + 1 < PairSheet.BINS; bin++) {
                below += slopes[measure][bin];
                weight += bends[measure][bin];
                if (weight >= LEAST_WEIGHT && bend - weight >= LEAST_WEIGHT) {
                    double above = slope - below;
                    double gain = below * below / (weight + 1) + above * above / (bend - weight + 1);
                    if (gain > best) {
                        best = gain;
                        bestMeasure = measure;
                        bestBin = bin;
                        low = PACE * below / (weight + 1);
                        high = PACE * above / (bend - weight + 1);
                    }
                }
            }
        }
        if (bestMeasure < 0) {
            return;
        }
        for (int bin = 0; bin < PairSheet.BINS; bin++) {
            points[bestMeasure][bin] += bin <= bestBin ? low : high;
        }
        for (int at = 0; at < rows.length; at++) {
            sums[at] += sheet.bin(rows[at], bestMeasure) <= bestBin ? low : high;
        }
    }

    private BondRules rules() {
        List<BondRules.Term> terms = new ArrayList<>();
        double begin = base;
        for (BondMeasure measure : BondMeasure.values()) {
            double[] table = points[measure.ordinal()];
            double[] cuts = sheet.cuts(measure.ordinal());
            begin += table[0];
            List<BondRules.Step> steps = new ArrayList<>();
            double before = 0;
            for (int bin = 0; bin < cuts.length; bin++) {
                double now = Math.rint((table[bin + 1] - table[0]) * THOUSANDTHS) / THOUSANDTHS;
                if (now != before) {
                    steps.add(new BondRules.Step(cuts[bin], now));
                    before = now;
                }
            }
            if (!steps.isEmpty()) {
                terms.add(new BondRules.Term(measure, steps));
            }
        }
        return new BondRules(0.5, Math.rint(begin * THOUSANDTHS) / THOUSANDTHS, terms);
    }
}
