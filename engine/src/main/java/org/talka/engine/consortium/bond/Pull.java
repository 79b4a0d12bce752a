package org.talka.engine.consortium.bond;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.talka.engine.consortium.problem.Land;

/**
 * Where people go, as chances: a place draws by its mass and less the further it is (Huff 1963). Of each
 * municipality the strongest places are kept. Immutable.
 */
final class Pull {

    private static final int KEPT = 40;
    private static final double FINE = 1e9;

    private final int[][] places;
    private final float[][] chances;

    /**
     * Pull over a land.
     *
     * @param mass of each municipality, 0 or more, already to its power
     * @param resistance by km, above 0
     * @param withinRegion whether people stay in their region; an unknown region is everywhere
     */
    Pull(Surroundings surroundings, IntToDoubleFunction mass, DoubleUnaryOperator resistance, boolean withinRegion) {
        Land land = surroundings.land();
        this.places = new int[land.size()][];
        this.chances = new float[land.size()][];
        double[] masses = new double[land.size()];
        Arrays.setAll(masses, mass::applyAsDouble);
        for (int i = 0; i < land.size(); i++) {
            int[] around = surroundings.around(i);
            double[] strengths = new double[around.length + 1];
            double sum = 0;
            for (int k = 0; k <= around.length; k++) {
                int place = k == 0 ? i : around[k - 1];
                if (k == 0 || !withinRegion || PairMeasures.sameRegion(land, i, place)) {
                    strengths[k] = masses[place] / resistance.applyAsDouble(land.metres(i, place) / 1_000.0);
                    sum += strengths[k];
                }
            }
            keep(i, around, strengths, sum);
        }
    }

    private void keep(int municipality, int[] around, double[] strengths, double sum) {
        long[] sorted = new long[strengths.length];
        for (int k = 0; k < strengths.length; k++) {
            long share = sum == 0 ? 0 : Math.round(FINE * strengths[k] / sum);
            sorted[k] = -share << Integer.SIZE | k;
        }
        Arrays.sort(sorted);
        int kept = 0;
        while (kept < Math.min(KEPT, sorted.length) && sorted[kept] < 0) {
            kept++;
        }
        long[] byPlace = new long[kept];
        for (int k = 0; k < kept; k++) {
            int at = (int) sorted[k];
            byPlace[k] = (long) (at == 0 ? municipality : around[at - 1]) << Integer.SIZE | at;
        }
        Arrays.sort(byPlace);
        places[municipality] = new int[kept];
        chances[municipality] = new float[kept];
        for (int k = 0; k < kept; k++) {
            places[municipality][k] = (int) (byPlace[k] >> Integer.SIZE);
            chances[municipality][k] = (float) (strengths[(int) byPlace[k]] / sum);
        }
    }

    /** Chance that one from here and one from there go to the same place, 0 to 1. */
    double together(int one, int other) {
        double together = 0;
        int i = 0;
        int j = 0;
        while (i < places[one].length && j < places[other].length) {
            int order = Integer.compare(places[one][i], places[other][j]);
            if (order == 0) {
                together += (double) chances[one][i] * chances[other][j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return together;
    }
}
