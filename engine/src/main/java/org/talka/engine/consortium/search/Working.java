package org.talka.engine.consortium.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * A grouping that changes one municipality at a time, on flat arrays. Each member knows how far the others of its
 * group are from it, so that the cost of a change is looked up in time that grows with the members of the two groups
 * it touches. Not safe to share between threads.
 */
final class Working {

    private static final int FIRST_ROOM = 8;

    private final GroupingProblem problem;
    private final Land land;
    private Energy energy;
    private final int[] group;
    private final int[] place;
    private final int[][] members;
    private final int[] sizes;
    private final long[] residents;
    private final long[] metres;
    private final long[] ways;
    private final int[] beyond;
    private final int[] free;
    private int frees;
    private final Reach reach;
    private int[] scratch = new int[FIRST_ROOM];
    private final boolean besideCounts;

    Working(GroupingProblem problem, Energy energy, Grouping start) {
        int size = problem.size();
        this.problem = problem;
        this.land = problem.land();
        this.energy = energy;
        this.group = start.labels();
        this.place = new int[size];
        this.members = new int[size + 1][];
        this.sizes = new int[size + 1];
        this.residents = new long[size + 1];
        this.metres = new long[size + 1];
        this.ways = new long[size];
        this.beyond = new int[size];
        this.free = new int[size + 1];
        this.reach = new Reach(land);
        this.besideCounts = problem.fees().region() != 0
                || problem.fees().help() != 0
                || problem.fees().keep() != 0;
        int groups = start.groups().size();
        for (int slot = size; slot >= 0; slot--) {
            if (slot < groups) {
                set(slot, start.groups().get(slot));
            } else {
                free[frees++] = slot;
                members[slot] = new int[0];
            }
        }
    }

    /** Makes these the members of a slot, computed anew. */
    private void set(int slot, int[] those) {
        members[slot] = Arrays.copyOf(those, Math.max(those.length, FIRST_ROOM));
        sizes[slot] = those.length;
        residents[slot] = problem.residents(those);
        for (int i = 0; i < those.length; i++) {
            group[those[i]] = slot;
            place[those[i]] = i;
            ways[those[i]] = 0;
            beyond[those[i]] = 0;
            for (int other : those) {
                int way = land.metres(those[i], other);
                ways[those[i]] += way;
                beyond[those[i]] += way > problem.limits().farthestMetres() ? 1 : 0;
            }
        }
        metres[slot] = problem.metres(those);
    }

    /** Other words on groups below the scale from now on. */
    void use(Energy other) {
        energy = other;
    }

    int group(int municipality) {
        return group[municipality];
    }

    int size(int slot) {
        return sizes[slot];
    }

    long residents(int slot) {
        return residents[slot];
    }

    /** Cost of a slot as it is; 0 where it is empty. */
    long metres(int slot) {
        return sizes[slot] == 0 ? 0 : metres[slot];
    }

    /** A member of a slot, by its place. */
    int member(int slot, int at) {
        return members[slot][at];
    }

    /** A slot without members. */
    int empty() {
        return free[frees - 1];
    }

    /** Energy of a slot as it is. */
    double energy(int slot) {
        return sizes[slot] == 0 ? 0 : energy.of(residents[slot]) + metres[slot];
    }

    /** Change of the part of the energy that hangs on inhabitants alone, were this one to go there. */
    double changeByResidents(int municipality, int to) {
        int from = group[municipality];
        int moved = land.residents(municipality);
        double after = (sizes[from] == 1 ? 0 : energy.of(residents[from] - moved)) + energy.of(residents[to] + moved);
        return after - (energy.of(residents[from]) + (sizes[to] == 0 ? 0 : energy.of(residents[to])));
    }

    /** Whether the group it leaves stays in one piece. */
    boolean mayLeave(int municipality) {
        return reach.staysConnected(municipality, group);
    }

    /** Cost in metres of its group without it; impossible where that can be no group. */
    long metresWithout(int municipality) {
        int slot = group[municipality];
        if (sizes[slot] == 1) {
            return 0;
        }
        long best = GroupingProblem.IMPOSSIBLE;
        long pairs = 0;
        int rest = sizes[slot] - 1;
        int[] those = members[slot];
        for (int i = 0; i <= rest; i++) {
            int member = those[i];
            if (member == municipality) {
                continue;
            }
            int way = land.metres(member, municipality);
            int far = beyond[member] - (way > problem.limits().farthestMetres() ? 1 : 0);
            if (far == 0 && problem.mayLead(member)) {
                best = Math.min(best, ways[member] - way + problem.leadMetres(member));
            }
            if (problem.pairsCount()) {
                pairs += problem.pairWorth(member, municipality);
            }
        }
        if (rest == 1) {
            return problem.fees().group();
        }
        if (best == GroupingProblem.IMPOSSIBLE) {
            return best;
        }
        return best + pairs - pairWorth(slot) + beside(slot, municipality, -1);
    }

    /** Cost in metres of another group with it; impossible where that can be no group but for connectedness. */
    long metresWith(int municipality, int slot) {
        int count = sizes[slot];
        if (count == 0) {
            return problem.fees().group();
        }
        if (!problem.mayJoin(municipality) || !problem.mayJoin(members[slot][0])) {
            return GroupingProblem.IMPOSSIBLE;
        }
        long best = GroupingProblem.IMPOSSIBLE;
        long own = problem.leadMetres(municipality);
        boolean near = problem.mayLead(municipality);
        long pairs = 0;
        int[] those = members[slot];
        for (int i = 0; i < count; i++) {
            int member = those[i];
            int way = land.metres(member, municipality);
            boolean far = way > problem.limits().farthestMetres();
            if (!far && beyond[member] == 0 && problem.mayLead(member)) {
                best = Math.min(best, ways[member] + way + problem.leadMetres(member));
            }
            own += way;
            near &= !far;
            if (problem.pairsCount()) {
                pairs += problem.pairWorth(member, municipality);
            }
        }
        best = near ? Math.min(best, own) : best;
        if (best == GroupingProblem.IMPOSSIBLE) {
            return best;
        }
        return best - pairs - pairWorth(slot) + beside(slot, -1, municipality);
    }

    /** Worth of all pairs of a slot, read off its cost. */
    private long pairWorth(int slot) {
        if (!problem.pairsCount() || sizes[slot] < 2) {
            return 0;
        }
        return way(slot) + beside(slot, -1, -1) - metres[slot];
    }

    private long way(int slot) {
        long best = GroupingProblem.IMPOSSIBLE;
        for (int i = 0; i < sizes[slot]; i++) {
            int member = members[slot][i];
            if (beyond[member] == 0 && problem.mayLead(member)) {
                best = Math.min(best, ways[member] + problem.leadMetres(member));
            }
        }
        return best;
    }

    private long beside(int slot, int without, int with) {
        if (!besideCounts) {
            return problem.fees().group();
        }
        if (scratch.length < sizes[slot] + 1) {
            scratch = new int[2 * sizes[slot] + 1];
        }
        int count = 0;
        for (int i = 0; i < sizes[slot]; i++) {
            if (members[slot][i] != without) {
                scratch[count++] = members[slot][i];
            }
        }
        if (with >= 0) {
            scratch[count++] = with;
        }
        return problem.beside(scratch, count);
    }

    /**
     * Takes it there.
     *
     * @param left cost of the group it leaves, as of {@link #metresWithout}
     * @param joined cost of the group it joins, as of {@link #metresWith}
     */
    void move(int municipality, int to, long left, long joined) {
        int from = group[municipality];
        if (sizes[to] == 0) {
            frees--;
        }
        leave(municipality, from);
        join(municipality, to);
        metres[from] = left;
        metres[to] = joined;
        if (sizes[from] == 0) {
            residents[from] = 0;
            free[frees++] = from;
        }
    }

    private void leave(int municipality, int slot) {
        int last = members[slot][--sizes[slot]];
        members[slot][place[municipality]] = last;
        place[last] = place[municipality];
        residents[slot] -= land.residents(municipality);
        for (int i = 0; i < sizes[slot]; i++) {
            int member = members[slot][i];
            int way = land.metres(member, municipality);
            ways[member] -= way;
            beyond[member] -= way > problem.limits().farthestMetres() ? 1 : 0;
        }
    }

    private void join(int municipality, int slot) {
        int count = sizes[slot];
        if (members[slot].length == count) {
            members[slot] = Arrays.copyOf(members[slot], Math.max(FIRST_ROOM, 2 * count));
        }
        ways[municipality] = 0;
        beyond[municipality] = 0;
        for (int i = 0; i < count; i++) {
            int member = members[slot][i];
            int way = land.metres(member, municipality);
            int far = way > problem.limits().farthestMetres() ? 1 : 0;
            ways[member] += way;
            ways[municipality] += way;
            beyond[member] += far;
            beyond[municipality] += far;
        }
        members[slot][count] = municipality;
        place[municipality] = count;
        sizes[slot]++;
        residents[slot] += land.residents(municipality);
        group[municipality] = slot;
    }

    /** Puts these, which are all members of some slots, into these groups instead; the slots are emptied first. */
    void regroup(int[] slots, List<int[]> groups) {
        for (int slot : slots) {
            sizes[slot] = 0;
            residents[slot] = 0;
            metres[slot] = 0;
            free[frees++] = slot;
        }
        for (int[] those : groups) {
            set(free[--frees], those);
        }
    }

    /** The members of a slot. */
    int[] members(int slot) {
        return Arrays.copyOf(members[slot], sizes[slot]);
    }

    Grouping grouping() {
        List<int[]> groups = new ArrayList<>();
        for (int slot = 0; slot < sizes.length; slot++) {
            if (sizes[slot] > 0) {
                groups.add(members(slot));
            }
        }
        return Grouping.of(groups, group.length);
    }
}
