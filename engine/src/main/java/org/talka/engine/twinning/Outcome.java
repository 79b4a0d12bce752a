package org.talka.engine.twinning;

import java.util.Arrays;
import java.util.List;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.alternating.AlternatingSearch;
import org.talka.engine.twinning.exact.Exact;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.LinkPriceSearch;
import org.talka.engine.twinning.proof.OddSet;
import org.talka.engine.twinning.proof.OddSets;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;
import org.talka.engine.twinning.proof.ReducedCost;
import org.talka.engine.twinning.solver.TwinningSearch;

/**
 * What came of solving a twinning problem. Prices come first: they bound every plan, guide a greedy start and the
 * paths that improve it, and settle most links once a good plan is known; OptaPlanner looks for more where much is
 * open, and the exact solver decides what is left open, where it can.
 *
 * @param chosen a feasible choice
 * @param prices behind the bound
 * @param bound worth no choice exceeds that leaves out no more than this one
 * @param leftOutBound how many of the wanting any choice leaves out at least
 * @param optimalBy who proves that no choice is better
 * @param stoppedByClock whether more time would have been used
 */
record Outcome(
        boolean[] chosen,
        Prices prices,
        long bound,
        int leftOutBound,
        TwinningPlan.OptimalBy optimalBy,
        boolean stoppedByClock) {

    static Outcome of(TwinningProblem problem, Effort effort, long seed, Progress progress) {
        return new Run(problem, effort, seed, progress).outcome();
    }

    /** One solving; holds what the phases hand on. */
    private static final class Run {
        private static final int MOST_OPEN = 4_000;
        private static final double PATHS_END = 0.85;
        private static final double SEARCH_END = 0.88;
        private static final Exact AS_IT_IS = new Exact(List.of(), false);
        private static final double LAST_PRICES_END = 0.9;

        /** Parts of what candidates left of the time: without prices all that follows is blind. */
        private static final double PRICES_SHARE = 0.4;

        private static final double LINK_PRICES_SHARE = 0.55;

        private final TwinningProblem problem;
        private final Effort effort;
        private final long seed;
        private final Progress progress;
        private final int leftOutBound;
        private boolean nobodyLeftOut;
        private Prices prices;
        private long bound;
        private boolean pricesCutShort;
        private boolean cutShort;
        private long lowest = Long.MAX_VALUE;
        private double reached = Double.NaN;

        Run(TwinningProblem problem, Effort effort, long seed, Progress progress) {
            this.problem = problem;
            this.effort = effort;
            this.seed = seed;
            this.progress = progress;
            this.leftOutBound = Bound.leftOut(problem);
            this.nobodyLeftOut = leftOutBound == 0;
            double spent = Math.min(effort.spent(), LAST_PRICES_END);
            double left = LAST_PRICES_END - spent;
            double pricesEnd = spent + PRICES_SHARE * left;
            this.prices = search(pricesEnd, spent + LINK_PRICES_SHARE * left);
            this.pricesCutShort = effort.isOver(pricesEnd);
            this.cutShort = pricesCutShort;
            this.bound = Bound.of(problem, prices, nobodyLeftOut);
        }

        /** Prices of places and turns first, then what the ends of links pay each other. */
        private Prices search(double end, double linksEnd) {
            Prices evenly = PriceSearch.search(
                    problem,
                    nobodyLeftOut,
                    effort.priceSteps(size()),
                    () -> effort.isOver(end),
                    () -> effort.isOver(Math.max(end, LAST_PRICES_END)),
                    this::ceiling);
            int looks = effort.looks(problem.links().size());
            return LinkPriceSearch.search(
                    problem, evenly, nobodyLeftOut, looks, () -> effort.isOver(linksEnd), this::ceiling);
        }

        /** Whom it may concern: how low the ceiling is by now. */
        private void ceiling(long proven) {
            lowest = Math.min(lowest, proven);
            progress.closing(reached, (double) lowest / TwinningProblem.UNIT);
        }

        /** Whom it may concern: how much the best choice is worth by now. */
        private void reached(long worth) {
            reached = (double) worth / TwinningProblem.UNIT;
            progress.closing(reached, (double) lowest / TwinningProblem.UNIT);
        }

        private long size() {
            long size = problem.municipalities();
            for (Link link : problem.links()) {
                size += 2 + 6L * link.shares().size() * problem.ranks();
            }
            return size;
        }

        Outcome outcome() {
            progress.at(Progress.Phase.SEARCH, 0);
            boolean[] chosen = Greedy.chooseBetter(problem, prices);
            reached(problem.worth(chosen));
            chosen = search(chosen);
            if (problem.leftOut(chosen) > 0 && nobodyLeftOut) {
                nobodyLeftOut = false;
                lowest = Long.MAX_VALUE;
                prices = search(LAST_PRICES_END, LAST_PRICES_END);
                bound = Bound.of(problem, prices, false);
            }
            cutShort |= effort.isOver(SEARCH_END);
            reached(problem.worth(chosen));
            progress.at(Progress.Phase.PROOF, 0);
            Exact exact = settle(chosen);
            boolean[] best = exact.from(chosen);
            reached(problem.worth(best));
            TwinningPlan.OptimalBy by = optimalBy(best, exact);
            if (pricesCutShort && by == TwinningPlan.OptimalBy.EXACT_SOLVER) {
                keepIfLower(search(1, 1));
            }
            cutShort = by == TwinningPlan.OptimalBy.NOBODY && (cutShort || effort.isOver(1));
            int leftOutProven = exact.optimal() ? problem.leftOut(best) : leftOutBound;
            return new Outcome(best, prices, bound, leftOutProven, by, cutShort);
        }

        private void keepIfLower(Prices others) {
            long proven = Bound.of(problem, others, nobodyLeftOut);
            if (proven < bound) {
                prices = others;
                bound = proven;
            }
        }

        /** Paths that prices guide, and OptaPlanner over what may matter where much is open and there is time. */
        private boolean[] search(boolean[] start) {
            long[] worth = {problem.worth(start)};
            AlternatingSearch paths = new AlternatingSearch(
                    problem, prices, nobodyLeftOut, start, () -> effort.isOver(PATHS_END), gain -> {
                        worth[0] += gain;
                        reached(worth[0]);
                    });
            boolean[] chosen = paths.improve(effort.pathSteps(problem.municipalities()));
            progress.at(Progress.Phase.SEARCH, PATHS_END);
            boolean isOver = effort.isOver(PATHS_END);
            cutShort |= isOver;
            if (isOver || open(alive(chosen)).size() <= MOST_OPEN) {
                return chosen;
            }
            return new TwinningSearch(problem, seed, effort.leftOf(SEARCH_END), bound)
                    .improve(chosen, paths.thatMayMatter(), effort.calculations());
        }

        /** What the exact solver makes of the links still open; the start itself where too much is open. */
        private Exact settle(boolean[] start) {
            List<Link> open = open(alive(start));
            if (open.size() > MOST_OPEN || !ExactSolver.isAvailable()) {
                return AS_IT_IS;
            }
            List<OddSet> odd = OddSets.at(problem, prices, open, start, effort.leftOf(1));
            return ExactSolver.solve(problem, start, open, odd, effort.leftOf(1))
                    .filter(it -> !problem.isBetter(start, it.from(start)))
                    .orElse(AS_IT_IS);
        }

        private List<Link> open(boolean[] alive) {
            return problem.links().stream().filter(link -> alive[link.index()]).toList();
        }

        /** Links are settled by worth alone, which is only right once nobody more can be served. */
        private boolean[] alive(boolean[] chosen) {
            if (problem.leftOut(chosen) == leftOutBound) {
                return ReducedCost.alive(problem, prices, nobodyLeftOut, chosen);
            }
            boolean[] all = new boolean[chosen.length];
            Arrays.fill(all, true);
            return all;
        }

        private TwinningPlan.OptimalBy optimalBy(boolean[] best, Exact exact) {
            if (problem.leftOut(best) == leftOutBound && problem.worth(best) == bound) {
                return TwinningPlan.OptimalBy.PRICES;
            }
            return exact.optimal() ? TwinningPlan.OptimalBy.EXACT_SOLVER : TwinningPlan.OptimalBy.NOBODY;
        }
    }
}
