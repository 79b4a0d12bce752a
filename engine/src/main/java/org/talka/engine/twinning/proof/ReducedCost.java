package org.talka.engine.twinning.proof;

import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Which links still matter. At given prices a plan that takes a link with a loss, or does without one with a
 * profit, falls short of the bound by at least as much; where that is below a plan already found, the link is
 * settled.
 */
public final class ReducedCost {

    private ReducedCost() {}

    /**
     * True for each link that may stand differently in a better plan than the one found. Cost: links and shares.
     *
     * @param found a feasible choice
     * @param bound what these prices prove
     */
    public static boolean[] alive(TwinningProblem problem, Prices prices, long bound, boolean[] found) {
        long room = bound - problem.worth(found);
        boolean[] alive = new boolean[found.length];
        for (Link link : problem.links()) {
            long gain = Bound.gain(problem, link, prices);
            boolean settled = found[link.index()] ? gain > room : -gain > room;
            alive[link.index()] = !link.pinned() && !settled;
        }
        return alive;
    }
}
