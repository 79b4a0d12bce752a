package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.talka.engine.evaluation.Accuracy.Answer;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;

/**
 * Rules held against known cooperations. The known pairs are dealt into five parts; each is hidden in turn, all its
 * pairs at once, and for each end of a hidden pair its partner is ranked by fit among 99 others of the partner's
 * country that are not known to be partners. Same data, rules, pairs and seed give the same figures, whatever the
 * order of rows. Time and memory grow with the pairings looked at.
 */
public final class BackTest {

    /** Others a partner is ranked among. */
    public static final int OTHERS = 99;

    private final CooperationMatrix matrix;
    private final List<Pair> known;
    private final Negatives negatives;
    private final long seed;
    private final Watch watch;
    private final Folds folds;
    private final Draws draws;
    private final Sheets sheets;
    private final Map<Way, List<Answer>> answers = new EnumMap<>(Way.class);
    private final Map<Way, Map<Criterion, List<Answer>>> without = new EnumMap<>(Way.class);
    private int done;

    private BackTest(CooperationMatrix matrix, List<Pair> known, Negatives negatives, long seed, Watch watch) {
        this.matrix = matrix;
        this.known = known.stream().sorted().distinct().toList();
        this.negatives = negatives;
        this.seed = seed;
        this.watch = watch;
        this.folds = new Folds(this.known, Learner.FOLDS, seed);
        this.draws = new Draws(matrix.data(), this.known, seed);
        this.sheets = new Sheets(matrix, Learner.halfKm(matrix.data(), this.known));
    }

    /**
     * Holds the rules of a matrix against known pairs.
     *
     * @param known pairs of the package; at least one for each part
     * @param countries whether whole countries are held out as well: all their pairs hidden, and weights learned
     *     from none of them; takes longer
     */
    public static BackTest run(
            CooperationMatrix matrix,
            List<Pair> known,
            Negatives negatives,
            long seed,
            boolean countries,
            Watch watch) {
        BackTest test = new BackTest(matrix, known, negatives, seed, watch);
        Map<Integer, List<Sheet>> training = test.training();
        Map<Integer, List<Sheet>> strange = test.strange();
        List<Sheet> all = test.onceEach(training);
        Map<String, double[]> elsewhere = test.learnedElsewhere(all, strange);
        test.rank(training, strange, elsewhere);
        if (countries) {
            test.holdOutCountries(all, elsewhere);
        }
        return test;
    }

    /** Who ranks. */
    public enum Way {
        /** the rules as they are */
        RULES,
        /** all criteria, with weights learned from the other parts */
        LEARNED,
        /** size, likeness in size and distance alone, weighed by the other parts */
        BASELINE,
        /** weights learned from pairs that do not touch the partner's country */
        ELSEWHERE,
        /** the same, and all pairs of the country hidden at once, so that no tie of it is seen */
        COUNTRY_LEARNED,
        /** the baseline weighed by other countries */
        COUNTRY_BASELINE
    }

    /** The sheets to learn from for each part: of pairs of the other parts, while both parts are hidden. */
    private Map<Integer, List<Sheet>> training() {
        Map<Integer, List<Sheet>> training = new HashMap<>();
        for (int f = 0; f < folds.count(); f++) {
            for (int g = f + 1; g < folds.count(); g++) {
                watch.at(Watch.Task.HIDING, (double) done++ / steps());
                Set<Pair> hidden = folds.hidden(Set.of(f, g));
                for (Sheet sheet : sheets.of(Learner.questions(List.copyOf(hidden), draws), hidden)) {
                    int own = folds.of(sheet.question().pair());
                    training.computeIfAbsent(own == f ? g : f, fold -> new ArrayList<>())
                            .add(sheet);
                }
            }
        }
        return training;
    }

    private int steps() {
        return folds.count() * (folds.count() - 1) / 2 + 2 * folds.count();
    }

    /**
     * What else is learned from for each part: pairs of the other parts that touch some countries, while these are
     * strangers and the part is hidden.
     */
    private Map<Integer, List<Sheet>> strange() {
        Strangers strangers = new Strangers(matrix.data(), known, folds.count());
        Map<Integer, List<Sheet>> strange = new HashMap<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            watch.at(Watch.Task.HIDING, (double) done++ / steps());
            int own = fold;
            List<Pair> touching = strangers.touching(fold);
            Set<Pair> hidden = folds.hidden(Set.of(fold));
            hidden.addAll(touching);
            List<Pair> others =
                    touching.stream().filter(pair -> folds.of(pair) != own).toList();
            strange.put(fold, sheets.of(Learner.questions(others, draws), hidden));
        }
        return strange;
    }

    /** By country, weights learned from pairs neither of which is of it; none where there are no such pairs. */
    private Map<String, double[]> learnedElsewhere(List<Sheet> onceEach, Map<Integer, List<Sheet>> strange) {
        List<Sheet> all = new ArrayList<>(onceEach);
        strange.values().forEach(all::addAll);
        Map<String, double[]> weights = new TreeMap<>();
        Set<String> touched = new TreeSet<>();
        known.forEach(pair -> touched.addAll(Strangers.countries(matrix.data(), pair)));
        double[] everywhere = Learner.weights(all);
        int finished = 0;
        for (String country : touched) {
            watch.at(Watch.Task.LEARNING, (double) finished++ / touched.size());
            List<Sheet> others = all.stream()
                    .filter(sheet -> !Strangers.countries(
                                    matrix.data(), sheet.question().pair())
                            .contains(country))
                    .toList();
            if (!others.isEmpty()) {
                weights.put(country, Learner.weights(others, everywhere));
            }
        }
        return weights;
    }

    /** Every question learned from, as seen while its own part and one more are hidden. */
    private List<Sheet> onceEach(Map<Integer, List<Sheet>> training) {
        List<Sheet> all = new ArrayList<>();
        training.forEach((fold, seen) -> seen.stream()
                .filter(sheet -> (folds.of(sheet.question().pair()) + 1) % folds.count() == fold)
                .forEach(all::add));
        return all;
    }

    private void rank(
            Map<Integer, List<Sheet>> training, Map<Integer, List<Sheet>> strange, Map<String, double[]> elsewhere) {
        double[] given = Learner.given(matrix);
        for (int fold = 0; fold < folds.count(); fold++) {
            watch.at(Watch.Task.HIDING, (double) done++ / steps());
            Set<Pair> hidden = folds.hidden(Set.of(fold));
            List<Sheet> seen = training.getOrDefault(fold, List.of());
            List<Sheet> both = new ArrayList<>(seen);
            both.addAll(strange.getOrDefault(fold, List.of()));
            double[] learned = Learner.weights(both);
            List<Sheet> asked = sheets.of(Sheets.questions(hidden, draws, negatives, OTHERS), hidden);
            answer(Way.RULES, asked, given);
            answer(Way.LEARNED, asked, learned);
            answer(Way.BASELINE, asked, Learner.baseline(seen));
            elsewhere.forEach((country, weights) -> answer(
                    Way.ELSEWHERE,
                    asked.stream()
                            .filter(sheet -> country(sheet.question().partner()).equals(country))
                            .toList(),
                    weights));
            answerWithout(Way.RULES, asked, given, Criterion::ordinal);
            answerWithout(Way.LEARNED, asked, learned, Sheets::column);
        }
        watch.at(Watch.Task.HIDING, 1);
    }

    private void answerWithout(Way way, List<Sheet> asked, double[] weights, Function<Criterion, Integer> column) {
        for (Criterion criterion : Criterion.values()) {
            int place = column.apply(criterion);
            if (weights[place] > 0) {
                double[] fewer = weights.clone();
                fewer[place] = 0;
                without.computeIfAbsent(way, key -> new EnumMap<>(Criterion.class))
                        .computeIfAbsent(criterion, key -> new ArrayList<>())
                        .addAll(answers(asked, fewer));
            } else if (way == Way.LEARNED) {
                without.computeIfAbsent(way, key -> new EnumMap<>(Criterion.class))
                        .computeIfAbsent(criterion, key -> new ArrayList<>())
                        .addAll(answers(asked, weights));
            }
        }
    }

    private String country(String municipality) {
        return matrix.data().municipality(municipality).country();
    }

    private void holdOutCountries(List<Sheet> all, Map<String, double[]> elsewhere) {
        DataPackage data = matrix.data();
        Map<String, List<Pair>> byCountry = new TreeMap<>();
        for (Pair pair : known) {
            for (String country : Strangers.countries(data, pair)) {
                byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(pair);
            }
        }
        int finished = 0;
        for (Map.Entry<String, List<Pair>> country : byCountry.entrySet()) {
            watch.at(Watch.Task.COUNTRIES, (double) finished++ / byCountry.size());
            List<Sheet> others = all.stream()
                    .filter(sheet ->
                            !Strangers.countries(data, sheet.question().pair()).contains(country.getKey()))
                    .toList();
            if (!others.isEmpty()) {
                List<Pair> hidden = country.getValue();
                List<Sheet> asked = sheets.of(Sheets.questions(hidden, draws, negatives, OTHERS), hidden);
                answer(Way.COUNTRY_LEARNED, asked, elsewhere.getOrDefault(country.getKey(), new double[Sheets.WIDTH]));
                answer(Way.COUNTRY_BASELINE, asked, Learner.baseline(others));
            }
        }
        watch.at(Watch.Task.COUNTRIES, 1);
    }

    private void answer(Way way, List<Sheet> asked, double[] weights) {
        answers.computeIfAbsent(way, key -> new ArrayList<>()).addAll(answers(asked, weights));
    }

    private List<Answer> answers(List<Sheet> asked, double[] weights) {
        return asked.parallelStream()
                .map(sheet -> {
                    Municipality partner =
                            matrix.data().municipality(sheet.question().partner());
                    Integer population = partner.population();
                    return Ranking.answer(sheet, weights, partner.country(), population == null ? 0 : population);
                })
                .toList();
    }

    /** How many known pairs there are. */
    public int known() {
        return known.size();
    }

    public Negatives negatives() {
        return negatives;
    }

    public long seed() {
        return seed;
    }

    /** Into how many parts the pairs were dealt. */
    public int parts() {
        return folds.count();
    }

    /** Who has ranked. */
    public Set<Way> ways() {
        return Collections.unmodifiableSet(answers.keySet());
    }

    public Accuracy accuracy(Way way) {
        return Accuracy.of(of(way), seed);
    }

    /** By the country in which the partner was looked for. */
    public Map<String, Accuracy> byCountry(Way way) {
        return Breakdown.by(Answer::country, of(way), seed);
    }

    /** By the least inhabitants of the partner's size class: 0, 5,000, 20,000 or 100,000. */
    public Map<Integer, Accuracy> bySize(Way way) {
        return Breakdown.by(answer -> Breakdown.size(answer.population()), of(way), seed);
    }

    /**
     * By how many the partner was known to work with while the pair was hidden: 0, 1, 2, or 3 and more. Where nobody
     * is known, size and place alone can speak for it.
     */
    public Map<Integer, Accuracy> byTies(Way way) {
        return Breakdown.by(answer -> Breakdown.ties(answer.ties()), of(way), seed);
    }

    /** What is left without one criterion, the other weights staying as they are; for those that weigh something. */
    public Map<Criterion, Accuracy> without(Way way) {
        Map<Criterion, Accuracy> accuracies = new EnumMap<>(Criterion.class);
        without.getOrDefault(way, Map.of())
                .forEach((criterion, part) -> accuracies.put(criterion, Accuracy.of(part, seed)));
        return accuracies;
    }

    /** The share of true partners found among the first k, for k from 1. */
    public List<Double> curve(Way way) {
        int[] found = new int[OTHERS + 2];
        of(way).forEach(answer -> found[(int) Math.ceil(answer.rank())]++);
        List<Double> curve = new ArrayList<>();
        int sum = 0;
        for (int rank = 1; rank <= OTHERS + 1; rank++) {
            sum += found[rank];
            curve.add((double) sum / Math.max(1, of(way).size()));
        }
        return curve;
    }

    private List<Answer> of(Way way) {
        return answers.getOrDefault(way, List.of());
    }

    /** All of it, for tests. */
    Collection<Answer> answers(Way way) {
        return Collections.unmodifiableList(of(way));
    }
}
