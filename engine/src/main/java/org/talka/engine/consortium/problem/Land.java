package org.talka.engine.consortium.problem;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The map on which groups are formed: municipalities by index, in the order of their ids, who neighbours whom and how
 * far apart they are. The same for every competency. Immutable once made and safe to share between threads.
 */
public final class Land {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    private final int[] residents;
    private final int[] regions;
    private final double[] places;
    private final boolean[] placed;
    private final int[][] neighbours;
    private final int[] parts;

    /**
     * A land.
     *
     * @param residents of each municipality, 0 or more
     * @param regions a number for the region of each; -1 where it is not known
     * @param places x, y and z of each on a sphere of radius one, one after another
     * @param placed whether the place of each is known
     * @param neighbours of each, in order; whoever neighbours is neighboured
     */
    public Land(int[] residents, int[] regions, double[] places, boolean[] placed, int[][] neighbours) {
        this.residents = residents.clone();
        this.regions = regions.clone();
        this.places = places.clone();
        this.placed = placed.clone();
        this.neighbours = new int[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            this.neighbours[i] = neighbours[i].clone();
            Arrays.sort(this.neighbours[i]);
        }
        this.parts = parts(this.neighbours);
    }

    /** The part of this land where these live, each at its place in the list. */
    public Land part(int[] those) {
        int[] places = new int[size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < those.length; i++) {
            places[those[i]] = i;
        }
        int[] partResidents = new int[those.length];
        int[] partRegions = new int[those.length];
        double[] partPlaces = new double[3 * those.length];
        boolean[] partPlaced = new boolean[those.length];
        int[][] partNeighbours = new int[those.length][];
        for (int i = 0; i < those.length; i++) {
            partResidents[i] = residents[those[i]];
            partRegions[i] = regions[those[i]];
            System.arraycopy(this.places, 3 * those[i], partPlaces, 3 * i, 3);
            partPlaced[i] = placed[those[i]];
            partNeighbours[i] = Arrays.stream(neighbours[those[i]])
                    .map(neighbour -> places[neighbour])
                    .filter(neighbour -> neighbour >= 0)
                    .toArray();
        }
        return new Land(partResidents, partRegions, partPlaces, partPlaced, partNeighbours);
    }

    private static int[] parts(int[][] neighbours) {
        int[] parts = new int[neighbours.length];
        Arrays.fill(parts, -1);
        int count = 0;
        Deque<Integer> open = new ArrayDeque<>();
        for (int first = 0; first < parts.length; first++) {
            if (parts[first] < 0) {
                parts[first] = count;
                open.add(first);
                while (!open.isEmpty()) {
                    for (int neighbour : neighbours[open.remove()]) {
                        if (parts[neighbour] < 0) {
                            parts[neighbour] = count;
                            open.add(neighbour);
                        }
                    }
                }
                count++;
            }
        }
        return parts;
    }

    /** How many municipalities there are. */
    public int size() {
        return residents.length;
    }

    public int residents(int municipality) {
        return residents[municipality];
    }

    /** A number for its region; -1 where it is not known. */
    public int region(int municipality) {
        return regions[municipality];
    }

    /** Whether its place is known. */
    public boolean isPlaced(int municipality) {
        return placed[municipality];
    }

    /** Its neighbours in order; not to be changed. */
    public int[] neighbours(int municipality) {
        return neighbours[municipality];
    }

    /** A number for the part of the land that can be reached over borders. */
    public int part(int municipality) {
        return parts[municipality];
    }

    /**
     * Metres between two as the crow flies over a sphere, to half a percent of the way over the ground; 0 where a
     * place is not known.
     */
    public int metres(int one, int other) {
        if (!placed[one] || !placed[other]) {
            return 0;
        }
        double x = places[3 * one] - places[3 * other];
        double y = places[3 * one + 1] - places[3 * other + 1];
        double z = places[3 * one + 2] - places[3 * other + 2];
        return (int) (EARTH_METRES * Math.sqrt(x * x + y * y + z * z) + 0.5);
    }

    /** Whether these form one piece; cost grows with their borders. */
    public boolean isConnected(int[] members) {
        if (members.length < 2) {
            return true;
        }
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        boolean[] seen = new boolean[sorted.length];
        int[] open = new int[sorted.length];
        int found = 1;
        seen[0] = true;
        for (int next = 0; next < found; next++) {
            for (int neighbour : neighbours[sorted[open[next]]]) {
                int at = Arrays.binarySearch(sorted, neighbour);
                if (at >= 0 && !seen[at]) {
                    seen[at] = true;
                    open[found++] = at;
                }
            }
        }
        return found == sorted.length;
    }
}
