package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talka.engine.graph.Distance;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;

/**
 * Works out what is known of the pairings of questions while pairs are hidden. Columns: every criterion in its order,
 * then nearness at a scale of its own, then the four figures of the plain baseline: difference in size (logarithm),
 * distance (logarithm), size (logarithm) and its square.
 */
final class Sheets {

    private static final int CRITERIA = Criterion.values().length;

    /** Nearness at the scale that fits known pairs. */
    static final int OWN_NEARNESS = CRITERIA;

    private static final int BASELINE = CRITERIA + 1;

    /** Number of columns. */
    static final int WIDTH = CRITERIA + 5;

    /** The figures of the plain baseline. */
    static final int[] BASELINE_COLUMNS = {BASELINE, BASELINE + 1, BASELINE + 2, BASELINE + 3};

    /** Km added to each distance before its logarithm, so that next-door neighbours do not outweigh all. */
    private static final double SOFTENING_KM = 30;

    private final CooperationMatrix matrix;
    private final double halfKm;

    /**
     * Sheets from a matrix.
     *
     * @param halfKm distance at which nearness at its own scale is one half
     */
    Sheets(CooperationMatrix matrix, double halfKm) {
        this.matrix = matrix;
        this.halfKm = halfKm;
    }

    /** The criteria weights may be learned for: all, nearness at its own scale. */
    static int[] learned() {
        return IntStream.rangeClosed(0, CRITERIA)
                .filter(column -> column != Criterion.NEARNESS.ordinal())
                .toArray();
    }

    /** The column a criterion is learned from. */
    static int column(Criterion criterion) {
        return criterion == Criterion.NEARNESS ? OWN_NEARNESS : criterion.ordinal();
    }

    /** The sheets of questions, in their order, while pairs are hidden. */
    List<Sheet> of(List<Question> questions, Collection<Pair> hidden) {
        Set<List<String>> pairs =
                hidden.stream().map(pair -> List.of(pair.a(), pair.b())).collect(Collectors.toSet());
        CooperationMatrix blind = matrix.hiding(pairs);
        return questions.parallelStream()
                .map(question -> sheet(blind, question))
                .toList();
    }

    private Sheet sheet(CooperationMatrix blind, Question question) {
        float[][] rows = new float[question.lined().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(blind, question.asked(), question.lined().get(i));
        }
        return new Sheet(
                question, blind.graph().tieStrengths(question.partner()).size(), rows);
    }

    private float[] row(CooperationMatrix blind, String asked, String other) {
        float[] row = new float[WIDTH];
        double[] values = blind.values(asked, other);
        for (int i = 0; i < CRITERIA; i++) {
            row[i] = (float) values[i];
        }
        Municipality one = blind.data().municipality(asked);
        Municipality two = blind.data().municipality(other);
        double km = km(one, two);
        double size = logPopulation(two);
        row[OWN_NEARNESS] = (float) (Double.isNaN(km) ? 0 : Math.pow(0.5, km / halfKm));
        row[BASELINE] = (float) Math.abs(logPopulation(one) - size);
        row[BASELINE + 1] = (float) Math.log((Double.isNaN(km) ? 1_000 : km) + SOFTENING_KM);
        row[BASELINE + 2] = (float) size;
        row[BASELINE + 3] = (float) (size * size / 10);
        return row;
    }

    private static double logPopulation(Municipality municipality) {
        Integer population = municipality.population();
        return Math.log(population == null ? 1 : Math.max(1, population));
    }

    static double km(Municipality one, Municipality other) {
        return one.position() == null || other.position() == null
                ? Double.NaN
                : Distance.km(one.position(), other.position());
    }

    /** Both questions of every pair: each end is asked for the other. */
    static List<Question> questions(Collection<Pair> pairs, Draws draws, Negatives negatives, int others) {
        List<Question> questions = new ArrayList<>();
        for (Pair pair : pairs.stream().sorted().toList()) {
            Stream.of(pair.a(), pair.b())
                    .map(asked -> draws.question(pair, asked, negatives, others))
                    .filter(question -> question.lined().size() > 1)
                    .forEach(questions::add);
        }
        return questions;
    }
}
