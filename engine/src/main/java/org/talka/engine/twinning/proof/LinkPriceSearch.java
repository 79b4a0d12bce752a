package org.talka.engine.twinning.proof;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Looks for what the two ends of each link should pay each other, so that they agree: where one end would choose a link
 * and the other would not, the one pays the other more from step to step (subgradient descent with the step rule of
 * Adam, Kingma and Ba 2015, on the dual decomposition of {@link Star}). Between one look at all sets of partners and the
 * next only those count that were near the best at the last look, which makes a step cheap. Deterministic for a given
 * number of looks, whatever the number of threads. One look costs what {@link Bound#of} costs, a step the near sets.
 */
public final class LinkPriceSearch {

    private static final int STEPS_A_LOOK = 50;

    /** How far prices move at most in a step at first and at last, millionths. */
    private static final double FIRST_STEP = 3_000;

    private static final double LAST_STEP = 20;

    /** Sets that are worth so much less than the best one are not near it; millionths. */
    private static final long NEAR = 30_000;

    /** So many near sets of a municipality count at most. */
    private static final int MOST_SETS = 500;

    private static final double KEPT_MEAN = 0.9;
    private static final double KEPT_SQUARE = 0.99;

    /** Below this the ends of a link have long agreed. */
    private static final double AGREED = 1e-6;

    private static final int MUNICIPALITIES_AT_ONCE = 256;
    private static final int LINKS_AT_ONCE = 16_384;

    private final TwinningProblem problem;
    private final Prices start;
    private final boolean nobodyLeftOut;
    private final BooleanSupplier timeIsUp;
    private final LongConsumer lower;

    private final double[] transfer;
    private final double[] mean;
    private final double[] square;
    /** What each link is worth to its first end, and to its second, where neither pays; millionths. */
    private final long[] valueAtA;

    private final long[] valueAtB;
    private final boolean[] wantedByA;
    private final boolean[] wantedByB;
    private final Near[] near;
    private final int[] wanted;

    private Prices best;
    private long lowest = Long.MAX_VALUE;

    /**
     * The sets of partners of one municipality that are near the best.
     *
     * @param links of all sets, one set behind the other
     * @param first where each set begins; one more entry than sets
     * @param others what each set is worth beyond the values of its links, millionths
     */
    private record Near(int[] links, int[] first, long[] others) {}

    private LinkPriceSearch(
            TwinningProblem problem,
            Prices start,
            boolean nobodyLeftOut,
            BooleanSupplier timeIsUp,
            LongConsumer lower) {
        int links = problem.links().size();
        this.problem = problem;
        this.start = start.with(new long[0]);
        this.nobodyLeftOut = nobodyLeftOut;
        this.timeIsUp = timeIsUp;
        this.lower = lower;
        this.transfer = new double[links];
        this.mean = new double[links];
        this.square = new double[links];
        this.valueAtA = new long[links];
        this.valueAtB = new long[links];
        this.wantedByA = new boolean[links];
        this.wantedByB = new boolean[links];
        this.near = new Near[problem.municipalities()];
        this.wanted = new int[problem.municipalities()];
        this.best = start;
    }

    /**
     * The same prices with the payments between the ends of links that prove least, found in so many looks or before
     * time is up.
     *
     * @param nobodyLeftOut whether only plans that leave out none of the wanting are meant
     * @param lower told each lower bound as it is found, millionths
     */
    public static Prices search(
            TwinningProblem problem,
            Prices prices,
            boolean nobodyLeftOut,
            int looks,
            BooleanSupplier timeIsUp,
            LongConsumer lower) {
        LinkPriceSearch search = new LinkPriceSearch(problem, prices, nobodyLeftOut, timeIsUp, lower);
        search.run(looks);
        return search.best;
    }

    private void run(int looks) {
        portions(MUNICIPALITIES_AT_ONCE, near.length, this::prepare);
        int steps = looks * STEPS_A_LOOK;
        for (int step = 0; step < steps && !timeIsUp.getAsBoolean(); step++) {
            if (step % STEPS_A_LOOK == 0) {
                look();
            }
            portions(MUNICIPALITIES_AT_ONCE, near.length, this::want);
            double length = FIRST_STEP * Math.pow(LAST_STEP / FIRST_STEP, (double) step / steps);
            double meanBias = 1 - Math.pow(KEPT_MEAN, step + 1);
            double squareBias = 1 - Math.pow(KEPT_SQUARE, step + 1);
            portions(LINKS_AT_ONCE, transfer.length, (from, to) -> move(from, to, length, meanBias, squareBias));
        }
        if (looks > 0 && near.length > 0) {
            look();
        }
    }

    private interface Portion {
        void from(int from, int to);
    }

    private static void portions(int size, int all, Portion portion) {
        IntStream.range(0, (all + size - 1) / size)
                .parallel()
                .forEach(number -> portion.from(number * size, Math.min(all, (number + 1) * size)));
    }

    private void prepare(int from, int to) {
        Star star = new Star(problem, start, nobodyLeftOut);
        for (int i = from; i < to; i++) {
            star.at(i);
            for (int place = 0; place < star.links().size(); place++) {
                Link link = star.links().get(place);
                (link.a() == i ? valueAtA : valueAtB)[link.index()] = star.value(place);
            }
        }
    }

    /** Looks at all sets of partners at the prices as they are, and keeps the prices if they prove less than any before. */
    private void look() {
        long[] rounded = new long[transfer.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.round(transfer[i]);
        }
        Prices here = start.with(rounded);
        long[] ceilings = new long[near.length];
        portions(MUNICIPALITIES_AT_ONCE, near.length, (from, to) -> look(here, ceilings, from, to));
        long bound = Arrays.stream(ceilings).sum() - Bound.asked(problem, here);
        if (bound < lowest) {
            lowest = bound;
            best = here;
            lower.accept(bound);
        }
    }

    private void look(Prices here, long[] ceilings, int from, int to) {
        Star star = new Star(problem, here, nobodyLeftOut);
        for (int i = from; i < to; i++) {
            NearSets sets = star.at(i).near(NEAR, MOST_SETS);
            ceilings[i] = sets.ceiling();
            turn(i, false);
            near[i] = new Near(sets.links(), sets.first(), sets.beyondLinks());
            wanted[i] = -1;
        }
    }

    /** Each of these municipalities wants the best of its near sets. */
    private void want(int from, int to) {
        for (int i = from; i < to; i++) {
            int set = best(i);
            if (set != wanted[i]) {
                turn(i, false);
                wanted[i] = set;
                turn(i, true);
            }
        }
    }

    private int best(int municipality) {
        Near sets = near[municipality];
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < sets.others().length; set++) {
            double worth = sets.others()[set];
            for (int at = sets.first()[set]; at < sets.first()[set + 1]; at++) {
                worth += value(municipality, sets.links()[at]);
            }
            if (worth > most) {
                most = worth;
                best = set;
            }
        }
        return best;
    }

    private double value(int municipality, int link) {
        return problem.links().get(link).a() == municipality
                ? valueAtA[link] + transfer[link]
                : valueAtB[link] - transfer[link];
    }

    private void turn(int municipality, boolean wants) {
        if (near[municipality] != null && wanted[municipality] >= 0) {
            Near sets = near[municipality];
            for (int at = sets.first()[wanted[municipality]]; at < sets.first()[wanted[municipality] + 1]; at++) {
                int link = sets.links()[at];
                boolean isA = problem.links().get(link).a() == municipality;
                (isA ? wantedByA : wantedByB)[link] = wants;
            }
        }
    }

    /** Whether both ends of a link try sets; otherwise what they pay each other stays as it is. */
    private boolean areTried(int link) {
        Link it = problem.links().get(link);
        return near[it.a()].others().length > 0 && near[it.b()].others().length > 0;
    }

    private void move(int from, int to, double length, double meanBias, double squareBias) {
        for (int i = from; i < to; i++) {
            int slope = (wantedByA[i] ? 1 : 0) - (wantedByB[i] ? 1 : 0);
            if ((slope != 0 || mean[i] != 0) && areTried(i)) {
                mean[i] = KEPT_MEAN * mean[i] + (1 - KEPT_MEAN) * slope;
                square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * slope * slope;
                mean[i] = Math.abs(mean[i]) < AGREED ? 0 : mean[i];
                transfer[i] -= length * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + 1e-8);
            }
        }
    }
}
