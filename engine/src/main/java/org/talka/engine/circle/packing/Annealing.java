package org.talka.engine.circle.packing;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Improves a filling by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): puts in a thing drawn by chance
 * and takes out what stands in its way, at first also at a loss, later at a gain alone. A place left free counts half
 * its price, so that what takes few dear places is preferred. Seeded and counted: always the same result.
 */
final class Annealing {

    private static final long STEPS_A_THING = 200;
    private static final long FEWEST_STEPS = 500_000;
    private static final long MOST_STEPS = 10_000_000;

    /** All runs together; small packings are begun anew. */
    private static final long STEPS_OF_ALL_RUNS = 2_000_000;

    /** Things that lose more than this part of their worth at the prices are not drawn. */
    private static final double WORST_LOSS = 0.2;

    /** Temperatures at the beginning and at the end, in mean worths of a thing. */
    private static final double HOT = 0.3;

    private static final double COLD = 0.02;

    private static final double FREE_PLACE = 0.5;

    private final Packing packing;
    private final double[] values;
    private final int[] drawn;
    private final double mean;

    private Annealing(Packing packing, long[] prices) {
        this.packing = packing;
        this.values = new double[packing.size()];
        for (int item = 0; item < values.length; item++) {
            long profit = packing.profit(item, prices);
            values[item] = packing.worth(item) - FREE_PLACE * (packing.worth(item) - profit);
        }
        this.drawn = IntStream.range(0, packing.size())
                .filter(item -> packing.profit(item, prices) >= -WORST_LOSS * packing.worth(item))
                .toArray();
        this.mean = Arrays.stream(drawn).mapToLong(packing::worth).average().orElse(0);
    }

    /** The best filling of a few runs; nothing of the packing is left over that would still fit. */
    static Filling at(Packing packing, long[] prices) {
        Annealing annealing = new Annealing(packing, prices);
        long steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, STEPS_A_THING * packing.size()));
        long runs = Math.max(1, STEPS_OF_ALL_RUNS / steps);
        Filling best = annealing.run(steps, 1);
        for (long seed = 2; seed <= runs; seed++) {
            best = Filling.better(best, annealing.run(steps, seed));
        }
        return best;
    }

    private Filling run(long steps, long seed) {
        Filling filling = Filling.greedy(packing, item -> values[item]);
        SplittableRandom random = new SplittableRandom(seed);
        double cooling = Math.pow(COLD / HOT, 1.0 / steps);
        double temperature = HOT * mean;
        int[] inTheWay = new int[packing.mostTaken()];
        for (long step = 0; step < steps && drawn.length > 0; step++) {
            temperature *= cooling;
            int item = drawn[random.nextInt(drawn.length)];
            if (!filling.isChosen(item)) {
                int count = filling.inTheWay(item, inTheWay);
                double gain = values[item];
                for (int i = 0; i < count; i++) {
                    gain -= values[inTheWay[i]];
                }
                if (gain >= 0 || random.nextDouble() < Math.exp(gain / temperature)) {
                    for (int i = 0; i < count; i++) {
                        filling.remove(inTheWay[i]);
                    }
                    filling.add(item);
                }
            }
        }
        filling.fill(packing::worth);
        return filling;
    }
}
