package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.library.SolverLibrary;

/**
 * Decides a whole grouping as a set partition: every possible group is a column, and each municipality is in one
 * column. First how many groups there can be, then the lowest cost with that many. Columns come into the linear
 * program as their prices call for them (Dantzig and Wolfe 1960), found one by one where they are cheap
 * ({@link CheapGroups}; all of them together are millions); those that cannot be in a better grouping at the final
 * prices stay out of the whole-number program, which SCIP solves. Its arithmetic is in floating point: what it calls
 * optimal is so within its tolerances. Cost: Latvia's 42 municipalities look at up to 260,000 sets and leave 37 to 99
 * open, in a tenth of a second, half a second where the program has just started.
 */
public final class SetPartition {

    private static final int MOST_CORES = 200_000;
    private static final int MOST_GROUPS = 120_000;

    /** Larger lands are left to the search. */
    public static final int MOST_MUNICIPALITIES = 200;

    private static final int MOST_OPEN = 60_000;

    /** Cheapest groups of each lead that come in at once. */
    private static final int A_LEAD = 8;

    /** Looks at further groups of a lead that has some. */
    private static final int PATIENCE = 20_000;

    /** Metres that are as good as nothing. */
    private static final double LEAST = 0.01;

    private final GroupingProblem problem;
    private Grouping best;
    private int reaching;
    private int bound;

    private SetPartition(GroupingProblem problem, Grouping start, int bound) {
        this.problem = problem;
        this.best = start;
        this.reaching = problem.standing(start).reaching();
        this.bound = bound;
    }

    /**
     * What it came to.
     *
     * @param grouping never worse than the start
     * @param reaching groups that reach the scale in any grouping, at most
     * @param optimal whether no grouping is better
     * @param stoppedByClock whether it is open because time was up
     */
    public record Solved(Grouping grouping, int reaching, boolean optimal, boolean stoppedByClock) {}

    /** Whether the native library is there on this machine. The first call loads it, which takes a moment. */
    public static boolean isAvailable() {
        return SolverLibrary.isAvailable();
    }

    /**
     * The best grouping, or the best found in time; empty where the library is missing or there are too many
     * municipalities. What groups cost is decided only where it is how many there can be, and nobody is left below the
     * scale.
     *
     * @param bound groups that reach the scale in any grouping, at most, as known so far
     * @param looks at possible groups, at most
     * @param counting when to stop asking how many there can be, as of {@link System#nanoTime()}
     * @param deadline when to stop in any case
     */
    public static Optional<Solved> solve(
            GroupingProblem problem, Grouping start, int bound, int looks, long counting, long deadline) {
        if (problem.size() > MOST_MUNICIPALITIES || !SolverLibrary.isAvailable()) {
            return Optional.empty();
        }
        SetPartition partition = new SetPartition(problem, start, bound);
        partition.count(counting);
        boolean counted = partition.isCounted();
        boolean optimal = counted && partition.decideCost(looks, deadline);
        boolean cut = !optimal && System.nanoTime() - (counted ? deadline : counting) >= 0;
        return Optional.of(new Solved(partition.best, partition.bound, optimal, cut));
    }

    /** Whether as many groups as there can be are there, and all of them reach the scale. */
    private boolean isCounted() {
        boolean all = !problem.limits().asManyAsPossible() || bound == reaching;
        return all && problem.standing(best).shortMembers() == 0;
    }

    /** Asks how many groups there can be, until as many are found. */
    private void count(long deadline) {
        if (problem.limits().asManyAsPossible() && bound > reaching) {
            lowerBound(deadline);
        }
        if (problem.limits().asManyAsPossible() && bound > reaching) {
            PossibleGroups.of(problem, PossibleGroups.Kind.REACHING, MOST_GROUPS, deadline)
                    .ifPresent(groups -> decideCount(groups, deadline));
        }
    }

    /**
     * Whether it is decided what so many groups cost at least. Groups come in as long as some are cheap at the prices
     * so far; the best grouping into these narrows what is left, and then come all that could be in a better one.
     */
    private boolean decideCost(int looks, long deadline) {
        long metres = problem.standing(best).metres();
        CheapGroups cheap = new CheapGroups(problem, looks, deadline);
        List<int[]> groups = begin();
        Program all = new Program(problem.size(), groups, problem::metres, reaching, true, deadline);
        all.beginWithAll();
        if (!all.price(prices -> cheap.within(prices, prices[problem.size()] - LEAST, A_LEAD, PATIENCE))) {
            return false;
        }
        take(all.whole(metres - 1).groups());
        metres = problem.standing(best).metres();
        double[] prices = all.prices();
        double room = metres - all.lowest() + LEAST;
        Optional<List<int[]>> open = cheap.within(prices, prices[problem.size()] + room, MOST_OPEN);
        if (open.isEmpty() || open.get().size() >= MOST_OPEN) {
            return false;
        }
        List<int[]> last = new ArrayList<>(open.get());
        groups.stream().filter(group -> group.length == 1).forEach(last::add);
        Program ways = new Program(problem.size(), last, problem::metres, reaching, true, deadline);
        ways.begin(best.groups());
        if (!ways.price()) {
            return false;
        }
        Program.Whole cheapest = ways.whole(metres - 1);
        take(cheapest.groups());
        return cheapest.proven();
    }

    /**
     * Columns to begin with, so that the first prices make sense: the groups at hand, whoever reaches the scale alone, and
     * around every lead those nearest to it, from as many as reach the scale to twice as many.
     */
    private List<int[]> begin() {
        List<int[]> groups = new ArrayList<>(best.groups());
        Set<List<Integer>> known = new HashSet<>();
        groups.forEach(group -> known.add(Arrays.stream(group).boxed().toList()));
        for (int lead = 0; lead < problem.size(); lead++) {
            int[] members = {lead};
            int fewest = 0;
            while (members.length > 0 && (fewest == 0 || members.length <= 2 * fewest)) {
                if (problem.residents(members) >= problem.limits().scale()) {
                    fewest = fewest == 0 ? members.length : fewest;
                    boolean possible = problem.metres(members) < GroupingProblem.IMPOSSIBLE;
                    if (possible && known.add(Arrays.stream(members).boxed().toList())) {
                        groups.add(members);
                    }
                }
                members = withNearest(members, lead);
            }
        }
        return groups;
    }

    /** These and the neighbour of theirs that is nearest to the lead, in order; nobody where there is none. */
    private int[] withNearest(int[] members, int lead) {
        int nearest = -1;
        for (int member : members) {
            for (int neighbour : problem.land().neighbours(member)) {
                boolean isNew = Arrays.binarySearch(members, neighbour) < 0;
                boolean isNearer = nearest < 0
                        || problem.land().metres(lead, neighbour)
                                < problem.land().metres(lead, nearest);
                nearest = isNew && isNearer ? neighbour : nearest;
            }
        }
        if (nearest < 0 || members.length >= problem.limits().mostMembers()) {
            return new int[0];
        }
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = nearest;
        Arrays.sort(more);
        return more;
    }

    /** Whatever groups there are, each holds a core of its own: no more of these find room, no more groups do. */
    private void lowerBound(long deadline) {
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

    /** Decides how many groups there can be, these being all the possible ones. */
    private void decideCount(List<int[]> groups, long deadline) {
        Program count = new Program(problem.size(), groups, members -> -1, 0, true, deadline);
        count.begin(best.groups());
        if (!count.price()) {
            return;
        }
        bound = Math.min(bound, (int) Math.floor(-count.lowest() + 1e-6));
        if (bound > reaching) {
            Program.Whole more = count.whole(-reaching - 1);
            take(more.groups());
            bound = more.proven() ? reaching : bound;
        }
    }

    private void take(List<int[]> groups) {
        if (!groups.isEmpty()) {
            Grouping found = Grouping.of(groups, problem.size());
            best = problem.standing(found).isBetterThan(problem.standing(best)) ? found : best;
            reaching = problem.standing(best).reaching();
        }
    }
}
