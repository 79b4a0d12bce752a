package org.talka.engine.consortium.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * Begins with everybody alone and joins, again and again, the two neighbouring groups whose members belong together
 * with the highest chance on average (Sokal and Michener 1958, kept to neighbours), down to a threshold. Cost grows
 * with the pairs that have a chance, and a logarithm.
 */
final class Attachment {

    private static final float COUNTED = 0.03f;
    private static final double FINE = 1e6;

    private final GroupingProblem problem;
    private final double threshold;
    private final List<int[]> groups = new ArrayList<>();
    private final List<Map<Integer, Long>> chances = new ArrayList<>();
    private final List<TreeSet<Integer>> touching = new ArrayList<>();
    private final PriorityQueue<Joint> queue = new PriorityQueue<>();

    private record Joint(double average, int one, int other) implements Comparable<Joint> {
        @Override
        public int compareTo(Joint that) {
            int byAverage = Double.compare(that.average, average);
            int byOne = byAverage != 0 ? byAverage : Integer.compare(one, that.one);
            return byOne != 0 ? byOne : Integer.compare(other, that.other);
        }
    }

    private Attachment(GroupingProblem problem, Bonds bonds, double threshold) {
        this.problem = problem;
        this.threshold = threshold;
        for (int i = 0; i < problem.size(); i++) {
            groups.add(new int[] {i});
            Map<Integer, Long> own = new HashMap<>();
            for (int k = 0; k < bonds.others(i).length; k++) {
                if (bonds.chances(i)[k] >= COUNTED) {
                    own.put(bonds.others(i)[k], Math.round(FINE * bonds.chances(i)[k]));
                }
            }
            chances.add(own);
            TreeSet<Integer> neighbours = new TreeSet<>();
            for (int neighbour : problem.land().neighbours(i)) {
                neighbours.add(neighbour);
            }
            touching.add(neighbours);
        }
    }

    static Grouping of(GroupingProblem problem, Bonds bonds, double threshold) {
        return new Attachment(problem, bonds, threshold).run();
    }

    private Grouping run() {
        for (int i = 0; i < problem.size(); i++) {
            for (int neighbour : touching.get(i).tailSet(i, false)) {
                offer(i, neighbour);
            }
        }
        while (!queue.isEmpty()) {
            Joint joint = queue.remove();
            if (groups.get(joint.one).length > 0 && groups.get(joint.other).length > 0) {
                join(joint.one, joint.other);
            }
        }
        return Grouping.of(groups.stream().filter(group -> group.length > 0).toList(), problem.size());
    }

    private void offer(int one, int other) {
        int[] first = groups.get(one);
        int[] second = groups.get(other);
        double average = chances.get(one).getOrDefault(other, 0L) / FINE / first.length / second.length;
        if (average >= threshold && isPossible(joined(first, second))) {
            queue.add(new Joint(average, one, other));
        }
    }

    private boolean isPossible(int[] members) {
        return members.length <= problem.limits().mostMembers()
                && (problem.limits().farthestMetres() == Integer.MAX_VALUE
                                && problem.mayJoin(members[0])
                                && problem.mayJoin(members[members.length - 1])
                        || problem.metres(members) != GroupingProblem.IMPOSSIBLE);
    }

    private static int[] joined(int[] one, int[] other) {
        int[] members = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, members, one.length, other.length);
        return members;
    }

    /** The joined group is a new one; the old ones are empty from now on. */
    private void join(int one, int other) {
        int joined = groups.size();
        groups.add(joined(groups.get(one), groups.get(other)));
        Map<Integer, Long> sums = new HashMap<>();
        TreeSet<Integer> borders = new TreeSet<>();
        for (int gone : new int[] {one, other}) {
            chances.get(gone).forEach((third, chance) -> {
                if (third != one && third != other) {
                    sums.merge(third, chance, Long::sum);
                    chances.get(third).remove(gone);
                }
            });
            for (int third : touching.get(gone)) {
                if (third != one && third != other) {
                    borders.add(third);
                    touching.get(third).remove(gone);
                    touching.get(third).add(joined);
                }
            }
        }
        sums.forEach((third, chance) -> chances.get(third).put(joined, chance));
        chances.add(sums);
        touching.add(borders);
        for (int gone : new int[] {one, other}) {
            groups.set(gone, new int[0]);
            chances.set(gone, Map.of());
            touching.set(gone, new TreeSet<>());
        }
        borders.forEach(third -> offer(third, joined));
    }
}
