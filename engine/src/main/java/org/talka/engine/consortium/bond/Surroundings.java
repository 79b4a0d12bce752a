package org.talka.engine.consortium.bond;

import java.util.Arrays;
import org.talka.engine.consortium.problem.Land;

/**
 * Who lives around whom, reached over borders and not as the crow flies over water: breadth first, then by distance.
 * Immutable. Cost: for each municipality, a look at a thousand around it.
 */
final class Surroundings {

    /** Those looked at for centres and residents. */
    private static final int FAR = 500;

    /** Those one may be grouped with. */
    private static final int NEAR = 250;

    private final Land land;
    private final int[][] around;
    private final byte[][] borders;

    Surroundings(Land land) {
        this.land = land;
        this.around = new int[land.size()][];
        this.borders = new byte[land.size()][];
        int[] seen = new int[land.size()];
        int[] hops = new int[land.size()];
        int[] open = new int[land.size()];
        for (int i = 0; i < land.size(); i++) {
            int found = reach(i, seen, hops, open);
            long[] sorted = new long[found - 1];
            for (int k = 1; k < found; k++) {
                sorted[k - 1] = (long) land.metres(i, open[k]) << Integer.SIZE | open[k];
            }
            Arrays.sort(sorted);
            around[i] = Arrays.stream(sorted)
                    .limit(FAR)
                    .mapToInt(packed -> (int) packed)
                    .toArray();
            borders[i] = new byte[Math.min(NEAR, around[i].length)];
            for (int k = 0; k < borders[i].length; k++) {
                borders[i][k] = (byte) Math.min(Byte.MAX_VALUE, hops[around[i][k]]);
            }
        }
    }

    private int reach(int first, int[] seen, int[] hops, int[] open) {
        seen[first] = first + 1;
        hops[first] = 0;
        open[0] = first;
        int found = 1;
        for (int next = 0; next < found && found <= 2 * FAR; next++) {
            for (int neighbour : land.neighbours(open[next])) {
                if (seen[neighbour] != first + 1) {
                    seen[neighbour] = first + 1;
                    hops[neighbour] = hops[open[next]] + 1;
                    open[found++] = neighbour;
                }
            }
        }
        return found;
    }

    Land land() {
        return land;
    }

    /** All that are looked at from here, nearest first; not to be changed. */
    int[] around(int municipality) {
        return around[municipality];
    }

    /** How many of those, from the first, it may be grouped with. */
    int near(int municipality) {
        return borders[municipality].length;
    }

    /** Borders between it and the one at a place among the near. */
    int borders(int municipality, int place) {
        return borders[municipality][place];
    }

    /** Kilometres one goes until one has met so many residents, 1 at least. */
    double kmToMeet(int municipality, int residents) {
        long met = land.residents(municipality);
        double km = 1;
        for (int other : around[municipality]) {
            if (met >= residents) {
                break;
            }
            met += land.residents(other);
            km = Math.max(1, land.metres(municipality, other) / 1_000.0);
        }
        return km;
    }

    /** Residents within so many metres, itself counted. */
    long residentsWithin(int municipality, int metres) {
        long residents = land.residents(municipality);
        for (int other : around[municipality]) {
            if (land.metres(municipality, other) >= metres) {
                break;
            }
            residents += land.residents(other);
        }
        return residents;
    }
}
