package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.proof.Prices;

/**
 * What has to be kept of a plan so that, with the same data and rules, all of it can be had again without solving:
 * the choice, the prices, and what was proven.
 *
 * @param objective worth of the plan in units of fit; a choice that is worth something else now is not taken up again
 * @param leftOut how many home municipalities are in no proposal
 * @param leftOutBound how many of them any plan leaves out at least
 * @param chosen in the order of pairs
 * @param certificate in the order of the plan
 */
public record KeptPlan(
        long seed,
        Pins pins,
        double objective,
        double bound,
        int leftOut,
        int leftOutBound,
        TwinningPlan.OptimalBy optimalBy,
        boolean stoppedByClock,
        List<Pair> chosen,
        List<TwinningPlan.Price> certificate) {

    public KeptPlan {
        chosen = List.copyOf(chosen);
        certificate = List.copyOf(certificate);
    }

    public static KeptPlan of(TwinningPlan plan) {
        return new KeptPlan(
                plan.seed(),
                plan.pins(),
                plan.objective(),
                plan.bound(),
                plan.leftOut(),
                plan.leftOutBound(),
                plan.optimalBy(),
                plan.stoppedByClock(),
                plan.proposals().stream().map(proposal -> proposal.pair()).toList(),
                plan.certificate());
    }

    /**
     * The plan as it was, ready for questions of what would be otherwise; empty where data, rules or the program are
     * no longer those it was made with. Cost: that of finding the candidates.
     */
    Optional<TwinningRun> takeUp(CooperationMatrix matrix, Progress progress) {
        try {
            TwinningPlanner.requirePossible(matrix, pins);
        } catch (PlanImpossible otherData) {
            return Optional.empty();
        }
        Formulation formulation = Formulation.of(matrix, Candidates.of(matrix, pins, progress), pins);
        Set<Pair> sought = new HashSet<>(chosen);
        boolean[] choice = new boolean[formulation.pairs().size()];
        for (Link link : formulation.problem().links()) {
            choice[link.index()] = sought.remove(formulation.pairs().get(link.index()));
        }
        Optional<Prices> prices = prices(formulation);
        if (!sought.isEmpty()
                || prices.isEmpty()
                || formulation.problem().worth(choice) != Formulation.whole(objective)) {
            return Optional.empty();
        }
        int withoutCandidate = leftOut - formulation.problem().leftOut(choice);
        Outcome outcome = new Outcome(
                choice,
                prices.get(),
                Formulation.whole(bound),
                leftOutBound - withoutCandidate,
                optimalBy,
                stoppedByClock);
        return Optional.of(TwinningPlanner.told(matrix, pins, seed, formulation, outcome));
    }

    /** The certificate by the numbers of the formulation; empty where it speaks of other needs or municipalities. */
    private Optional<Prices> prices(Formulation formulation) {
        Map<Formulation.NeedKey, List<Long>> byNeed = new LinkedHashMap<>();
        Map<String, Long> byPlace = new LinkedHashMap<>();
        List<Long> quotas = new ArrayList<>();
        long[] transfers = new long[formulation.pairs().size()];
        boolean arePairsKnown = true;
        for (TwinningPlan.Price price : certificate) {
            if (!price.partner().isEmpty()) {
                int link =
                        Collections.binarySearch(formulation.pairs(), Pair.of(price.municipality(), price.partner()));
                arePairsKnown &= link >= 0;
                transfers[Math.max(0, link)] = price.millionths();
            } else if (price.municipality().isEmpty()) {
                quotas.add(price.millionths());
            } else if (price.turn() == 0) {
                byPlace.put(price.municipality(), price.millionths());
            } else {
                byNeed.computeIfAbsent(
                                new Formulation.NeedKey(price.municipality(), price.competency()),
                                unknown -> new ArrayList<>())
                        .add(price.millionths());
            }
        }
        long[][] turns = formulation.needs().stream()
                .map(need -> whole(byNeed.getOrDefault(need, List.of())))
                .toArray(long[][]::new);
        boolean isWhole = arePairsKnown
                && byPlace.keySet().equals(new HashSet<>(formulation.municipalities()))
                && Arrays.stream(turns)
                        .allMatch(turn -> turn.length == formulation.problem().ranks())
                && quotas.size() == formulation.problem().quotas().size();
        return isWhole
                ? Optional.of(new Prices(
                        formulation.municipalities().stream()
                                .mapToLong(byPlace::get)
                                .toArray(),
                        turns,
                        whole(quotas),
                        transfers))
                : Optional.empty();
    }

    private static long[] whole(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
