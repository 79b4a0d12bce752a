package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talka.engine.evaluation.Accuracy.Answer;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Rules;

/**
 * Rules with weights learned from known pairs. One weight a criterion, never below 0, and nothing else: nothing that
 * could name a municipality. While a pair is looked at, its part is hidden; it is looked at once more while every tie
 * of its countries and some others is, so that the weights also serve where none is known.
 *
 * @param rules readable weights out of 100; all else as in the rules learning began with, but for the scale of nearness
 * @param known pairs learned from
 * @param elsewhere by country, how well weights learned from pairs that do not touch it tell its partners from 15
 *     others, any and like-size; ties of the country in other parts stay visible
 */
public record Learning(Rules rules, int known, Map<String, Accuracy> elsewhere, Accuracy everywhere) {

    /** What is known of the weights where they were not learned. */
    public enum Transfer {
        /** Every country is touched by all pairs: there is none to try them on. */
        UNTESTED,
        /** The lower end of the interval is not above drawing lots. */
        NOT_SHOWN,
        SHOWN
    }

    /** Whether weights learned elsewhere were shown to do better than drawing lots. */
    public Transfer transfer() {
        if (elsewhere.isEmpty()) {
            return Transfer.UNTESTED;
        }
        return everywhere.auc().low() > 0.5 ? Transfer.SHOWN : Transfer.NOT_SHOWN;
    }

    /** Learns from pairs of the package. */
    public static Learning of(CooperationMatrix matrix, List<Pair> pairs, long seed, Watch watch) {
        List<Pair> known = pairs.stream().sorted().distinct().toList();
        Folds folds = new Folds(known, Learner.FOLDS, seed);
        Draws draws = new Draws(matrix.data(), known, seed);
        double halfKm = Learner.halfKm(matrix.data(), known);
        Sheets making = new Sheets(matrix, halfKm);
        List<Sheet> sheets = new ArrayList<>();
        List<Sheet> strange = new ArrayList<>();
        Strangers strangers = new Strangers(matrix.data(), known, folds.count());
        for (int fold = 0; fold < folds.count(); fold++) {
            watch.at(Watch.Task.LEARNING, (double) fold / (folds.count() + 1));
            Set<Pair> hidden = folds.hidden(Set.of(fold));
            sheets.addAll(making.of(Learner.questions(List.copyOf(hidden), draws), hidden));
            List<Pair> touching = strangers.touching(fold);
            strange.addAll(making.of(Learner.questions(touching, draws), touching));
        }
        List<Sheet> both = new ArrayList<>(sheets);
        both.addAll(strange);
        double[] everywhere = Learner.weights(both);
        Rules from = matrix.rules();
        Rules.Scales scales = from.scales();
        Rules learned = from.with(new Rules.Scales(halfKm, scales.sameRegion(), scales.otherRegion(), scales.abroad()))
                .with(Learner.readable(everywhere), from.version() + "+learned");
        Map<String, List<Answer>> answers = elsewhere(matrix, sheets, both, everywhere);
        Map<String, Accuracy> elsewhere = new LinkedHashMap<>();
        List<Answer> all = new ArrayList<>();
        answers.forEach((country, part) -> {
            elsewhere.put(country, Accuracy.of(part, seed));
            all.addAll(part);
        });
        watch.at(Watch.Task.LEARNING, 1);
        return new Learning(learned, known.size(), elsewhere, Accuracy.of(all, seed));
    }

    private static Map<String, List<Answer>> elsewhere(
            CooperationMatrix matrix, List<Sheet> sheets, List<Sheet> both, double[] everywhere) {
        Map<String, List<Sheet>> byCountry = new TreeMap<>();
        for (Sheet sheet : sheets) {
            String country = country(matrix, sheet.question().partner());
            byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(sheet);
        }
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        byCountry.forEach((country, asked) -> {
            List<Sheet> others = both.stream()
                    .filter(sheet -> !touches(matrix, sheet.question().pair(), country))
                    .toList();
            if (!others.isEmpty()) {
                double[] weights = Learner.weights(others, everywhere);
                answers.put(
                        country,
                        asked.stream()
                                .map(sheet -> Ranking.answer(sheet, weights, country, 0))
                                .toList());
            }
        });
        return answers;
    }

    private static boolean touches(CooperationMatrix matrix, Pair pair, String country) {
        return country(matrix, pair.a()).equals(country)
                || country(matrix, pair.b()).equals(country);
    }

    private static String country(CooperationMatrix matrix, String id) {
        Municipality municipality = matrix.data().municipality(id);
        return municipality.country();
    }
}
