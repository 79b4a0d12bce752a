package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;
import org.talka.engine.library.SolverLibrary;

/**
 * Decides a whole grouping as a set partition: every possible group is a column, and each municipality is in one
 * column. First how many groups there can be, then the lowest cost with that many. Columns come into the linear
 * program as their prices call for them (Dantzig and Wolfe 1960); those that cannot be in a better grouping at the
 * final prices stay out of the whole-number program, which SCIP solves. Its arithmetic is in floating point: what it
 * calls optimal is so within its tolerances.
 */
public final class SetPartition {

    private static final int MOST_CORES = 200_000;
    private static final int MOST_GROUPS = 120_000;
    private static final int MOST_MUNICIPALITIES = 200;

    private final GroupingProblem problem;
    private final long deadline;
    private Grouping best;
    private int reaching;
    private int bound;

    private SetPartition(GroupingProblem problem, Grouping start, Standing standing, int bound, long deadline) {
        this.problem = problem;
        this.best = start;
        this.reaching = standing.reaching();
        this.bound = bound;
        this.deadline = deadline;
    }

    /**
     * What it came to.
     *
     * @param grouping never worse than the start
     * @param reaching groups that reach the scale in any grouping, at most
     * @param optimal whether no grouping is better
     */
    public record Solved(Grouping grouping, int reaching, boolean optimal) {}

    /**
     * Groups found by packing as many cores as there is room for, everybody else joined to them.
     *
     * @param grouping the best of these and the start
     * @param reaching groups that reach the scale in any grouping, at most
     */
    public record Packed(Grouping grouping, int reaching) {}

    /**
     * As many groups as find room beside each other, without a look at what they cost: a search from there has only
     * to make them cheaper. Empty where the library is missing, there are too many municipalities, or as many groups as
     * possible are not asked for.
     *
     * @param bound groups that reach the scale in any grouping, at most, as known so far
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    public static Optional<Packed> pack(GroupingProblem problem, int bound, long deadline) {
        boolean fits = problem.limits().asManyAsPossible() && problem.size() <= MOST_MUNICIPALITIES;
        if (!fits || !SolverLibrary.isAvailable()) {
            return Optional.empty();
        }
        Grouping apart = Grouping.apart(problem.size());
        SetPartition partition = new SetPartition(problem, apart, problem.standing(apart), bound, deadline);
        if (partition.bound > partition.reaching) {
            partition.lowerBound();
        }
        return Optional.of(new Packed(partition.best, partition.bound));
    }

    /** Whether the native library is there on this machine. The first call loads it, which takes a moment. */
    public static boolean isAvailable() {
        return SolverLibrary.isAvailable();
    }

    /**
     * The best grouping, or the best found in time; empty where the library is missing, the start has groups below
     * the scale, or there are too many municipalities.
     *
     * @param bound groups that reach the scale in any grouping, at most, as known so far
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    public static Optional<Solved> solve(GroupingProblem problem, Grouping start, int bound, long deadline) {
        Standing standing = problem.standing(start);
        if (standing.shortMembers() > 0 || problem.size() > MOST_MUNICIPALITIES || !SolverLibrary.isAvailable()) {
            return Optional.empty();
        }
        return Optional.of(new SetPartition(problem, start, standing, bound, deadline).solved());
    }

    private Solved solved() {
        if (problem.limits().asManyAsPossible() && bound > reaching) {
            lowerBound();
        }
        boolean optimal = PossibleGroups.of(problem, PossibleGroups.Kind.REACHING, MOST_GROUPS, deadline)
                .filter(this::decide)
                .isPresent();
        return new Solved(best, bound, optimal);
    }

    /** Whatever groups there are, each holds a core of its own: no more of these find room, no more groups do. */
    private void lowerBound() {
        PossibleGroups.of(problem, PossibleGroups.Kind.CORES, MOST_CORES, deadline)
                .ifPresent(cores -> {
                    Program packing = new Program(problem.size(), cores, members -> -1, 0, false, deadline);
                    packing.begin(List.of());
                    if (packing.price()) {
                        bound = Math.min(bound, (int) Math.floor(-packing.lowest() + 1e-6));
                        while (bound > reaching) {
                            Program.Whole whole = packing.whole(-bound);
                            completed(whole.groups()).ifPresent(this::take);
                            if (!whole.proven() || !whole.groups().isEmpty()) {
                                return;
                            }
                            bound--;
                        }
                    }
                });
    }

    /** The groups with everybody else joined to one of them, one after another at the lowest cost; empty where that fails. */
    private Optional<List<int[]>> completed(List<int[]> cores) {
        List<int[]> groups = new ArrayList<>(cores);
        int[] labels = new int[problem.size()];
        Arrays.fill(labels, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group)) {
                labels[member] = group;
            }
        }
        while (!groups.isEmpty()) {
            int joining = -1;
            int[] joined = new int[0];
            long cheapest = GroupingProblem.IMPOSSIBLE;
            for (int one = 0; one < labels.length; one++) {
                for (int neighbour : problem.land().neighbours(one)) {
                    if (labels[one] < 0 && labels[neighbour] >= 0) {
                        int[] members = groups.get(labels[neighbour]);
                        int[] more = Arrays.copyOf(members, members.length + 1);
                        more[members.length] = one;
                        long dearer = problem.metres(more) - problem.metres(members);
                        if (problem.metres(more) < GroupingProblem.IMPOSSIBLE && dearer < cheapest) {
                            cheapest = dearer;
                            joining = one;
                            joined = more;
                        }
                    }
                }
            }
            if (joining < 0) {
                break;
            }
            labels[joining] = labels[joined[0]];
            groups.set(labels[joining], joined);
        }
        boolean whole = Arrays.stream(labels).allMatch(label -> label >= 0)
                && groups.stream().allMatch(problem::isPossible);
        return whole ? Optional.of(groups) : Optional.empty();
    }

    /** Whether it is decided which grouping into these is best. */
    private boolean decide(List<int[]> groups) {
        if (problem.limits().asManyAsPossible() && bound > reaching && !decideCount(groups)) {
            return false;
        }
        long metres = problem.standing(best).metres();
        Program ways = new Program(problem.size(), groups, problem::metres, reaching, true, deadline);
        ways.begin(best.groups());
        if (!ways.price()) {
            return false;
        }
        Program.Whole cheapest = ways.whole(metres - 1);
        take(cheapest.groups());
        return cheapest.proven();
    }

    private boolean decideCount(List<int[]> groups) {
        Program count = new Program(problem.size(), groups, members -> -1, 0, true, deadline);
        count.begin(best.groups());
        if (!count.price()) {
            return false;
        }
        bound = Math.min(bound, (int) Math.floor(-count.lowest() + 1e-6));
        if (bound > reaching) {
            Program.Whole more = count.whole(-reaching - 1);
            take(more.groups());
            bound = more.proven() ? reaching : bound;
        }
        return bound == reaching;
    }

    private void take(List<int[]> groups) {
        if (!groups.isEmpty()) {
            Grouping found = Grouping.of(groups, problem.size());
            best = problem.standing(found).isBetterThan(problem.standing(best)) ? found : best;
            reaching = problem.standing(best).reaching();
        }
    }
}
