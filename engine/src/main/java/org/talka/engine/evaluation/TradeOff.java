package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.Rules.TwinningRules;
import org.talka.engine.twinning.QuickPlan;

/**
 * The front between fit and another aim: plans that lean more and more towards the other aim. Every point is a
 * {@link QuickPlan} under the rules it names, so it can be made again, and better, with those rules.
 *
 * @param points from the plan for fit alone to the plan for the other aim
 */
public record TradeOff(Aim aim, List<Point> points) {

    /** Cost in units of fit of each pair that misses the cross-border share asked for: more than a pair is worth. */
    private static final double MISSED_PAIR = 1;

    public TradeOff {
        points = List.copyOf(points);
    }

    /** What is held against fit. */
    public enum Aim {
        /** fit evenly spread over the municipalities: 1 less the Gini coefficient of the sums of each */
        FAIRNESS,
        /** mean km between partners, the fewer the better */
        TRAVEL,
        /** part of the pairs that joins two countries */
        CROSS_BORDER;

        /** The word used in commands and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Aim> find(String word) {
            return Arrays.stream(values())
                    .filter(aim -> aim.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * One plan of the front.
     *
     * @param lean towards the other aim, 0 to 1
     * @param rules under which the plan was made
     * @param fit total fit of its pairs under the rules the question began with
     * @param aim how far the other aim is reached
     * @param onFront whether no other point is better in one and not worse in the other
     */
    public record Point(double lean, Rules rules, QuickPlan plan, double fit, double aim, boolean onFront) {}

    /**
     * The front of a package.
     *
     * @param count points, 2 or more
     */
    public static TradeOff of(CooperationMatrix matrix, Pins pins, Aim aim, int count, Watch watch) {
        AtomicInteger done = new AtomicInteger();
        double[] range = aim == Aim.CROSS_BORDER ? abroad(matrix, pins) : new double[2];
        List<Rules> leaning = aim == Aim.FAIRNESS
                ? fairer(matrix, pins, count, part -> watch.at(Watch.Task.POINTS, part / 2))
                : IntStream.range(0, count)
                        .mapToObj(i -> leaning(matrix.rules(), aim, (double) i / (count - 1), range))
                        .toList();
        double before = aim == Aim.FAIRNESS ? 0.5 : 0;
        List<Point> points = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> {
                    Rules rules = leaning.get(i);
                    QuickPlan plan = QuickPlan.of(matrix.with(rules), pins);
                    double part = (double) done.incrementAndGet() / count;
                    watch.at(Watch.Task.POINTS, before + (1 - before) * part);
                    double fit = plan.pairs().size() * Sensitivity.fit(matrix, plan.pairs());
                    double lean = (double) i / (count - 1);
                    return new Point(lean, rules, plan, fit, reached(matrix, aim, plan.pairs()), false);
                })
                .toList();
        return new TradeOff(
                aim,
                points.stream()
                        .map(point -> new Point(
                                point.lean(),
                                point.rules(),
                                point.plan(),
                                point.fit(),
                                point.aim(),
                                points.stream().noneMatch(other -> beats(other, point, aim))))
                        .toList());
    }

    private static boolean beats(Point one, Point other, Aim aim) {
        double sign = aim == Aim.TRAVEL ? -1 : 1;
        double fit = one.fit() - other.fit();
        double reached = sign * (one.aim() - other.aim());
        return fit >= 0 && reached >= 0 && (fit > 0 || reached > 0);
    }

    /**
     * Rules that move places step by step from the home municipalities with the most fit to those with the least: the
     * former may take one partner less, the latter one more. Nobody falls below one partner or its pins, or rises by
     * more than two.
     */
    private static List<Rules> fairer(CooperationMatrix matrix, Pins pins, int count, DoubleConsumer watch) {
        List<Rules> all = new ArrayList<>(List.of(matrix.rules()));
        TwinningRules first = matrix.rules().twinning();
        Map<String, Integer> places = new TreeMap<>(first.capacities());
        while (all.size() < count) {
            Rules last = all.get(all.size() - 1);
            List<String> byFit =
                    byFit(matrix, QuickPlan.of(matrix.with(last), pins).pairs());
            int moved = Math.max(1, byFit.size() / (2 * count));
            for (int i = 0; i < Math.min(moved, byFit.size() / 2); i++) {
                Municipality least = at(matrix, byFit.get(i));
                int more = last.twinning().capacityOf(least) + 1;
                if (more > 1 && more <= first.capacityOf(least) + 2) {
                    places.put(least.id(), more);
                }
                Municipality most = at(matrix, byFit.get(byFit.size() - 1 - i));
                int fewer = last.twinning().capacityOf(most) - 1;
                if (fewer >= Math.max(1, pinsOf(pins, most.id()))) {
                    places.put(most.id(), fewer);
                }
            }
            all.add(matrix.rules().with(copy(first, places)));
            watch.accept((double) all.size() / count);
        }
        return all;
    }

    private static long pinsOf(Pins pins, String id) {
        return pins.pinned().stream()
                .filter(pair -> pair.a().equals(id) || pair.b().equals(id))
                .count();
    }

    /** Home municipalities, the one with the least fit first. */
    private static List<String> byFit(CooperationMatrix matrix, List<Pair> pairs) {
        Map<String, Double> fits = sums(matrix, pairs);
        return matrix.municipalities().stream()
                .filter(id -> matrix.rules().isHome(at(matrix, id)))
                .sorted(Comparator.comparingDouble((String id) -> fits.getOrDefault(id, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Rules that lean so far towards an aim: a heavier nearness, a larger share abroad. */
    private static Rules leaning(Rules rules, Aim aim, double lean, double[] range) {
        if (lean == 0) {
            return rules;
        }
        TwinningRules twinning = rules.twinning();
        return switch (aim) {
            case FAIRNESS -> rules;
            case TRAVEL -> nearer(rules, lean);
            case CROSS_BORDER ->
                rules.with(copy(
                        twinning,
                        new Rules.CrossBorder(
                                (int) Math.round(100 * (range[0] + lean * (range[1] - range[0]))), MISSED_PAIR)));
        };
    }

    /** The shares across a border of the plan as it is and of the one that asks for all of them. */
    private static double[] abroad(CooperationMatrix matrix, Pins pins) {
        TwinningRules twinning = matrix.rules().twinning();
        Rules all = matrix.rules().with(copy(twinning, new Rules.CrossBorder(100, MISSED_PAIR)));
        return new double[] {
            reached(matrix, Aim.CROSS_BORDER, QuickPlan.of(matrix, pins).pairs()),
            reached(
                    matrix,
                    Aim.CROSS_BORDER,
                    QuickPlan.of(matrix.with(all), pins).pairs())
        };
    }

    private static Rules nearer(Rules rules, double lean) {
        Map<Criterion, Double> weights = new EnumMap<>(rules.weights());
        double others = rules.weights().entrySet().stream()
                .filter(entry -> entry.getKey() != Criterion.NEARNESS)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double part = 0.95 * lean;
        weights.put(Criterion.NEARNESS, rules.weight(Criterion.NEARNESS) + others * part / (1 - part));
        return rules.with(weights, rules.version());
    }

    private static TwinningRules copy(TwinningRules rules, Rules.CrossBorder crossBorder) {
        return copy(rules, rules.capacities(), crossBorder);
    }

    private static TwinningRules copy(TwinningRules rules, Map<String, Integer> capacities) {
        return copy(rules, capacities, rules.crossBorder());
    }

    private static TwinningRules copy(
            TwinningRules rules, Map<String, Integer> capacities, Rules.CrossBorder crossBorder) {
        return new TwinningRules(
                rules.capacity(),
                rules.candidates(),
                rules.repeatedHelp(),
                rules.coverageWeight(),
                rules.loadCost(),
                rules.capacityByPopulation(),
                capacities,
                rules.ties(),
                crossBorder,
                rules.regionalBalance());
    }

    /** How far an aim is reached by pairs: 0 to 1, or km for travel. */
    static double reached(CooperationMatrix matrix, Aim aim, List<Pair> pairs) {
        return switch (aim) {
            case FAIRNESS -> evenness(matrix, pairs);
            case TRAVEL ->
                pairs.stream()
                        .mapToDouble(pair -> Sheets.km(at(matrix, pair.a()), at(matrix, pair.b())))
                        .filter(km -> !Double.isNaN(km))
                        .average()
                        .orElse(0);
            case CROSS_BORDER ->
                pairs.stream()
                        .mapToDouble(pair -> at(matrix, pair.a())
                                        .country()
                                        .equals(at(matrix, pair.b()).country())
                                ? 0
                                : 1)
                        .average()
                        .orElse(0);
        };
    }

    private static Municipality at(CooperationMatrix matrix, String id) {
        return matrix.data().municipality(id);
    }

    /** 1 less the Gini coefficient of the fit home municipalities have in all; 1 where all have as much. */
    private static double evenness(CooperationMatrix matrix, List<Pair> pairs) {
        Map<String, Double> fits = sums(matrix, pairs);
        List<Double> counts = matrix.municipalities().stream()
                .filter(id -> matrix.rules().isHome(at(matrix, id)))
                .map(id -> fits.getOrDefault(id, 0.0))
                .sorted()
                .toList();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i);
            weighted += (double) (i + 1) * counts.get(i);
        }
        int size = counts.size();
        return sum == 0 ? 0 : 1 - (2 * weighted / (size * sum) - (size + 1.0) / size);
    }

    private static Map<String, Double> sums(CooperationMatrix matrix, List<Pair> pairs) {
        Map<String, Double> fits = new HashMap<>();
        for (Pair pair : pairs) {
            double fit = matrix.assess(pair.a(), pair.b()).fit();
            fits.merge(pair.a(), fit, Double::sum);
            fits.merge(pair.b(), fit, Double::sum);
        }
        return fits;
    }
}
