package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.DataPackage;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;

/** How weights are learned from known pairs: the same in a back-test and for a rules file. */
final class Learner {

    /** Parts the known pairs are dealt into; each is hidden while its own pairs are looked at. */
    static final int FOLDS = 5;

    /** Others drawn of each kind for a question that is learned from; fewer than are ranked, which is enough. */
    static final int OTHERS = 15;

    private static final double RIDGE = 0.0002;
    private static final double USUAL_HALF_KM = 300;

    private Learner() {}

    /** Half the median distance of the pairs, to 10 km: where nearness is one half. */
    static double halfKm(DataPackage data, List<Pair> known) {
        double[] km = known.stream()
                .mapToDouble(pair -> Sheets.km(data.municipality(pair.a()), data.municipality(pair.b())))
                .filter(distance -> !Double.isNaN(distance))
                .sorted()
                .toArray();
        return km.length == 0 ? USUAL_HALF_KM : Math.max(10, 10 * Math.rint(km[km.length / 2] / 20));
    }

    /** What is learned from these pairs: both questions of each, among any others and among those of like size. */
    static List<Question> questions(List<Pair> pairs, Draws draws) {
        List<Question> questions = new ArrayList<>();
        for (Negatives negatives : Negatives.values()) {
            questions.addAll(Sheets.questions(pairs, draws, negatives, OTHERS));
        }
        return questions;
    }

    /** Weights by column, none below 0. */
    static double[] weights(List<Sheet> sheets) {
        return weights(sheets, new double[Sheets.WIDTH]);
    }

    /**
     * The same, sooner where it starts near the end; where it starts does not change where it ends.
     *
     * @param start weights learned from nearly the same sheets
     */
    static double[] weights(List<Sheet> sheets, double[] start) {
        return new PairwiseLogit(sheets, RIDGE).weights(Sheets.learned(), start, false);
    }

    /** Weights of the plain baseline, of any sign. */
    static double[] baseline(List<Sheet> sheets) {
        return new PairwiseLogit(sheets, RIDGE).weights(Sheets.BASELINE_COLUMNS, new double[Sheets.WIDTH], true);
    }

    /** Weights by column of the rules a matrix has. */
    static double[] given(CooperationMatrix matrix) {
        double[] weights = new double[Sheets.WIDTH];
        matrix.rules().weights().forEach((criterion, weight) -> weights[criterion.ordinal()] = weight);
        return weights;
    }

    /** Weights a person can read: out of 100 altogether, to a tenth. */
    static Map<Criterion, Double> readable(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        Map<Criterion, Double> readable = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            double part = sum == 0 ? 0 : 100 * weights[Sheets.column(criterion)] / sum;
            readable.put(criterion, Math.rint(part * 10) / 10);
        }
        return readable;
    }
}
