package org.talka.engine.consortium.bond;

import org.talka.engine.consortium.problem.Land;

/**
 * Centres of one order: municipalities with more facilities than any within a part of the usual way; all others turn
 * to the one that draws them most, in their own region where there is one. Immutable.
 */
final class Centres {

    private final Land land;
    private final int[] centre;

    /**
     * Centres of an order.
     *
     * @param mass of each municipality
     * @param usualKm the usual way of each
     * @param reach in usual ways; the more, the fewer centres
     */
    Centres(Surroundings surroundings, double[] mass, double[] usualKm, double reach) {
        this.land = surroundings.land();
        this.centre = new int[land.size()];
        boolean[] is = new boolean[land.size()];
        for (int i = 0; i < land.size(); i++) {
            is[i] = isCentre(surroundings, i, mass, reach * usualKm[i] * 1_000);
        }
        for (int i = 0; i < land.size(); i++) {
            int inside = is[i] ? i : strongest(surroundings, i, mass, is, true);
            centre[i] = inside >= 0 ? inside : strongest(surroundings, i, mass, is, false);
        }
    }

    private boolean isCentre(Surroundings surroundings, int municipality, double[] mass, double metres) {
        for (int other : surroundings.around(municipality)) {
            if (land.metres(municipality, other) > metres) {
                return true;
            }
            if (mass[other] > mass[municipality]) {
                return false;
            }
        }
        return true;
    }

    private int strongest(
            Surroundings surroundings, int municipality, double[] mass, boolean[] is, boolean withinRegion) {
        int best = -1;
        double strongest = 0;
        for (int other : surroundings.around(municipality)) {
            if (is[other] && (!withinRegion || PairMeasures.sameRegion(land, municipality, other))) {
                double metres = Math.max(1, land.metres(municipality, other));
                double pull = Math.sqrt(mass[other]) / (metres * metres);
                if (pull > strongest) {
                    strongest = pull;
                    best = other;
                }
            }
        }
        return best;
    }

    /** Kilometres the ways to the other's centre are longer than those to the own, both ways; 0 where unknown. */
    double detourKm(int one, int other) {
        int own = centre[one];
        int foreign = centre[other];
        if (own < 0 || foreign < 0 || own == foreign) {
            return 0;
        }
        return (land.metres(one, foreign)
                        + land.metres(other, own)
                        - land.metres(one, own)
                        - land.metres(other, foreign))
                / 1_000.0;
    }
}
