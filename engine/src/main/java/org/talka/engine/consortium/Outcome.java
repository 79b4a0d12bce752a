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

    /** Looks at groups the exact solver has before the search goes on, and after it. */
    private static final int FEW_LOOKS = 3_000_000;

    private static final int MANY_LOOKS = 60_000_000;

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

    private record Part(Grouping grouping, Ceiling ceiling, boolean optimal, boolean stoppedByClock) {

        /** The same with the exact solver's word on it; as it is where that has none. */
        Part decided(GroupingProblem problem, long counting, long deadline, int looks) {
            return SetPartition.solve(problem, grouping, ceiling.reaching(), looks, counting, deadline)
                    .map(solved -> new Part(
                            solved.grouping(),
                            new Ceiling(solved.reaching(), ceiling.shortMembers()),
                            solved.optimal(),
                            !solved.optimal() && (stoppedByClock || solved.stoppedByClock())))
                    .orElse(this);
        }
    }

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
        Part part = searched(problem, effort, seed);
        part = part.decided(problem, effort.counting(), effort.exactEnd(), FEW_LOOKS);
        if (part.optimal) {
            return part;
        }
        Grouping best = Repair.of(problem, part.grouping, seed, effort.liftingSteps(problem), effort.end());
        best = Recombination.of(problem, best, effort.recombinations(), effort.end());
        boolean clock = part.stoppedByClock;
        if (problem.size() <= SetPartition.MOST_MUNICIPALITIES) {
            Annealing.Outcome polished =
                    Annealing.polish(problem, best, seed, effort.steps(problem) / BEGINNINGS, effort.end());
            best = Recombination.of(problem, polished.grouping(), effort.recombinations(), effort.end());
            clock |= polished.stoppedByClock();
        }
        if (problem.size() <= FOR_OPTAPLANNER) {
            best = ConsortiumSearch.improve(problem, best, seed, effort.calculations(), effort.end());
        }
        part = new Part(best, part.ceiling, false, clock || effort.isOver());
        return part.decided(problem, effort.exactEnd(), effort.exactEnd(), MANY_LOOKS);
    }

    /** The best of some searches that begin anew. */
    private static Part searched(GroupingProblem problem, Effort effort, long seed) {
        Grouping best = Grouping.apart(problem.size());
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
        return new Part(best, Ceiling.of(problem), false, clock);
    }
}
