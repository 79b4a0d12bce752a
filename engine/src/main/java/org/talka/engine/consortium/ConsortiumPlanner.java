package org.talka.engine.consortium;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.exact.SetPartition;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Competency;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.BondRules;
import org.talka.engine.rules.ConsortiumRules;
import org.talka.engine.rules.ConsortiumRules.Aim;

/**
 * Makes a plan of shared tasks, one competency after another: those already together are cheaper together again, and
 * nobody leads or joins more groups than the rules allow. The same matrix, competencies, seed and seconds give the
 * same plan, unless the clock cut the search short.
 */
public final class ConsortiumPlanner {

    private ConsortiumPlanner() {}

    /** Makes ready in the background what the first plan would otherwise wait for; called as early as one likes. */
    public static void warmUp() {
        Thread thread = new Thread(SetPartition::isAvailable, "talka-partition-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** The competencies that have a scale, the largest first, those of equal scale in the order of ids. */
    public static List<String> withScale(CooperationMatrix matrix) {
        ConsortiumRules rules = matrix.rules().consortium();
        return matrix.data().competencies().values().stream()
                .filter(competency -> rules.scale(competency).isPresent())
                .sorted(Comparator.comparing((Competency competency) ->
                                rules.scale(competency).orElse(0))
                        .reversed()
                        .thenComparing(Competency::id))
                .map(Competency::id)
                .toList();
    }

    /**
     * A plan within the time limit, or at latest a second after it.
     *
     * @param competencies which to plan; each must have a scale
     * @param limit wall-clock time for all of them, above 0
     */
    public static ConsortiumPlan plan(
            CooperationMatrix matrix, Collection<String> competencies, long seed, Duration limit, Progress progress) {
        long started = System.nanoTime();
        Country country = Country.of(matrix);
        Formulation formulation = new Formulation(matrix, country);
        List<String> order =
                withScale(matrix).stream().filter(competencies::contains).toList();
        List<TaskPlan> tasks = new ArrayList<>();
        BondRules rules = matrix.rules().consortium().bonds();
        Bonds bonds = rules == null || matrix.rules().consortium().aim() != Aim.BONDS
                ? null
                : Bonds.of(BondedGroups.measures(matrix, country), rules);
        for (int i = 0; i < order.size(); i++) {
            progress.at(Progress.Phase.SEARCH, (double) i / order.size());
            String competency = order.get(i);
            Optional<Integer> scale =
                    matrix.rules().consortium().scale(matrix.data().competency(competency));
            GroupingProblem problem = formulation.problem(competency, scale.orElseThrow());
            Effort effort = Effort.share(limit, started, System.nanoTime(), i, order.size());
            Outcome outcome = rules == null || bonds == null
                    ? Outcome.of(problem, effort, seed)
                    : new BondedGroups(problem, bonds, rules.threshold()).outcome(effort, seed);
            tasks.add(new Reading(matrix, country, formulation, competency, bonds).of(problem, outcome));
            formulation.note(problem, outcome.grouping());
        }
        progress.at(Progress.Phase.DONE, 1);
        return new ConsortiumPlan(
                seed, country.source(), withNeighbours(country, 0), withNeighbours(country, 1), tasks);
    }

    private static List<String> withNeighbours(Country country, int count) {
        return IntStream.range(0, country.ids().size())
                .filter(i -> country.land().neighbours(i).length == count)
                .mapToObj(country.ids()::get)
                .toList();
    }
}
