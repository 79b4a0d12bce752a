package org.talka.engine.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The existing ties as they lie over the land: who has partners, who of those like it has, and what runs between the
 * surroundings of two. No answer about two municipalities ever reads the tie between these two. Municipalities are
 * named by their place in the order of ids. What is asked about one is worked out when first asked and kept; safe to
 * share between threads. Memory: at most some kilobytes a municipality that has been asked about.
 */
public final class TieField {

    /** Km at which a tie of somebody around weighs 1/e as much: the next places, and the wider surroundings. */
    private static final double NEAR_KM = 20;

    private static final double WIDE_KM = 60;

    /** Km beyond which nobody counts as around. */
    private static final double AROUND_KM = 150;

    /** The same for the question to which country the ties of the surroundings lead. */
    private static final double TOWARDS_KM = 100;

    private static final double TOWARDS_MOST_KM = 250;

    private final Landscape land;
    private final int[][] partners;
    private final double[][] strengths;
    private final double[] total;
    private final KdTree tied;
    private final Map<Long, Double> betweenRegions = new HashMap<>();
    private final AtomicReferenceArray<@Nullable Around> around;
    private final AtomicReferenceArray<double @Nullable []> towards;
    private final int countries;

    /** The ties of a graph over its landscape. */
    public TieField(Landscape land, CooperationGraph graph) {
        this.land = land;
        List<String> ids = land.ids();
        int size = ids.size();
        partners = new int[size][];
        strengths = new double[size][];
        total = new double[size];
        int most = 0;
        for (int i = 0; i < size; i++) {
            Map<String, Double> ties = graph.tieStrengths(ids.get(i));
            partners[i] = ties.keySet().stream().mapToInt(land::place).toArray();
            strengths[i] = ties.values().stream()
                    .mapToDouble(strength -> Math.min(1, strength))
                    .toArray();
            total[i] = Arrays.stream(strengths[i]).sum();
            most = Math.max(most, land.country(i));
            countRegions(i);
        }
        countries = most + 1;
        tied = new KdTree(
                land.centres(),
                IntStream.range(0, size)
                        .filter(i -> partners[i].length > 0 && land.centre(i) != null)
                        .toArray());
        around = new AtomicReferenceArray<>(size);
        towards = new AtomicReferenceArray<>(size);
    }

    private void countRegions(int place) {
        for (int i = 0; i < partners[place].length; i++) {
            int other = partners[place][i];
            if (place < other && land.region(place) >= 0 && land.region(other) >= 0) {
                betweenRegions.merge(regions(place, other), strengths[place][i], Double::sum);
            }
        }
    }

    private long regions(int a, int b) {
        long low = Math.min(land.region(a), land.region(b));
        return low << 32 | Math.max(land.region(a), land.region(b));
    }

    /** Strength of the tie between two, 0 to 1. */
    private double tie(int a, int b) {
        int at = Arrays.binarySearch(partners[a], b);
        return at < 0 ? 0 : strengths[a][at];
    }

    /** How many partners it has besides the other, each counting by the strength of its tie. */
    public double partners(int place, int other) {
        return Math.max(0, total[place] - tie(place, other));
    }

    /** Part of its kin that has partners, not counting a tie to the other; see {@link Landscape#KIN}. */
    public double kinWithPartners(int place, int other) {
        int[] kin = land.kin(place);
        int count = 0;
        for (int one : kin) {
            boolean onlyTheTwo = partners[one].length == 1 && (one == other && partners[one][0] == place);
            count += partners[one].length > 0 && !onlyTheTwo ? 1 : 0;
        }
        return kin.length == 0 ? 0 : (double) count / kin.length;
    }

    /** How many partners it has in the country of the other, besides the other. */
    public double partnersInCountryOf(int other, int place) {
        double sum = 0;
        for (int i = 0; i < partners[place].length; i++) {
            int partner = partners[place][i];
            sum += partner != other && land.country(partner) == land.country(other) ? strengths[place][i] : 0;
        }
        return sum;
    }

    /** How like the other is to that partner of the one it is most like, itself not counted; 0 without partners. */
    public double likenessToPartners(int place, int other) {
        double most = 0;
        for (int partner : partners[place]) {
            most = partner == other ? most : Math.max(most, land.alike(partner, other));
        }
        return most;
    }

    /** Ways from one to the other over two others, each tied to the next. */
    public double waysOverTwo(int a, int b) {
        double ways = 0;
        for (int x = 0; x < partners[a].length; x++) {
            int first = partners[a][x];
            for (int y = 0; y < partners[first].length && first != b; y++) {
                int second = partners[first][y];
                ways += second == a || second == b
                        ? 0
                        : Math.min(strengths[a][x], Math.min(strengths[first][y], tie(second, b)));
            }
        }
        return ways;
    }

    /** Ties between the regions of the two, but for their own. */
    public double betweenRegions(int a, int b) {
        if (land.region(a) < 0 || land.region(b) < 0) {
            return 0;
        }
        return Math.max(0, betweenRegions.getOrDefault(regions(a, b), 0.0) - tie(a, b));
    }

    /**
     * Ties between those around the one and those around the other, themselves among them, but for their own. Each
     * tie counts by how near its ends are.
     *
     * @param wide whether the wider surroundings count rather than the next places
     */
    public double between(int a, int b, boolean wide) {
        double[] ofB = land.centre(Math.max(a, b));
        if (ofB == null || land.centre(Math.min(a, b)) == null) {
            return 0;
        }
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        double scale = wide ? WIDE_KM : NEAR_KM;
        double most = Math.min(AROUND_KM, 5 * scale);
        Around here = around(from);
        double sum = 0;
        for (int i = 0; i < here.places.length && here.km[i] <= most; i++) {
            int one = here.places[i];
            for (int j = 0; j < partners[one].length; j++) {
                int other = partners[one][j];
                double[] centre = land.centre(other);
                boolean own = one == from && other == to || one == to && other == from;
                if (centre != null && !own) {
                    double km = Landscape.chord(ofB, centre);
                    sum += km <= most ? strengths[one][j] * Math.exp(-(here.km[i] + km) / scale) : 0;
                }
            }
        }
        return sum;
    }

    private Around around(int place) {
        Around known = around.get(place);
        double[] centre = land.centre(place);
        if (known == null) {
            known = centre == null ? new Around(new int[0], new float[0]) : around(centre);
            around.set(place, known);
        }
        return known;
    }

    private Around around(double[] centre) {
        long[] keys = IntStream.of(tied.within(centre, AROUND_KM))
                .mapToLong(place -> (long) Float.floatToIntBits((float) km(centre, place)) << 32 | place)
                .sorted()
                .toArray();
        int[] found = new int[keys.length];
        float[] km = new float[keys.length];
        for (int i = 0; i < km.length; i++) {
            found[i] = (int) keys[i];
            km[i] = Float.intBitsToFloat((int) (keys[i] >>> 32));
        }
        return new Around(found, km);
    }

    private double km(double[] from, int place) {
        double[] to = land.centre(place);
        return to == null ? Double.POSITIVE_INFINITY : Landscape.chord(from, to);
    }

    /**
     * Of the ties of those around one, itself among them, the part that leads to the country of the other; their own
     * tie does not count, and one tie more than there is is reckoned, so that a single tie does not say much.
     */
    public double towardsCountryOf(int other, int place) {
        double[] sums = towards(place);
        double there = sums[land.country(other)];
        double all = sums[countries];
        double own = tie(place, other);
        if (own > 0) {
            there -= own;
            all -= own;
            double[] from = land.centre(place);
            double km = from == null ? Double.POSITIVE_INFINITY : km(from, other);
            if (km <= TOWARDS_MOST_KM) {
                double back = own * Math.exp(-km / TOWARDS_KM);
                all -= back;
                there -= land.country(place) == land.country(other) ? back : 0;
            }
        }
        return Math.max(0, there) / (Math.max(0, all) + 1);
    }

    /** By country, and all together in the last place. */
    private double[] towards(int place) {
        double[] known = towards.get(place);
        if (known != null) {
            return known;
        }
        double[] sums = new double[countries + 1];
        double[] centre = land.centre(place);
        int[] found = centre == null ? new int[] {place} : tied.within(centre, TOWARDS_MOST_KM);
        for (int one : found) {
            double near = one == place || centre == null ? 1 : Math.exp(-km(centre, one) / TOWARDS_KM);
            for (int i = 0; i < partners[one].length; i++) {
                sums[land.country(partners[one][i])] += near * strengths[one][i];
                sums[countries] += near * strengths[one][i];
            }
        }
        towards.set(place, sums);
        return sums;
    }

    /** Tied municipalities around a place, nearest first. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Around(int[] places, float[] km) {}
}
