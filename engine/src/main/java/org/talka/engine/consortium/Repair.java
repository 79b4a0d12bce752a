package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;
import org.talka.engine.consortium.search.Annealing;

/**
 * Lifts the groups that stayed below the scale though they might reach it: searches the groups around each anew, among
 * ever more of them, until none is left or enough was tried.
 */
final class Repair {

    /** Municipalities around a group, more with every round; slow searches of few cost fewer groups than fast ones of many. */
    private static final int[] AROUND = {50, 100, 100, 200, 200, 400, 400, 800, 1_600};

    private static final long MOST_STEPS_FOR_ONE = 20_000;
    private static final long LEAST_STEPS_FOR_ONE = 1_000;

    private final GroupingProblem problem;
    private final long seed;
    private final long deadline;
    private long steps;
    private int trials;

    private Repair(GroupingProblem problem, long seed, long steps, long deadline) {
        this.problem = problem;
        this.seed = seed;
        this.steps = steps;
        this.deadline = deadline;
    }

    /**
     * A grouping that is no worse.
     *
     * @param steps moves to try, all in all; windows of whole groups may make it a few more
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    static Grouping of(GroupingProblem problem, Grouping start, long seed, long steps, long deadline) {
        return new Repair(problem, seed, steps, deadline).run(start);
    }

    private Grouping run(Grouping start) {
        Grouping now = start;
        for (int around : AROUND) {
            List<Integer> firsts = firstsOfShort(now);
            long stepsForOne = Math.min(MOST_STEPS_FOR_ONE, steps / 2 / around / Math.max(1, firsts.size()));
            for (int first : firsts) {
                if (stepsForOne >= LEAST_STEPS_FOR_ONE && System.nanoTime() - deadline < 0) {
                    int members = now.groups().get(now.group(first)).length;
                    now = searchedAround(now, first, Math.max(around, 4 * members), stepsForOne);
                }
            }
        }
        return now;
    }

    /** A member of each group that might be lifted: it names the group, for numbers change. */
    private List<Integer> firstsOfShort(Grouping grouping) {
        List<Integer> found = new ArrayList<>();
        for (int group = grouping.groups().size() - 1; group >= 0; group--) {
            int[] members = grouping.groups().get(group);
            boolean isShort = problem.residents(members) < problem.limits().scale();
            if (isShort && !Ceiling.isHopeless(problem, members)) {
                found.add(members[0]);
            }
        }
        return found;
    }

    private Grouping searchedAround(Grouping now, int first, int wanted, long stepsForOne) {
        if (problem.residents(now.groups().get(now.group(first)))
                >= problem.limits().scale()) {
            return now;
        }
        int[] those = around(now, first, wanted);
        GroupingProblem part = problem.part(those);
        Grouping before = inside(now, those);
        Standing standing = part.standing(before);
        long most = stepsForOne * those.length;
        steps -= most;
        Annealing.Outcome found = Annealing.lift(part, before, seed + ++trials, most, deadline);
        return found.standing().isBetterThan(standing) ? replaced(now, those, found.grouping()) : now;
    }

    /** Whole groups, breadth first from one, until they hold so many members. */
    private int[] around(Grouping now, int first, int wanted) {
        TreeSet<Integer> inside = new TreeSet<>(List.of(now.group(first)));
        List<Integer> open = new ArrayList<>(inside);
        List<Integer> members = new ArrayList<>();
        for (int next = 0; next < open.size() && members.size() < wanted; next++) {
            for (int member : now.groups().get(open.get(next))) {
                members.add(member);
                for (int neighbour : problem.land().neighbours(member)) {
                    if (inside.add(now.group(neighbour))) {
                        open.add(now.group(neighbour));
                    }
                }
            }
        }
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The same groups, their members numbered by their places in the list. */
    private static Grouping inside(Grouping now, int[] those) {
        int[] labels = new int[those.length];
        for (int i = 0; i < those.length; i++) {
            labels[i] = i;
            for (int j = i - 1; j >= 0; j--) {
                if (now.group(those[j]) == now.group(those[i])) {
                    labels[i] = labels[j];
                    break;
                }
            }
        }
        return Grouping.of(labels);
    }

    private static Grouping replaced(Grouping now, int[] those, Grouping instead) {
        boolean[] gone = new boolean[now.labels().length];
        for (int one : those) {
            gone[one] = true;
        }
        List<int[]> groups = new ArrayList<>();
        now.groups().stream().filter(members -> !gone[members[0]]).forEach(groups::add);
        instead.groups()
                .forEach(members -> groups.add(
                        Arrays.stream(members).map(member -> those[member]).toArray()));
        return Grouping.of(groups, gone.length);
    }
}
