package org.talka.engine.consortium.bond;

import java.util.Arrays;
import java.util.SortedMap;
import org.talka.engine.consortium.problem.Land;

/**
 * Where people turn to for each sort of facility: their own municipality where it has one, else where there is most
 * for the way. What every municipality has says nothing and weighs nothing. Immutable.
 */
final class Facilities {

    private final Land land;
    private final int[][] centres;
    private final double[] rarity;
    private final double raritySum;
    private final double[] mass;

    /**
     * Facilities of a land.
     *
     * @param counts by sort, how many each municipality has
     */
    Facilities(Surroundings surroundings, SortedMap<String, double[]> counts) {
        this.land = surroundings.land();
        this.centres = new int[counts.size()][land.size()];
        this.rarity = new double[counts.size()];
        this.mass = new double[land.size()];
        int sort = 0;
        double sum = 0;
        for (double[] count : counts.values()) {
            long having = Arrays.stream(count).filter(one -> one > 0).count();
            rarity[sort] = Math.max(0, StrictMath.log(land.size() / (1.0 + having)));
            sum += rarity[sort];
            for (int i = 0; i < land.size(); i++) {
                centres[sort][i] = centre(surroundings, i, count);
                mass[i] += rarity[sort] * StrictMath.log(1 + Math.max(0, count[i]));
            }
            sort++;
        }
        this.raritySum = sum;
    }

    private static int centre(Surroundings surroundings, int municipality, double[] counts) {
        if (counts[municipality] > 0) {
            return municipality;
        }
        int best = -1;
        double strongest = 0;
        for (int other : surroundings.around(municipality)) {
            if (counts[other] > 0) {
                double metres = Math.max(500, surroundings.land().metres(municipality, other));
                double pull = Math.sqrt(counts[other]) / (metres * metres);
                if (pull > strongest) {
                    strongest = pull;
                    best = other;
                }
            }
        }
        return best;
    }

    /** How much there is in a municipality, the rarer sorts counting more; 0 or more. */
    double mass(int municipality) {
        return mass[municipality];
    }

    /** Share of the sorts for which both turn to one place, by rarity; 0 to 1. */
    double shared(int one, int other) {
        double shared = 0;
        for (int sort = 0; sort < rarity.length; sort++) {
            if (centres[sort][one] >= 0 && centres[sort][one] == centres[sort][other]) {
                shared += rarity[sort];
            }
        }
        return raritySum == 0 ? 0 : shared / raritySum;
    }

    /** Kilometres the ways to the other's places are longer than those to the own, on average by rarity, both ways. */
    double detourKm(int one, int other) {
        double metres = 0;
        for (int sort = 0; sort < rarity.length; sort++) {
            int own = centres[sort][one];
            int foreign = centres[sort][other];
            if (own >= 0 && foreign >= 0 && own != foreign) {
                metres += rarity[sort]
                        * (land.metres(one, foreign)
                                + land.metres(other, own)
                                - land.metres(one, own)
                                - land.metres(other, foreign));
            }
        }
        return raritySum == 0 ? 0 : metres / raritySum / 1_000;
    }
}
