package org.talka.engine.twinning;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.Prices;

/**
 * A first plan: the link that adds most, again and again. Gains mostly fall as links are taken, so a link is looked
 * at again only when it comes to the top (lazy greedy, Minoux 1978). Cost: links log links, few looks a link.
 */
final class Greedy {

    /** More than any link is worth, so that serving somebody new comes first. */
    private static final long NEWLY_SERVED = 1_000 * TwinningProblem.UNIT;

    /** This part of the bound is near; the choice by gain is mostly five hundredths below it. */
    private static final double NEAR = 0.97;

    private static final Comparator<Gain> MOST_FIRST = Comparator.comparingLong(Gain::gain)
            .reversed()
            .thenComparingInt(gain -> gain.link().index());

    private final TwinningProblem problem;
    private final Tally tally;

    private Greedy(TwinningProblem problem) {
        this.problem = problem;
        this.tally = new Tally(problem);
        problem.links().stream().filter(Link::pinned).forEach(tally::turn);
    }

    /** A feasible choice with every pin, provided that the pins fit. */
    static boolean[] choose(TwinningProblem problem) {
        Greedy greedy = new Greedy(problem);
        greedy.takeBest();
        return greedy.tally.chosen();
    }

    /**
     * The same, but in the order in which links gain most at these prices: prices know what else a place or a
     * turn could have been used for.
     */
    static boolean[] chooseBy(TwinningProblem problem, Prices prices) {
        Greedy greedy = new Greedy(problem);
        List<Gain> order = problem.links().parallelStream()
                .map(link -> new Gain(link, Bound.gain(problem, link, prices)))
                .sorted(MOST_FIRST)
                .toList();
        for (Gain next : order) {
            Link link = next.link();
            if (greedy.isFree(link) && greedy.gain(link) > 0) {
                greedy.tally.turn(link);
            }
        }
        return greedy.tally.chosen();
    }

    /**
     * The choice guided by prices where it leaves out nobody and comes near its bound, which it nearly always does;
     * otherwise the better of it and the choice by gain, which takes several times as long.
     */
    static boolean[] chooseBetter(TwinningProblem problem, Prices prices) {
        boolean[] guided = chooseBy(problem, prices);
        if (problem.leftOut(guided) == 0 && problem.worth(guided) > NEAR * Bound.byTurns(problem, prices, true)) {
            return guided;
        }
        boolean[] greedy = choose(problem);
        return problem.isBetter(greedy, guided) ? greedy : guided;
    }

    /**
     * What somebody with a list of pairs sorted by fit would do: every pin, then every link whose ends both have
     * room, best fit first. Nothing else counts; held beside plans to show what they bring.
     */
    static boolean[] chooseByFit(TwinningProblem problem) {
        Greedy greedy = new Greedy(problem);
        List<Link> bestFirst = problem.links().stream()
                .sorted(Comparator.comparingLong(Link::fit).reversed().thenComparingInt(Link::index))
                .toList();
        for (Link link : bestFirst) {
            if (greedy.isFree(link)) {
                greedy.tally.turn(link);
            }
        }
        return greedy.tally.chosen();
    }

    private void takeBest() {
        var queue = new PriorityQueue<Gain>(MOST_FIRST);
        problem.links().forEach(link -> queue.add(new Gain(link, gain(link))));
        while (!queue.isEmpty()) {
            Gain top = queue.remove();
            Link link = top.link();
            if (!isFree(link)) {
                continue;
            }
            long now = gain(link);
            if (now < top.gain()) {
                queue.add(new Gain(link, now));
            } else if (now > 0) {
                tally.turn(link);
            }
        }
    }

    private boolean isFree(Link link) {
        return !tally.isChosen(link)
                && tally.load(link.a()) < problem.capacity(link.a())
                && tally.load(link.b()) < problem.capacity(link.b());
    }

    private long gain(Link link) {
        if (tally.isChosen(link)) {
            return 0;
        }
        long worth = tally.worth();
        int leftOut = tally.leftOut();
        tally.turn(link);
        long gain = tally.worth() - worth + NEWLY_SERVED * (leftOut - tally.leftOut());
        tally.turn(link);
        return gain;
    }

    private record Gain(Link link, long gain) {}
}
