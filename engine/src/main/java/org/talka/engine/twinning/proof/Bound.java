package org.talka.engine.twinning.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Ceilings on any plan, by weak duality. With a price for every place at a municipality and for every turn at a
 * need, no plan can be worth more than the places and turns sold at these prices plus what each link gains beyond
 * what it pays. A quota pays each link for what it adds, and gets back the price of its target: that is never less
 * than what falling short of it costs, as long as the price is no higher than that cost. Whole numbers throughout, so that nothing is lost to rounding.
 */
public final class Bound {

    private Bound() {}

    /** Municipalities that one thread looks at in one go. */
    private static final int PORTION = 256;

    /**
     * The largest worth any feasible choice can have, millionths, as these prices prove it; where everyone can be
     * served, of choices that leave nobody out. Every municipality chooses by itself among its links, see {@link Star}.
     * Cost: the links and their shares, and a few hundred sets of partners a municipality.
     *
     * @param nobodyLeftOut whether only plans that leave out none of the wanting are meant
     */
    public static long of(TwinningProblem problem, Prices prices, boolean nobodyLeftOut) {
        int portions = (problem.municipalities() + PORTION - 1) / PORTION;
        long bound = IntStream.range(0, portions)
                .parallel()
                .mapToLong(portion -> {
                    Star star = new Star(problem, prices, nobodyLeftOut);
                    long sum = 0;
                    int to = Math.min(problem.municipalities(), (portion + 1) * PORTION);
                    for (int i = portion * PORTION; i < to; i++) {
                        sum += star.at(i).ceiling();
                    }
                    return sum;
                })
                .sum();
        return bound - asked(problem, prices);
    }

    /** What quotas get back: the price of their targets. */
    static long asked(TwinningProblem problem, Prices prices) {
        long asked = 0;
        for (int quota = 0; quota < prices.quotas().length; quota++) {
            asked += prices.quotas()[quota] * problem.quotas().get(quota).target();
        }
        return asked;
    }

    /**
     * The same with turns sold at their prices and every link shared evenly: never less, and quickly computed. Cost:
     * the links and their shares.
     */
    public static long byTurns(TwinningProblem problem, Prices prices, boolean nobodyLeftOut) {
        long bound = 0;
        for (int i = 0; i < problem.municipalities(); i++) {
            bound += best(problem, i, prices.places()[i], nobodyLeftOut);
        }
        for (long[] turns : prices.turns()) {
            for (long turn : turns) {
                bound += turn;
            }
        }
        return bound
                - asked(problem, prices)
                + problem.links().parallelStream()
                        .mapToLong(link -> {
                            long gain = gain(problem, link, prices);
                            return link.pinned() ? gain : Math.max(0, gain);
                        })
                        .sum();
    }

    /** What a link gains beyond the prices of its two places and its turns; millionths, may be negative. */
    public static long gain(TwinningProblem problem, Link link, Prices prices) {
        long gain = link.own() - prices.places()[link.a()] - prices.places()[link.b()];
        for (Link.Part part : link.parts()) {
            gain += prices.quotas()[part.quota()] * part.amount();
        }
        for (Link.Share share : link.shares()) {
            gain += gain(problem, share, prices.turns()[share.need()]);
        }
        return gain;
    }

    /** What a help gains beyond the price of the turn that suits it best; millionths, 0 where none does. */
    public static long gain(TwinningProblem problem, Link.Share share, long[] turns) {
        long best = 0;
        for (int rank = 0; rank < turns.length; rank++) {
            best = Math.max(best, problem.worthAt(rank, share.worth()) - turns[rank]);
        }
        return best;
    }

    /** The most a municipality can earn by selling places, less the cost of its load. */
    public static long best(TwinningProblem problem, int municipality, long price, boolean nobodyLeftOut) {
        int least = nobodyLeftOut && problem.isWanting(municipality) ? 1 : 0;
        int most = Math.min(
                problem.capacity(municipality), problem.linksOf(municipality).size());
        long best = least * price - problem.loadCost(least);
        for (int load = least + 1; load <= most; load++) {
            best = Math.max(best, load * price - problem.loadCost(load));
        }
        return best;
    }

    /**
     * How many of the wanting every feasible choice leaves out at least. Each served one needs a place at a
     * partner, and a partner has no more places than its capacity: so no more can be served than a flow from the
     * wanting to places at their partners carries. Cost: links times municipalities at worst, near the links in
     * practice (augmenting paths, as in Kuhn's method, free places first).
     */
    public static int leftOut(TwinningProblem problem) {
        return new Service(problem).leftOut();
    }

    /** Serves one after another, moving those already served to other partners where that makes room. */
    private static final class Service {
        private final TwinningProblem problem;
        private final List<List<Integer>> guests;
        private int[] seen;

        Service(TwinningProblem problem) {
            this.problem = problem;
            this.guests = new ArrayList<>();
            this.seen = new int[problem.municipalities()];
            for (int i = 0; i < problem.municipalities(); i++) {
                guests.add(new ArrayList<>());
            }
        }

        int leftOut() {
            int leftOut = 0;
            for (int i = 0; i < problem.municipalities(); i++) {
                if (problem.isWanting(i) && !serve(i, i + 1)) {
                    leftOut++;
                }
            }
            return leftOut;
        }

        private boolean serve(int municipality, int round) {
            for (Link link : problem.linksOf(municipality)) {
                int host = link.other(municipality);
                if (guests.get(host).size() < problem.capacity(host)) {
                    guests.get(host).add(municipality);
                    return true;
                }
            }
            for (Link link : problem.linksOf(municipality)) {
                int host = link.other(municipality);
                if (seen[host] != round) {
                    seen[host] = round;
                    List<Integer> here = guests.get(host);
                    for (int place = 0; place < here.size(); place++) {
                        if (serve(here.get(place), round)) {
                            here.set(place, municipality);
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
