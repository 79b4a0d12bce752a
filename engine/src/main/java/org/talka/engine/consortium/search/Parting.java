package org.talka.engine.consortium.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Joins two neighbouring groups and parts them anew: draws a random tree over their members and cuts it where the
 * two sides stand best by their inhabitants, or nowhere (after DeFord, Duchin and Solomon, "Recombination", 2021).
 * Not safe to share between threads.
 */
final class Parting {

    private final GroupingProblem problem;
    private final Land land;
    private Energy energy;
    private final SplittableRandom random;
    private final int[] at;

    Parting(GroupingProblem problem, Energy energy, SplittableRandom random) {
        this.problem = problem;
        this.land = problem.land();
        this.energy = energy;
        this.random = random;
        this.at = new int[land.size()];
        Arrays.fill(at, -1);
    }

    /** Other words on groups below the scale from now on. */
    void use(Energy other) {
        energy = other;
    }

    /**
     * Groups, and what they come to.
     *
     * @param energy infinite where they are not possible
     */
    record Parts(List<int[]> groups, double energy) {}

    /** One new parting of the members of two groups that touch. Cost: the square of their number. */
    Parts of(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        for (int i = 0; i < all.length; i++) {
            at[all[i]] = i;
        }
        int[] parents = new int[all.length];
        int[] order = tree(all, parents);
        for (int member : all) {
            at[member] = -1;
        }
        return cut(all, parents, order);
    }

    /** Grows a tree from a random root, always at a random open border; the order puts parents first. */
    private int[] tree(int[] all, int[] parents) {
        int[] order = new int[all.length];
        boolean[] in = new boolean[all.length];
        int[] open = new int[all.length];
        int root = random.nextInt(all.length);
        in[root] = true;
        parents[root] = -1;
        open[0] = root;
        int opens = 1;
        int count = 0;
        order[count++] = root;
        while (opens > 0 && count < all.length) {
            int pick = random.nextInt(opens);
            int from = open[pick];
            int to = next(all[from], in);
            if (to < 0) {
                open[pick] = open[--opens];
            } else {
                in[to] = true;
                parents[to] = from;
                order[count++] = to;
                open[opens++] = to;
            }
        }
        return order;
    }

    /** A random neighbour inside that the tree does not have yet; -1 where there is none. */
    private int next(int municipality, boolean[] in) {
        int[] neighbours = land.neighbours(municipality);
        int offset = random.nextInt(neighbours.length);
        for (int i = 0; i < neighbours.length; i++) {
            int index = offset + i < neighbours.length ? offset + i : offset + i - neighbours.length;
            int place = at[neighbours[index]];
            if (place >= 0 && !in[place]) {
                return place;
            }
        }
        return -1;
    }

    private Parts cut(int[] all, int[] parents, int[] order) {
        int most = problem.limits().mostMembers();
        long[] residents = new long[all.length];
        int[] sizes = new int[all.length];
        long sum = 0;
        for (int i = all.length - 1; i >= 0; i--) {
            int node = order[i];
            residents[node] += land.residents(all[node]);
            sizes[node]++;
            sum += land.residents(all[node]);
            if (parents[node] >= 0) {
                residents[parents[node]] += residents[node];
                sizes[parents[node]] += sizes[node];
            }
        }
        int best = -1;
        double lowest = all.length <= most ? energy.of(sum) : Double.POSITIVE_INFINITY;
        int ties = 1;
        for (int node : order) {
            if (parents[node] >= 0 && sizes[node] <= most && all.length - sizes[node] <= most) {
                double here = energy.of(residents[node]) + energy.of(sum - residents[node]);
                ties = here == lowest ? ties + 1 : 1;
                if (here < lowest || here == lowest && random.nextInt(ties) == 0) {
                    lowest = here;
                    best = node;
                }
            }
        }
        return lowest == Double.POSITIVE_INFINITY
                ? new Parts(List.of(), lowest)
                : parts(best < 0 ? List.of(all) : sides(all, parents, order, best), lowest);
    }

    private static List<int[]> sides(int[] all, int[] parents, int[] order, int cut) {
        boolean[] below = new boolean[all.length];
        int count = 0;
        for (int node : order) {
            below[node] = node == cut || parents[node] >= 0 && below[parents[node]];
            count += below[node] ? 1 : 0;
        }
        int[] one = new int[count];
        int[] other = new int[all.length - count];
        int ones = 0;
        int others = 0;
        for (int node = 0; node < all.length; node++) {
            if (below[node]) {
                one[ones++] = all[node];
            } else {
                other[others++] = all[node];
            }
        }
        return List.of(one, other);
    }

    private Parts parts(List<int[]> groups, double byResidents) {
        double sum = byResidents;
        List<int[]> made = new ArrayList<>();
        for (int[] group : groups) {
            long metres = problem.metres(group);
            if (metres == GroupingProblem.IMPOSSIBLE) {
                return new Parts(groups, Double.POSITIVE_INFINITY);
            }
            sum += metres;
            made.add(group);
        }
        return new Parts(made, sum);
    }
}
