package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.Prices;

/**
 * A first plan: the link that adds most, again and again. Gains only fall as links are taken, so a link is looked
 * at again only when it comes to the top (lazy greedy, Minoux 1978). Cost: links log links, few looks a link.
 */
final class Greedy {

    /** More than any link is worth, so that serving somebody new comes first. */
    private static final long NEWLY_SERVED = 1_000 * TwinningProblem.UNIT;

    private static final Comparator<Gain> MOST_FIRST = Comparator.comparingLong(Gain::gain)
            .reversed()
            .thenComparingInt(gain -> gain.link().index());

    private final TwinningProblem problem;
    private final int[] loads;
    private final List<List<Long>> helpers;
    private final boolean[] chosen;

    private Greedy(TwinningProblem problem) {
        this.problem = problem;
        this.loads = new int[problem.municipalities()];
        this.helpers = new ArrayList<>();
        this.chosen = new boolean[problem.links().size()];
        for (int i = 0; i < problem.needs(); i++) {
            helpers.add(new ArrayList<>());
        }
    }

    /** A feasible choice with every pin, provided that the pins fit. */
    static boolean[] choose(TwinningProblem problem) {
        Greedy greedy = new Greedy(problem);
        problem.links().stream().filter(Link::pinned).forEach(greedy::take);
        greedy.takeBest();
        return greedy.chosen;
    }

    /**
     * The same, but in the order in which links gain most at these prices: prices know what else a place or a
     * turn could have been used for.
     */
    static boolean[] chooseBy(TwinningProblem problem, Prices prices) {
        Greedy greedy = new Greedy(problem);
        problem.links().stream().filter(Link::pinned).forEach(greedy::take);
        List<Gain> order = new ArrayList<>();
        for (Link link : problem.links()) {
            if (!link.pinned()) {
                order.add(new Gain(link, Bound.gain(problem, link, prices)));
            }
        }
        order.sort(MOST_FIRST);
        for (Gain next : order) {
            Link link = next.link();
            if (greedy.hasRoom(link) && greedy.gain(link) > 0) {
                greedy.take(link);
            }
        }
        return greedy.chosen;
    }

    private boolean hasRoom(Link link) {
        return loads[link.a()] < problem.capacity(link.a()) && loads[link.b()] < problem.capacity(link.b());
    }

    private void takeBest() {
        var queue = new PriorityQueue<Gain>(
                Comparator.comparingLong(Gain::gain).reversed().thenComparingInt(gain -> gain.link()
                        .index()));
        for (Link link : problem.links()) {
            if (!link.pinned()) {
                queue.add(new Gain(link, gain(link)));
            }
        }
        while (!queue.isEmpty()) {
            Gain top = queue.remove();
            Link link = top.link();
            if (!hasRoom(link)) {
                continue;
            }
            long now = gain(link);
            if (now < top.gain()) {
                queue.add(new Gain(link, now));
            } else if (now > 0) {
                take(link);
            }
        }
    }

    private long gain(Link link) {
        long gain = link.fit() + newlyServed(link.a()) + newlyServed(link.b()) - dearer(link.a()) - dearer(link.b());
        for (Link.Share share : link.shares()) {
            List<Long> with = new ArrayList<>(helpers.get(share.need()));
            long before = problem.coverage(with);
            with.add(share.worth());
            gain += problem.coverage(with) - before;
        }
        return gain;
    }

    private long newlyServed(int municipality) {
        return problem.isWanting(municipality) && loads[municipality] == 0 ? NEWLY_SERVED : 0;
    }

    private long dearer(int municipality) {
        return problem.loadCost(loads[municipality] + 1) - problem.loadCost(loads[municipality]);
    }

    private void take(Link link) {
        chosen[link.index()] = true;
        loads[link.a()]++;
        loads[link.b()]++;
        link.shares().forEach(share -> helpers.get(share.need()).add(share.worth()));
    }

    private record Gain(Link link, long gain) {}
}
