package org.talka.engine.twinning.proof;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Looks for the prices with the lowest bound: gradient descent on the smoothed dual with the step rule of Adam
 * (Kingma and Ba, 2015), the smoothing fading out as it goes (Nesterov, "Smooth minimization of non-smooth
 * functions", 2005). Deterministic for a given number of steps. One step costs the links and their shares.
 */
public final class PriceSearch {

    private static final double FIRST_STEP = 0.03;
    private static final double LAST_STEP = 0.0003;
    private static final double FIRST_BLUR = 0.01;
    private static final double SECOND_BLUR = 0.004;
    private static final double LAST_BLUR = 0.0002;
    /** Links whose loss is so many blurs buy nothing worth counting. */
    private static final double IDLE = 20;

    private static final double KEPT_MEAN = 0.9;
    private static final double KEPT_SQUARE = 0.99;

    private final TwinningProblem problem;
    private final boolean nobodyLeftOut;
    private final int ranks;
    private final double[] price;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private double blur = FIRST_BLUR;
    private long lowest = Long.MAX_VALUE;
    private Prices best = new Prices(new long[0], new long[0][]);

    private PriceSearch(TwinningProblem problem, boolean nobodyLeftOut) {
        this.problem = problem;
        this.nobodyLeftOut = nobodyLeftOut;
        this.ranks = problem.ranks();
        int size = problem.municipalities() + problem.needs() * ranks;
        this.price = new double[size];
        this.gradient = new double[size];
        this.mean = new double[size];
        this.square = new double[size];
    }

    /**
     * The best prices found in so many steps, or before time is up.
     *
     * @param nobodyLeftOut whether only plans that leave out none of the wanting are meant
     * @param soon once true, no second look is taken: the first, short descent already gives a fair bound
     * @param timeIsUp once true, the best so far is returned
     */
    public static Prices search(
            TwinningProblem problem, boolean nobodyLeftOut, int steps, BooleanSupplier soon, BooleanSupplier timeIsUp) {
        PriceSearch search = new PriceSearch(problem, nobodyLeftOut);
        search.start();
        search.keepIfBest();
        int first = steps / 6;
        search.pass(first, FIRST_BLUR, timeIsUp);
        search.pass(steps - first, SECOND_BLUR, soon);
        return search.best;
    }

    /** One descent from wide steps and blur to narrow ones; even one cut short leaves what it found. */
    private void pass(int steps, double firstBlur, BooleanSupplier timeIsUp) {
        Arrays.fill(mean, 0);
        Arrays.fill(square, 0);
        double firstStep = FIRST_STEP * firstBlur / FIRST_BLUR;
        for (int step = 1; step <= steps && !timeIsUp.getAsBoolean(); step++) {
            double done = (double) step / steps;
            blur = firstBlur * Math.pow(LAST_BLUR / firstBlur, done);
            descend(step, firstStep * Math.pow(LAST_STEP / firstStep, done));
            if (step % 10 == 0 || step == steps) {
                keepIfBest();
            }
        }
    }

    private void keepIfBest() {
        Prices here = rounded();
        long bound = Bound.of(problem, here, nobodyLeftOut);
        if (bound < lowest) {
            lowest = bound;
            best = here;
        }
    }

    /** Places start at half the worth of the link that would be the first one not to find room. */
    private void start() {
        for (int i = 0; i < problem.municipalities(); i++) {
            double[] worths = problem.linksOf(i).stream()
                    .mapToDouble(TwinningProblem::mostWorth)
                    .sorted()
                    .toArray();
            int beyond = worths.length - 1 - problem.capacity(i);
            price[i] = beyond < 0 ? 0 : worths[beyond] / 2 / TwinningProblem.UNIT;
        }
    }

    private void descend(int step, double length) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i < problem.municipalities(); i++) {
            gradient[i] += expectedLoad(i);
        }
        Arrays.fill(gradient, problem.municipalities(), gradient.length, 1);
        problem.links().forEach(this::addDemand);
        double meanBias = 1 - Math.pow(KEPT_MEAN, step);
        double squareBias = 1 - Math.pow(KEPT_SQUARE, step);
        for (int i = 0; i < price.length; i++) {
            mean[i] = KEPT_MEAN * mean[i] + (1 - KEPT_MEAN) * gradient[i];
            square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * gradient[i] * gradient[i];
            price[i] -= length * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + 1e-8);
            if (price[i] < 0 && (i >= problem.municipalities() || !mayBeNegative(i))) {
                price[i] = 0;
            }
        }
    }

    private boolean mayBeNegative(int municipality) {
        return nobodyLeftOut && problem.isWanting(municipality);
    }

    /** Mean load at this price, each load as likely as it is profitable. */
    private double expectedLoad(int municipality) {
        int least = mayBeNegative(municipality) ? 1 : 0;
        int most = Math.min(
                problem.capacity(municipality), problem.linksOf(municipality).size());
        double top = Double.NEGATIVE_INFINITY;
        for (int load = least; load <= most; load++) {
            top = Math.max(top, profit(municipality, load));
        }
        double weights = 0;
        double loads = 0;
        for (int load = least; load <= most; load++) {
            double weight = Math.exp((profit(municipality, load) - top) / blur);
            weights += weight;
            loads += weight * load;
        }
        return weights == 0 ? 0 : loads / weights;
    }

    private double profit(int municipality, int load) {
        return load * price[municipality] - (double) problem.loadCost(load) / TwinningProblem.UNIT;
    }

    /** How much of its two places and its turns a link would buy at these prices. */
    private void addDemand(Link link) {
        double gain = (double) link.fit() / TwinningProblem.UNIT - price[link.a()] - price[link.b()];
        for (Link.Share share : link.shares()) {
            gain += hardBest(share);
        }
        if (gain < -IDLE * blur && !link.pinned()) {
            return;
        }
        double active = link.pinned() ? 1 : 1 / (1 + Math.exp(-gain / blur));
        gradient[link.a()] -= active;
        gradient[link.b()] -= active;
        for (Link.Share share : link.shares()) {
            double top = hardBest(share);
            double weights = Math.exp(-top / blur);
            for (int rank = 0; rank < ranks; rank++) {
                weights += Math.exp((net(share, rank) - top) / blur);
            }
            for (int rank = 0; rank < ranks; rank++) {
                gradient[turn(share, rank)] -= active * Math.exp((net(share, rank) - top) / blur) / weights;
            }
        }
    }

    private double hardBest(Link.Share share) {
        double best = 0;
        for (int rank = 0; rank < ranks; rank++) {
            best = Math.max(best, net(share, rank));
        }
        return best;
    }

    private double net(Link.Share share, int rank) {
        return (double) problem.worthAt(rank, share.worth()) / TwinningProblem.UNIT - price[turn(share, rank)];
    }

    private int turn(Link.Share share, int rank) {
        return problem.municipalities() + share.need() * ranks + rank;
    }

    private Prices rounded() {
        long[] places = new long[problem.municipalities()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.round(price[i] * TwinningProblem.UNIT);
        }
        long[][] turns = new long[problem.needs()][ranks];
        for (int need = 0; need < turns.length; need++) {
            for (int rank = 0; rank < ranks; rank++) {
                turns[need][rank] =
                        Math.round(price[problem.municipalities() + need * ranks + rank] * TwinningProblem.UNIT);
            }
        }
        return new Prices(places, turns);
    }
}
