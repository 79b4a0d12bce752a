package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.QuickPlan;

/**
 * What a plan owes to its weights: each weight up and down alone, and all of them drawn at random. Every plan here is
 * a {@link QuickPlan}, the one they are compared with too, so that what differs is the weights and not the effort.
 *
 * @param factor weights go down to 1 / factor and up to factor times what they are
 * @param plan the plan under the weights as they are
 * @param fit mean fit of its pairs, 0 to 1
 * @param swings one a criterion that weighs something, largest change first
 * @param shares of the draws in which a pair is chosen, for every pair that any draw chose, most often first
 */
public record Sensitivity(
        double factor, int draws, long seed, QuickPlan plan, double fit, List<Swing> swings, Map<Pair, Double> shares) {

    public Sensitivity {
        swings = List.copyOf(swings);
    }

    /** One weight alone, down and up. */
    public record Swing(Criterion criterion, Effect down, Effect up) {
        /** The larger part of the proposals that is lost, 0 to 1. */
        public double lost() {
            return 1 - Math.min(down.kept(), up.kept());
        }
    }

    /**
     * How a plan under other weights differs.
     *
     * @param weight what the criterion weighs
     * @param kept part of the plan's pairs that are chosen again, 0 to 1
     * @param fit mean fit of the pairs chosen, under the weights as they are, 0 to 1
     * @param left ids of home municipalities without a partner
     */
    public record Effect(double weight, double kept, double fit, List<String> left) {}

    /**
     * How a plan depends on its weights.
     *
     * @param factor above 1
     * @param draws how many times all weights are drawn, each evenly between its ends on a logarithmic scale
     */
    public static Sensitivity of(
            CooperationMatrix matrix, Pins pins, double factor, int draws, long seed, Watch watch) {
        Rules rules = matrix.rules();
        QuickPlan plan = QuickPlan.of(matrix, pins);
        List<Criterion> weighing = rules.criteria().stream()
                .filter(criterion -> rules.weight(criterion) > 0)
                .toList();
        AtomicInteger done = new AtomicInteger();
        int steps = 2 * weighing.size() + draws;
        List<Swing> swings = weighing.parallelStream()
                .map(criterion -> {
                    Effect down = effect(matrix, pins, plan, criterion, rules.weight(criterion) / factor);
                    Effect up = effect(matrix, pins, plan, criterion, rules.weight(criterion) * factor);
                    watch.at(Watch.Task.DRAWS, (double) done.addAndGet(2) / steps);
                    return new Swing(criterion, down, up);
                })
                .sorted(Comparator.comparingDouble(Swing::lost).reversed().thenComparing(Swing::criterion))
                .toList();
        List<List<Pair>> drawn = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> {
                    QuickPlan other = QuickPlan.of(matrix.with(drawn(rules, factor, seed, draw)), pins);
                    watch.at(Watch.Task.DRAWS, (double) done.incrementAndGet() / steps);
                    return other.pairs();
                })
                .toList();
        return new Sensitivity(factor, draws, seed, plan, fit(matrix, plan.pairs()), swings, shares(plan, drawn));
    }

    private static Effect effect(
            CooperationMatrix matrix, Pins pins, QuickPlan plan, Criterion criterion, double weight) {
        Map<Criterion, Double> weights = new EnumMap<>(matrix.rules().weights());
        weights.put(criterion, weight);
        QuickPlan other = QuickPlan.of(
                matrix.with(matrix.rules().with(weights, matrix.rules().version())), pins);
        Set<Pair> again = new HashSet<>(other.pairs());
        long kept = plan.pairs().stream().filter(again::contains).count();
        double part = plan.pairs().isEmpty() ? 1 : (double) kept / plan.pairs().size();
        return new Effect(weight, part, fit(matrix, other.pairs()), left(matrix, other.pairs()));
    }

    private static Rules drawn(Rules rules, double factor, long seed, int draw) {
        SplittableRandom random = new SplittableRandom(Draws.mix(Draws.mix(seed) + draw));
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        rules.weights()
                .forEach((criterion, weight) ->
                        weights.put(criterion, weight * Math.pow(factor, 2 * random.nextDouble() - 1)));
        return rules.with(weights, rules.version());
    }

    /** Mean fit of pairs under the rules of this matrix; 0 of none. */
    static double fit(CooperationMatrix matrix, Collection<Pair> pairs) {
        return pairs.stream()
                .mapToDouble(pair -> matrix.assess(pair.a(), pair.b()).fit())
                .average()
                .orElse(0);
    }

    /** Home municipalities in none of these pairs, in the order of ids. */
    static List<String> left(CooperationMatrix matrix, Collection<Pair> pairs) {
        Set<String> placed = new TreeSet<>();
        pairs.forEach(pair -> placed.addAll(List.of(pair.a(), pair.b())));
        return matrix.municipalities().stream()
                .filter(id -> matrix.rules().isHome(matrix.data().municipality(id)) && !placed.contains(id))
                .toList();
    }

    private static Map<Pair, Double> shares(QuickPlan plan, List<List<Pair>> drawn) {
        Map<Pair, Integer> counts = new TreeMap<>();
        plan.pairs().forEach(pair -> counts.put(pair, 0));
        drawn.forEach(pairs -> pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum)));
        Map<Pair, Double> shares = new LinkedHashMap<>();
        List<Map.Entry<Pair, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<Pair, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        sorted.forEach(
                entry -> shares.put(entry.getKey(), drawn.isEmpty() ? 0 : (double) entry.getValue() / drawn.size()));
        return shares;
    }

    /** The share of the draws in which a pair is chosen, 0 to 1. */
    public double share(Pair pair) {
        return shares.getOrDefault(pair, 0.0);
    }
}
