package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.exact.SetPartition;
import org.talka.engine.consortium.exact.SmallPartition;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;
import org.talka.engine.consortium.search.Annealing;
import org.talka.engine.consortium.solver.ConsortiumSearch;

/**
 * A grouping and how good it is. Parts of the land without a border between them are questions of their own: the
 * small ones are decided exactly, the others are searched.
 *
 * @param ceiling what no grouping exceeds
 * @param optimal whether it is proven that no grouping is better
 * @param stoppedByClock whether the time limit cut the search short
 */
record Outcome(Grouping grouping, Standing standing, Ceiling ceiling, boolean optimal, boolean stoppedByClock) {

    /** Searches of a land this small begin anew from other chances. */
    private static final int SMALL = 300;

    private static final int BEGINNINGS = 3;

    /** What part of the search's time packing cores may take before it. */
    private static final double PACKING = 0.3;

    /** Above this size OptaPlanner has nothing to add to what the windows decide exactly. */
    private static final int FOR_OPTAPLANNER = 2_000;

    static Outcome of(GroupingProblem problem, Effort effort, long seed) {
        List<int[]> groups = new ArrayList<>();
        Ceiling ceiling = Ceiling.NONE;
        boolean optimal = true;
        boolean clock = false;
        int before = 0;
        for (int[] part : parts(problem)) {
            GroupingProblem there = problem.part(part);
            Part solved = solve(there, effort.part(before, part.length, problem.size()), seed);
            before += part.length;
            solved.grouping
                    .groups()
                    .forEach(group -> groups.add(
                            Arrays.stream(group).map(member -> part[member]).toArray()));
            ceiling = ceiling.plus(solved.ceiling);
            optimal &= solved.optimal;
            clock |= solved.stoppedByClock;
        }
        Grouping grouping = Grouping.of(groups, problem.size());
        return new Outcome(grouping, problem.standing(grouping), ceiling, optimal, clock);
    }

    private record Part(Grouping grouping, Ceiling ceiling, boolean optimal, boolean stoppedByClock) {}

    private static List<int[]> parts(GroupingProblem problem) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < problem.size(); i++) {
            int part = problem.land().part(i);
            if (part == parts.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(part).add(i);
        }
        return parts.stream()
                .map(part -> part.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static Part solve(GroupingProblem problem, Effort effort, long seed) {
        Optional<Grouping> exact = SmallPartition.solve(problem);
        if (exact.isPresent()) {
            return new Part(exact.get(), Ceiling.of(problem.standing(exact.get())), true, false);
        }
        Ceiling ceiling = Ceiling.of(problem);
        Optional<SetPartition.Packed> packed = SetPartition.pack(problem, ceiling.reaching(), effort.deadline(PACKING));
        Grouping best = packed.map(SetPartition.Packed::grouping).orElseGet(() -> Grouping.apart(problem.size()));
        int reaching = packed.map(SetPartition.Packed::reaching).orElse(ceiling.reaching());
        boolean clock = false;
        int beginnings = problem.size() <= SMALL ? BEGINNINGS : 1;
        for (int beginning = 0; beginning < beginnings; beginning++) {
            Annealing.Outcome found = Annealing.improve(
                    problem,
                    Grouping.apart(problem.size()),
                    seed + beginning,
                    effort.steps(problem) / beginnings,
                    effort.deadline((double) (beginning + 1) / beginnings));
            clock |= found.stoppedByClock();
            best = found.standing().isBetterThan(problem.standing(best)) ? found.grouping() : best;
        }
        best = Repair.of(problem, best, seed, effort.liftingSteps(problem), effort.end());
        best = Recombination.of(problem, best, effort.recombinations(), effort.end());
        Optional<SetPartition.Solved> solved = SetPartition.solve(problem, best, reaching, effort.end());
        if (solved.isEmpty()) {
            best = problem.size() <= FOR_OPTAPLANNER
                    ? ConsortiumSearch.improve(problem, best, seed, effort.calculations(), effort.end())
                    : best;
            return new Part(best, new Ceiling(reaching, ceiling.shortMembers()), false, clock || effort.isOver());
        }
        Ceiling lower = new Ceiling(solved.get().reaching(), ceiling.shortMembers());
        best = solved.get().grouping();
        if (!solved.get().optimal()) {
            Annealing.Outcome polished =
                    Annealing.polish(problem, best, seed, effort.steps(problem) / BEGINNINGS, effort.end());
            best = Recombination.of(problem, polished.grouping(), effort.recombinations(), effort.end());
            clock |= polished.stoppedByClock();
            best = ConsortiumSearch.improve(problem, best, seed, effort.calculations(), effort.end());
        }
        boolean optimal = solved.get().optimal();
        return new Part(best, lower, optimal, !optimal && (clock || effort.isOver()));
    }
}
