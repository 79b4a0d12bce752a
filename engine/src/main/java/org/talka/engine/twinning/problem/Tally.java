package org.talka.engine.twinning.problem;

import java.util.Arrays;
import java.util.List;

/**
 * The worth of a choice, kept up to date while links are turned one by one. Turning costs the links' shares and
 * the helpers already at the same needs, nothing else. Not safe to share between threads.
 */
public final class Tally {

    private final TwinningProblem problem;
    private final boolean[] chosen;
    private final int[] loads;
    private final long[][] helpers;
    private final int[] helperCounts;
    private final long[] reached;
    private long worth;
    private int leftOut;
    private int beyondCapacity;

    /** The tally of the empty choice. */
    public Tally(TwinningProblem problem) {
        this.problem = problem;
        this.chosen = new boolean[problem.links().size()];
        this.loads = new int[problem.municipalities()];
        this.helpers = new long[problem.needs()][];
        this.helperCounts = new int[problem.needs()];
        this.reached = new long[problem.quotas().size()];
        problem.quotas().forEach(quota -> worth -= quota.shortfallCost(0));
        for (int i = 0; i < problem.municipalities(); i++) {
            leftOut += problem.isWanting(i) ? 1 : 0;
        }
    }

    /** The tally of a choice. */
    public static Tally of(TwinningProblem problem, boolean[] choice) {
        Tally tally = new Tally(problem);
        for (Link link : problem.links()) {
            if (choice[link.index()]) {
                tally.turn(link);
            }
        }
        return tally;
    }

    /** Takes a link that is not chosen, drops one that is. */
    public void turn(Link link) {
        boolean take = !chosen[link.index()];
        chosen[link.index()] = take;
        worth += take ? link.own() : -link.own();
        load(link.a(), take);
        load(link.b(), take);
        for (Link.Share share : link.shares()) {
            worth -= coverage(share.need());
            if (take) {
                add(share.need(), share.worth());
            } else {
                remove(share.need(), share.worth());
            }
            worth += coverage(share.need());
        }
        for (Link.Part part : link.parts()) {
            reach(part.quota(), take ? part.amount() : -part.amount());
        }
    }

    /**
     * Turns these links unless that gains nothing: afterwards fewer of the wanting are left out, or as many and the
     * choice is worth more, with no municipality beyond its capacity; otherwise everything is as it was.
     */
    public void turnIfBetter(List<Link> links) {
        long worthBefore = worth;
        int leftOutBefore = leftOut;
        links.forEach(this::turn);
        boolean better = leftOut < leftOutBefore || (leftOut == leftOutBefore && worth > worthBefore);
        if (beyondCapacity > 0 || !better) {
            links.forEach(this::turn);
        }
    }

    private void reach(int index, long amount) {
        Quota quota = problem.quotas().get(index);
        worth += quota.shortfallCost(reached[index]) - quota.shortfallCost(reached[index] + amount);
        reached[index] += amount;
    }

    private void load(int municipality, boolean take) {
        int before = loads[municipality];
        int after = before + (take ? 1 : -1);
        loads[municipality] = after;
        worth += problem.loadCost(before) - problem.loadCost(after);
        int capacity = problem.capacity(municipality);
        beyondCapacity += Math.max(0, after - capacity) - Math.max(0, before - capacity);
        if (problem.isWanting(municipality)) {
            leftOut += (after == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
        }
    }

    /** Helpers are kept strongest first. */
    private long coverage(int need) {
        long sum = 0;
        for (int rank = 0; rank < Math.min(helperCounts[need], problem.ranks()); rank++) {
            sum += problem.worthAt(rank, helpers[need][rank]);
        }
        return sum;
    }

    private void add(int need, long share) {
        long[] here = helpers[need];
        int count = helperCounts[need]++;
        if (here == null) {
            here = new long[2];
            helpers[need] = here;
        } else if (here.length == count) {
            here = Arrays.copyOf(here, 2 * count);
            helpers[need] = here;
        }
        int place = count;
        while (place > 0 && here[place - 1] < share) {
            here[place] = here[place - 1];
            place--;
        }
        here[place] = share;
    }

    private void remove(int need, long share) {
        long[] here = helpers[need];
        int place = 0;
        while (here[place] != share) {
            place++;
        }
        helperCounts[need]--;
        System.arraycopy(here, place + 1, here, place, helperCounts[need] - place);
    }

    public boolean isChosen(Link link) {
        return chosen[link.index()];
    }

    public int load(int municipality) {
        return loads[municipality];
    }

    /** Worth of the choice, millionths. */
    public long worth() {
        return worth;
    }

    /** What the choice reaches of a quota, hundredths. */
    public long reached(int quota) {
        return reached[quota];
    }

    /** How many of the wanting have no link. */
    public int leftOut() {
        return leftOut;
    }

    /** Whether this municipality is one of the wanting and has no link. */
    public boolean isLeftOut(int municipality) {
        return problem.isWanting(municipality) && loads[municipality] == 0;
    }

    /** Links beyond capacity, over all municipalities. */
    public int beyondCapacity() {
        return beyondCapacity;
    }

    /** The choice, link by link. */
    public boolean[] chosen() {
        return chosen.clone();
    }
}
