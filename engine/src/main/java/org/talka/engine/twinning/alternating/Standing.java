package org.talka.engine.twinning.alternating;

import java.util.Arrays;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * A choice of links while some of them are turned, and what each municipality loses in it against what it would choose
 * by itself. The losses of all municipalities together, with what quotas lose, are the distance from the bound. Not
 * safe to share between threads.
 */
final class Standing {

    /** What it counts as a loss that one of the wanting has no link: more than all links can be worth. */
    static final long LEFT_OUT = TwinningProblem.UNIT * 1_000_000;

    private final TwinningProblem problem;
    private final LocalLosses losses;
    private final long[] quotaPrices;
    private final boolean[] chosen;
    /** The ends of its links that each municipality has now. */
    private final int[][] ends;

    private final int[] loads;
    private final long[] reached;
    private int[] needs = new int[64];
    private long[] worths = new long[64];

    Standing(TwinningProblem problem, LocalLosses losses, long[] quotaPrices, boolean[] start) {
        this.problem = problem;
        this.losses = losses;
        this.quotaPrices = quotaPrices;
        this.chosen = start.clone();
        this.loads = new int[problem.municipalities()];
        this.ends = new int[problem.municipalities()][];
        this.reached = problem.reached(start);
        for (int i = 0; i < ends.length; i++) {
            ends[i] = new int[problem.capacity(i) + 2];
        }
        for (Link link : problem.links()) {
            if (chosen[link.index()]) {
                ends[link.a()][loads[link.a()]++] = LocalLosses.end(link, link.a());
                ends[link.b()][loads[link.b()]++] = LocalLosses.end(link, link.b());
            }
        }
    }

    boolean isChosen(int link) {
        return chosen[link];
    }

    int load(int municipality) {
        return loads[municipality];
    }

    /** Indices of the links a municipality has now. */
    int[] links(int municipality) {
        int[] links = Arrays.copyOf(ends[municipality], loads[municipality]);
        for (int place = 0; place < links.length; place++) {
            links[place] /= 2;
        }
        return links;
    }

    /** Takes a link that is not chosen, drops one that is; dropped and taken again in the other order, all is as it was. */
    void turn(Link link) {
        chosen[link.index()] = !chosen[link.index()];
        turn(link, link.a());
        turn(link, link.b());
        for (Link.Part part : link.parts()) {
            reached[part.quota()] += chosen[link.index()] ? part.amount() : -part.amount();
        }
    }

    private void turn(Link link, int municipality) {
        int[] here = ends[municipality];
        int end = LocalLosses.end(link, municipality);
        if (chosen[link.index()]) {
            here[loads[municipality]++] = end;
            return;
        }
        int place = 0;
        while (here[place] != end) {
            place++;
        }
        loads[municipality]--;
        System.arraycopy(here, place + 1, here, place, loads[municipality] - place);
    }

    /** Whether a municipality has no more links than it may, and one at least if it had and is one of the wanting. */
    boolean isSound(int municipality, boolean wasLeftOut) {
        return loads[municipality] <= problem.capacity(municipality) && (wasLeftOut || !isLeftOut(municipality));
    }

    boolean isLeftOut(int municipality) {
        return loads[municipality] == 0 && problem.isWanting(municipality);
    }

    /** What a municipality loses with its links as they are; millionths, 0 or more. */
    long loss(int municipality) {
        int load = loads[municipality];
        long worth = -problem.loadCost(load);
        int helps = 0;
        for (int place = 0; place < load; place++) {
            int end = ends[municipality][place];
            worth += losses.value(end);
            for (int help = losses.firstHelp(end); help < losses.firstHelp(end + 1); help++) {
                insert(helps++, losses.need(help), losses.worth(help));
            }
        }
        for (int i = 0, rank = 0; i < helps; i++) {
            rank = i > 0 && needs[i] == needs[i - 1] ? rank + 1 : 0;
            worth += rank < problem.ranks() ? problem.worthAt(rank, worths[i]) : 0;
        }
        return losses.ceiling(municipality) - worth + (isLeftOut(municipality) ? LEFT_OUT : 0);
    }

    /** Keeps helps by need, the strongest of each first. */
    private void insert(int count, int need, long worth) {
        if (needs.length == count) {
            needs = Arrays.copyOf(needs, 2 * count);
            worths = Arrays.copyOf(worths, 2 * count);
        }
        int place = count;
        while (place > 0 && (needs[place - 1] > need || needs[place - 1] == need && worths[place - 1] < worth)) {
            needs[place] = needs[place - 1];
            worths[place] = worths[place - 1];
            place--;
        }
        needs[place] = need;
        worths[place] = worth;
    }

    /** What quotas lose against their prices with the links as they are; millionths, 0 or more. */
    long lossOfQuotas() {
        long loss = 0;
        for (int quota = 0; quota < reached.length; quota++) {
            Quota it = problem.quotas().get(quota);
            loss += quotaPrices[quota] * (reached[quota] - it.target()) + it.shortfallCost(reached[quota]);
        }
        return loss;
    }

    boolean[] chosen() {
        return chosen.clone();
    }
}
