package org.talka.engine.twinning.proof;

import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Which links still matter. At given prices a plan that takes a link with a loss, or does without one with a
 * profit, falls short of the bound by at least as much; where that is below a plan already found, the link is
 * settled.
 */
public final class ReducedCost {

    private ReducedCost() {}

    /** With more links open than this it is not worth the trouble to look at each as its ends see it. */
    private static final int FEW = 20_000;

    /**
     * True for each link that may stand differently in a better plan than the one found. Turns at their prices settle
     * links first, at the cost of links and shares; where few are left, sets of partners settle more, at the cost of a
     * look at the sets of both ends for each link.
     *
     * @param nobodyLeftOut whether only plans that leave out none of the wanting are meant
     * @param found a feasible choice, which leaves out none of them if so
     */
    public static boolean[] alive(TwinningProblem problem, Prices prices, boolean nobodyLeftOut, boolean[] found) {
        long worth = problem.worth(found);
        long room = Bound.byTurns(problem, prices, nobodyLeftOut) - worth;
        boolean[] alive = new boolean[found.length];
        int count = 0;
        for (Link link : problem.links()) {
            long gain = Bound.gain(problem, link, prices);
            boolean settled = found[link.index()] ? gain > room : -gain > room;
            alive[link.index()] = !link.pinned() && !settled;
            count += alive[link.index()] ? 1 : 0;
        }
        if (count <= FEW) {
            settle(problem, prices, nobodyLeftOut, found, Bound.of(problem, prices, nobodyLeftOut) - worth, alive);
        }
        return alive;
    }

    private static void settle(
            TwinningProblem problem,
            Prices prices,
            boolean nobodyLeftOut,
            boolean[] found,
            long room,
            boolean[] alive) {
        long[] lossAtA = new long[found.length];
        long[] lossAtB = new long[found.length];
        IntStream.range(0, problem.municipalities()).parallel().forEach(municipality -> {
            Star star = new Star(problem, prices, nobodyLeftOut).at(municipality);
            long ceiling = star.ceiling();
            for (int place = 0; place < star.links().size(); place++) {
                Link link = star.links().get(place);
                if (alive[link.index()]) {
                    long turned = found[link.index()] ? star.ceilingWithout(place) : star.ceilingWith(place);
                    (link.a() == municipality ? lossAtA : lossAtB)[link.index()] = ceiling - turned;
                }
            }
        });
        for (int link = 0; link < alive.length; link++) {
            alive[link] &= lossAtA[link] + lossAtB[link] <= room;
        }
    }
}
