package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.talka.engine.consortium.exact.SmallPartition;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;

/**
 * Goes over a grouping, takes a few neighbouring groups at a time, and groups their members anew in the best way there
 * is. Groups below the scale come first. It ends when no few groups can be bettered, or when it has tried enough.
 */
final class Recombination {

    private final GroupingProblem problem;
    private final List<int[]> groups;
    private final int[] labels;
    private final Set<String> settled = new HashSet<>();
    private long trials;
    private final long deadline;

    private Recombination(GroupingProblem problem, Grouping start, long trials, long deadline) {
        this.problem = problem;
        this.groups = new ArrayList<>(start.groups());
        this.labels = start.labels();
        this.trials = trials;
        this.deadline = deadline;
    }

    /**
     * A grouping that is no worse.
     *
     * @param trials how many few groups to look at
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    static Grouping of(GroupingProblem problem, Grouping start, long trials, long deadline) {
        return new Recombination(problem, start, trials, deadline).run();
    }

    private Grouping run() {
        boolean better = true;
        while (better && mayGoOn()) {
            better = false;
            for (int group : order()) {
                better |= tryAround(group);
            }
        }
        return Grouping.of(groups.stream().filter(members -> members.length > 0).toList(), labels.length);
    }

    private boolean mayGoOn() {
        return trials > 0 && System.nanoTime() - deadline < 0;
    }

    /** Groups below the scale first. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            order.add(group);
        }
        order.sort(Comparator.comparing(group -> isShort(group) ? 0 : 1));
        return order;
    }

    private boolean isShort(int group) {
        return problem.residents(groups.get(group)) < problem.limits().scale();
    }

    /** Every group with one neighbour, then with two that touch. */
    private boolean tryAround(int group) {
        boolean better = false;
        for (int one : neighbours(group)) {
            better |= tryThese(group, one);
            for (int other : neighbours(one)) {
                if (other != group) {
                    better |= tryThese(group, one, other);
                }
            }
        }
        return better;
    }

    private Set<Integer> neighbours(int group) {
        Set<Integer> neighbours = new TreeSet<>();
        for (int member : groups.get(group)) {
            for (int neighbour : problem.land().neighbours(member)) {
                if (labels[neighbour] != group) {
                    neighbours.add(labels[neighbour]);
                }
            }
        }
        return neighbours;
    }

    private boolean tryThese(int... those) {
        int[] members = Arrays.stream(those)
                .flatMap(group -> Arrays.stream(groups.get(group)))
                .sorted()
                .toArray();
        boolean empty = Arrays.stream(those).anyMatch(group -> groups.get(group).length == 0);
        if (empty || members.length > SmallPartition.MOST || !mayGoOn() || !settled.add(name(those))) {
            return false;
        }
        trials--;
        Optional<Grouping> best = SmallPartition.solve(problem.part(members));
        if (best.isEmpty()) {
            return false;
        }
        List<int[]> instead = best.get().groups().stream()
                .map(group ->
                        Arrays.stream(group).map(member -> members[member]).toArray())
                .toList();
        Standing before = sum(Arrays.stream(those).mapToObj(groups::get).toList());
        if (!sum(instead).isBetterThan(before)) {
            return false;
        }
        replace(those, instead);
        return true;
    }

    /** Names these groups by their members, so that what was settled is not looked at again. */
    private String name(int[] those) {
        return Arrays.stream(those)
                .mapToObj(group -> Arrays.toString(groups.get(group)))
                .sorted()
                .reduce("", String::concat);
    }

    private Standing sum(List<int[]> those) {
        Standing sum = Standing.NONE;
        for (int[] members : those) {
            sum = sum.plus(problem.standing(members));
        }
        return sum;
    }

    private void replace(int[] those, List<int[]> instead) {
        for (int i = 0; i < Math.max(those.length, instead.size()); i++) {
            int[] members = i < instead.size() ? instead.get(i) : new int[0];
            int group = i < those.length ? those[i] : groups.size();
            if (i < those.length) {
                groups.set(group, members);
            } else {
                groups.add(members);
            }
            for (int member : members) {
                labels[member] = group;
            }
        }
    }
}
