package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.bond.PairMeasures;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.search.BondSearch;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Indicator;

/** Groups of those who belong together by learned bonds, each reaching the scale where it can. */
final class BondedGroups {

    private final GroupingProblem problem;
    private final Bonds bonds;
    private final double threshold;

    BondedGroups(GroupingProblem problem, Bonds bonds, double threshold) {
        this.problem = problem;
        this.bonds = bonds;
        this.threshold = threshold;
    }

    /** The measures of the home municipalities; of several years of an indicator the newest counts. */
    static PairMeasures measures(CooperationMatrix matrix, Country country) {
        SortedMap<String, double[]> counts = new TreeMap<>();
        List<Indicator> sorted = new ArrayList<>(matrix.data().indicators());
        sorted.sort(Comparator.comparingInt(Indicator::year).thenComparingDouble(Indicator::value));
        for (Indicator indicator : sorted) {
            Integer place = country.indices().get(indicator.municipality());
            if (place != null) {
                counts.computeIfAbsent(
                                        indicator.indicator(),
                                        unknown -> new double[country.ids().size()])[place] =
                        Math.max(0, indicator.value());
            }
        }
        return new PairMeasures(country.land(), counts);
    }

    /** The grouping and what is known of it: nothing is proven but who cannot reach the scale. */
    Outcome outcome(Effort effort, long seed) {
        BondSearch.Found found =
                BondSearch.search(problem, bonds, threshold, seed, effort.bondSteps(problem), effort.deadline(1));
        Grouping grouping = lifted(found.grouping());
        grouping = Repair.of(problem, grouping, seed, effort.liftingSteps(problem), effort.end());
        return new Outcome(
                grouping,
                problem.standing(grouping),
                Ceiling.of(problem),
                false,
                found.stoppedByClock() || effort.isOver());
    }

    /** Joins each group that stayed below the scale to the neighbour it belongs to most, the smallest first. */
    private Grouping lifted(Grouping start) {
        Grouping now = start;
        Optional<Grouping> next = Optional.of(start);
        while (next.isPresent()) {
            now = next.get();
            next = liftedOnce(now);
        }
        return now;
    }

    private Optional<Grouping> liftedOnce(Grouping now) {
        List<int[]> missing = now.groups().stream()
                .filter(members -> problem.residents(members) < problem.limits().scale())
                .sorted(Comparator.comparingLong(problem::residents))
                .toList();
        for (int[] members : missing) {
            Optional<Integer> host = Ceiling.isHopeless(problem, members) ? Optional.empty() : host(now, members);
            if (host.isPresent()) {
                int[] labels = now.labels();
                for (int member : members) {
                    labels[member] = host.get();
                }
                return Optional.of(Grouping.of(labels));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> host(Grouping now, int[] members) {
        Map<Integer, Double> chances = new HashMap<>();
        for (int member : members) {
            for (int k = 0; k < bonds.others(member).length; k++) {
                chances.merge(now.group(bonds.others(member)[k]), (double) bonds.chances(member)[k], Double::sum);
            }
        }
        int own = now.group(members[0]);
        return Arrays.stream(members)
                .flatMap(member -> Arrays.stream(problem.land().neighbours(member)))
                .map(now::group)
                .filter(group -> group != own)
                .distinct()
                .sorted()
                .boxed()
                .filter(group -> problem.metres(joined(members, now.groups().get(group))) < GroupingProblem.IMPOSSIBLE)
                .max(Comparator.comparingDouble(group -> chances.getOrDefault(group, 0.0)
                        - threshold * members.length * now.groups().get(group).length));
    }

    private static int[] joined(int[] one, int[] other) {
        int[] members = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, members, one.length, other.length);
        return members;
    }
}
