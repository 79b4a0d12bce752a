package org.talka.engine.consortium.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Groups those who belong together: the sum over all pairs within groups of chance minus threshold is to be as large
 * as possible, which is the expected number of pairs put together rightly, less a price for each pair. Joining from
 * below, then simulated annealing of moves over a border; a group below the scale costs ever more. Steps are counted,
 * so that the same question gives the same answer, unless time is up first.
 */
public final class BondSearch {

    private static final double HOT = 2;
    private static final double COLD = 0.02;
    private static final int STEPS_BETWEEN_CLOCKS = 1 << 14;
    private static final int LEAVINGS_IN = 100;
    private static final int LOGARITHMS = 1 << 12;

    /** What a group without residents costs, and what one just below the scale does, in pairs. */
    private static final double EMPTY = 30;

    private static final double SHORT_FIRST = 5;
    private static final double SHORT_LAST = 200;

    private final GroupingProblem problem;
    private final Land land;
    private final Bonds bonds;
    private final double threshold;
    private final SplittableRandom random;
    private final Reach reach;
    private final int[] group;
    private final int[] sizes;
    private final long[] residents;
    private final int[] free;
    private final boolean allMayJoin;
    private int frees;
    private double shortage = SHORT_FIRST;

    private BondSearch(GroupingProblem problem, Bonds bonds, double threshold, Grouping start, long seed) {
        this.problem = problem;
        this.land = problem.land();
        this.bonds = bonds;
        this.threshold = threshold;
        this.random = new SplittableRandom(seed);
        this.reach = new Reach(land);
        this.group = start.labels();
        this.sizes = new int[land.size() + 1];
        this.residents = new long[land.size() + 1];
        this.free = new int[land.size() + 1];
        this.allMayJoin = IntStream.range(0, land.size()).allMatch(problem::mayJoin);
        for (int i = 0; i < group.length; i++) {
            sizes[group[i]]++;
            residents[group[i]] += land.residents(i);
        }
        for (int slot = land.size(); slot >= 0; slot--) {
            if (sizes[slot] == 0) {
                free[frees++] = slot;
            }
        }
    }

    /**
     * A grouping whose groups are possible; some may be below the scale.
     *
     * @param threshold chance from which a pair is worth something
     * @param steps moves to try
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    public static Found search(
            GroupingProblem problem, Bonds bonds, double threshold, long seed, long steps, long deadline) {
        Grouping start = Attachment.of(problem, bonds, threshold);
        BondSearch search = new BondSearch(problem, bonds, threshold, start, seed);
        boolean clock = search.run(steps, deadline);
        return new Found(search.grouping(), clock);
    }

    /**
     * What came of it.
     *
     * @param stoppedByClock whether time was up before all steps were made
     */
    public record Found(Grouping grouping, boolean stoppedByClock) {}

    private Grouping grouping() {
        int[] numbers = new int[sizes.length];
        Arrays.fill(numbers, -1);
        int[] labels = new int[group.length];
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (numbers[group[i]] < 0) {
                numbers[group[i]] = count++;
            }
            labels[i] = numbers[group[i]];
        }
        return Grouping.of(labels);
    }

    private boolean run(long steps, long deadline) {
        double[] allowances = new double[LOGARITHMS];
        for (int i = 0; i < LOGARITHMS; i++) {
            allowances[i] = -StrictMath.log((i + 0.5) / LOGARITHMS);
        }
        for (long done = 0; done < steps && land.size() > 1; done += STEPS_BETWEEN_CLOCKS) {
            double part = (double) done / steps;
            double temperature = HOT * StrictMath.pow(COLD / HOT, part);
            shortage = SHORT_FIRST + (SHORT_LAST - SHORT_FIRST) * Math.max(0, 2 * part - 1);
            for (long i = Math.min(STEPS_BETWEEN_CLOCKS, steps - done); i > 0; i--) {
                tryMove(temperature * allowances[random.nextInt(LOGARITHMS)]);
            }
            if (System.nanoTime() - deadline > 0) {
                return true;
            }
        }
        return false;
    }

    private void tryMove(double allowance) {
        int one = random.nextInt(land.size());
        int[] neighbours = land.neighbours(one);
        if (neighbours.length == 0 || !problem.mayJoin(one)) {
            return;
        }
        int from = group[one];
        int to = group[neighbours[random.nextInt(neighbours.length)]];
        if (random.nextInt(LEAVINGS_IN) == 0) {
            to = free[frees - 1];
        }
        if (to == from
                || sizes[from] == 1 && sizes[to] == 0
                || sizes[to] >= problem.limits().mostMembers()) {
            return;
        }
        if (worth(one, from, to) + allowance >= 0 && reach.staysConnected(one, group) && isPossible(one, from, to)) {
            move(one, from, to);
        }
    }

    /** What the grouping gains where one goes over. */
    private double worth(int one, int from, int to) {
        double worth = threshold * (sizes[from] - 1 - sizes[to]);
        int[] others = bonds.others(one);
        float[] chances = bonds.chances(one);
        for (int k = 0; k < others.length; k++) {
            int there = group[others[k]];
            if (there == to) {
                worth += chances[k];
            } else if (there == from) {
                worth -= chances[k];
            }
        }
        int moved = land.residents(one);
        return worth
                + lack(residents[from], sizes[from])
                + lack(residents[to], sizes[to])
                - lack(residents[from] - moved, sizes[from] - 1)
                - lack(residents[to] + moved, sizes[to] + 1);
    }

    private double lack(long there, int members) {
        int scale = problem.limits().scale();
        return members == 0 || there >= scale ? 0 : EMPTY * (scale - there) / scale + shortage;
    }

    /** Whether the limits allow both groups; only a limit of distance needs a look at their members. */
    private boolean isPossible(int one, int from, int to) {
        if (problem.limits().farthestMetres() == Integer.MAX_VALUE) {
            return sizes[to] == 0 || mayJoin(to);
        }
        return problem.metres(members(from, one, -1)) != GroupingProblem.IMPOSSIBLE
                && problem.metres(members(to, -1, one)) != GroupingProblem.IMPOSSIBLE;
    }

    /** Those who may not join stay alone, so a larger group is open to all. */
    private boolean mayJoin(int slot) {
        if (allMayJoin || sizes[slot] > 1) {
            return true;
        }
        for (int i = 0; i < group.length; i++) {
            if (group[i] == slot) {
                return problem.mayJoin(i);
            }
        }
        return true;
    }

    private int[] members(int slot, int without, int with) {
        int[] members = new int[sizes[slot] + (with >= 0 ? 1 : -1)];
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (i == with || group[i] == slot && i != without) {
                members[count++] = i;
            }
        }
        return members.length == 0 ? new int[] {without} : members;
    }

    private void move(int one, int from, int to) {
        if (sizes[to] == 0) {
            frees--;
        }
        sizes[from]--;
        sizes[to]++;
        residents[from] -= land.residents(one);
        residents[to] += land.residents(one);
        group[one] = to;
        if (sizes[from] == 0) {
            free[frees++] = from;
        }
    }
}
