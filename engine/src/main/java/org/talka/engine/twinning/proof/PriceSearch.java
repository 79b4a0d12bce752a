package org.talka.engine.twinning.proof;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Looks for the prices with the lowest bound: gradient descent on the smoothed dual with the step rule of Adam
 * (Kingma and Ba, 2015), the smoothing fading out as it goes (Nesterov, "Smooth minimization of non-smooth
 * functions", 2005). Deterministic for a given number of steps, whatever the number of threads. One step costs the
 * links that may buy something and their shares: one that is far from it is not looked at before prices can have moved
 * so far.
 */
public final class PriceSearch {

    private static final double FIRST_STEP = 0.03;
    private static final double LAST_STEP = 0.0003;
    private static final double FIRST_BLUR = 0.01;
    private static final double SECOND_BLUR = 0.004;
    private static final double LAST_BLUR = 0.0002;
    /** What is so many blurs away buys nothing worth counting. */
    private static final double IDLE = 20;

    private static final double KEPT_MEAN = 0.9;
    private static final double KEPT_SQUARE = 0.99;
    /** Links that one thread looks at in one go; the split is the same on every machine. */
    private static final int PORTION = 20_000;

    /** Prices that one thread moves in one go. */
    private static final int PRICES_AT_ONCE = 16_384;

    private final TwinningProblem problem;
    private final FlatLinks links;
    private final boolean nobodyLeftOut;
    private final int ranks;
    private final int turns;
    private final int quotas;
    private final double[] price;
    private final double[][] demand;
    private final double[] mean;
    private final double[] square;
    /** How far prices must have moved since the descent began before each link may buy anything. */
    private final double[] idle;

    private final LongConsumer lower;
    private double moved;
    private double blur = FIRST_BLUR;
    private long lowest = Long.MAX_VALUE;
    private Prices best = new Prices(new long[0], new long[0][], new long[0]);

    private PriceSearch(TwinningProblem problem, boolean nobodyLeftOut, LongConsumer lower) {
        this.lower = lower;
        this.problem = problem;
        this.links = new FlatLinks(problem);
        this.nobodyLeftOut = nobodyLeftOut;
        this.ranks = problem.ranks();
        this.turns = problem.municipalities();
        this.quotas = turns + problem.needs() * ranks;
        int size = quotas + problem.quotas().size();
        int portions = Math.max(1, Math.min(4, links.size() / PORTION));
        this.price = new double[size];
        this.demand = new double[portions][size];
        this.mean = new double[size];
        this.square = new double[size];
        this.idle = new double[links.size()];
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
        return search(problem, nobodyLeftOut, steps, soon, timeIsUp, lower -> {});
    }

    /**
     * The same, and told on the way.
     *
     * @param lower told each lower bound as it is found, millionths
     */
    public static Prices search(
            TwinningProblem problem,
            boolean nobodyLeftOut,
            int steps,
            BooleanSupplier soon,
            BooleanSupplier timeIsUp,
            LongConsumer lower) {
        PriceSearch search = new PriceSearch(problem, nobodyLeftOut, lower);
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
        Arrays.fill(idle, 0);
        moved = 0;
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
        long bound = Bound.byTurns(problem, here, nobodyLeftOut);
        if (bound < lowest) {
            lowest = bound;
            best = here;
            lower.accept(bound);
        }
    }

    /** Places start at half the worth of the link that would be the first one not to find room. */
    private void start() {
        IntStream.range(0, problem.municipalities()).parallel().forEach(i -> {
            double[] worths = problem.linksOf(i).stream()
                    .mapToDouble(problem::mostWorth)
                    .sorted()
                    .toArray();
            int beyond = worths.length - 1 - problem.capacity(i);
            price[i] = beyond < 0 ? 0 : Math.max(0, worths[beyond] / 2 / TwinningProblem.UNIT);
        });
    }

    private void descend(int step, double length) {
        IntStream.range(0, demand.length).parallel().forEach(this::addDemand);
        double meanBias = 1 - Math.pow(KEPT_MEAN, step);
        double squareBias = 1 - Math.pow(KEPT_SQUARE, step);
        moved += IntStream.range(0, (price.length + PRICES_AT_ONCE - 1) / PRICES_AT_ONCE)
                .parallel()
                .mapToDouble(portion -> move(portion, length, meanBias, squareBias))
                .max()
                .orElse(0);
    }

    /** Moves a portion of the prices and returns how far the farthest went. */
    private double move(int portion, double length, double meanBias, double squareBias) {
        double farthest = 0;
        int to = Math.min(price.length, (portion + 1) * PRICES_AT_ONCE);
        for (int i = portion * PRICES_AT_ONCE; i < to; i++) {
            double slope = supply(i);
            for (double[] bought : demand) {
                slope -= bought[i];
            }
            mean[i] = KEPT_MEAN * mean[i] + (1 - KEPT_MEAN) * slope;
            square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * slope * slope;
            double reach = i < quotas ? length : length * Math.max(1, 4 * highest(i));
            double before = price[i];
            price[i] -= reach * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + 1e-8);
            price[i] = Math.min(highest(i), Math.max(lowest(i), price[i]));
            farthest = Math.max(farthest, Math.abs(price[i] - before));
        }
        return farthest;
    }

    /** What there is of the thing at this price. */
    private double supply(int index) {
        if (index < turns) {
            return expectedLoad(index);
        }
        return index < quotas ? 1 : -problem.quotas().get(index - quotas).target() / FlatLinks.WHOLE;
    }

    private double lowest(int index) {
        return index < turns && mayBeNegative(index) ? Double.NEGATIVE_INFINITY : 0;
    }

    private double highest(int index) {
        if (index < quotas) {
            return Double.POSITIVE_INFINITY;
        }
        Quota quota = problem.quotas().get(index - quotas);
        return quota.cost() * FlatLinks.WHOLE / TwinningProblem.UNIT;
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
            double weight = weight(profit(municipality, load) - top);
            weights += weight;
            loads += weight * load;
        }
        return weights == 0 ? 0 : loads / weights;
    }

    private double profit(int municipality, int load) {
        return load * price[municipality] - (double) problem.loadCost(load) / TwinningProblem.UNIT;
    }

    /** How likely something is that earns so much less than the best, in proportion to the best. */
    private double weight(double less) {
        return less < -IDLE * blur ? 0 : Math.exp(less / blur);
    }

    /** How much of its two places and its turns each link of a portion would buy at these prices. */
    private void addDemand(int portion) {
        double[] bought = demand[portion];
        double[] likely = new double[ranks];
        Arrays.fill(bought, 0);
        int from = (int) ((long) links.size() * portion / demand.length);
        int to = (int) ((long) links.size() * (portion + 1) / demand.length);
        for (int link = from; link < to; link++) {
            if (moved >= idle[link]) {
                addDemand(link, bought, likely);
            }
        }
    }

    private void addDemand(int link, double[] bought, double[] likely) {
        double gain = links.own[link] - price[links.a[link]] - price[links.b[link]];
        for (int part = links.firstPart[link]; part < links.firstPart[link + 1]; part++) {
            gain += links.amount[part] * price[quotas + links.quota[part]];
        }
        for (int share = links.firstShare[link]; share < links.firstShare[link + 1]; share++) {
            gain += hardBest(share);
        }
        if (gain < -IDLE * blur && !links.pinned[link]) {
            idle[link] = moved + (-gain - IDLE * blur) / links.reach[link];
            return;
        }
        double active = links.pinned[link] || gain > IDLE * blur ? 1 : 1 / (1 + Math.exp(-gain / blur));
        bought[links.a[link]] += active;
        bought[links.b[link]] += active;
        for (int part = links.firstPart[link]; part < links.firstPart[link + 1]; part++) {
            bought[quotas + links.quota[part]] -= active * links.amount[part];
        }
        for (int share = links.firstShare[link]; share < links.firstShare[link + 1]; share++) {
            addTurns(share, active, bought, likely);
        }
    }

    private void addTurns(int share, double active, double[] bought, double[] likely) {
        double top = hardBest(share);
        double weights = weight(-top);
        for (int rank = 0; rank < ranks; rank++) {
            likely[rank] = weight(net(share, rank) - top);
            weights += likely[rank];
        }
        for (int rank = 0; rank < ranks; rank++) {
            bought[turn(share, rank)] += active * likely[rank] / weights;
        }
    }

    private double hardBest(int share) {
        double best = 0;
        for (int rank = 0; rank < ranks; rank++) {
            best = Math.max(best, net(share, rank));
        }
        return best;
    }

    private double net(int share, int rank) {
        return links.worth[share * ranks + rank] - price[turn(share, rank)];
    }

    private int turn(int share, int rank) {
        return turns + links.need[share] * ranks + rank;
    }

    private Prices rounded() {
        long[] places = new long[turns];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.round(price[i] * TwinningProblem.UNIT);
        }
        long[][] ofNeeds = new long[problem.needs()][ranks];
        for (int need = 0; need < ofNeeds.length; need++) {
            for (int rank = 0; rank < ranks; rank++) {
                ofNeeds[need][rank] = Math.round(price[turns + need * ranks + rank] * TwinningProblem.UNIT);
            }
        }
        long[] ofQuotas = new long[problem.quotas().size()];
        for (int quota = 0; quota < ofQuotas.length; quota++) {
            long rounded = Math.round(price[quotas + quota] * TwinningProblem.UNIT / FlatLinks.WHOLE);
            ofQuotas[quota] = Math.min(problem.quotas().get(quota).cost(), rounded);
        }
        return new Prices(places, ofNeeds, ofQuotas);
    }
}
