package org.talka.engine.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;

/**
 * What municipalities are like and where they lie, whatever their ties: size, density, weight among those around, and
 * who is like whom. Municipalities are named by their place in the order of ids. What is asked about one is worked
 * out when first asked and kept; safe to share between threads, and shared by matrices that differ in ties alone.
 * Memory: about 350 bytes a municipality.
 */
public final class Landscape {

    /** How many of the same country count as kindred. */
    public static final int KIN = 50;

    /** How many around are weighed. */
    private static final int AROUND = 30;

    /** Km at which those around weigh 1/e as much. */
    private static final double AROUND_KM = 15;

    /** Factor in size (e to this), that tells two as far apart as one unit of each other difference. */
    private static final double SIZE_UNIT = 0.5;

    private static final double DENSITY_UNIT = 1 / 0.3;
    private static final double KM_UNIT = 200;

    /** Differences at which two are 1/e as alike: of logarithms of size and of density, and of weight. */
    private static final double LIKE_SIZE = 1.4;

    private static final double LIKE_DENSITY = 1.6;
    private static final double LIKE_WEIGHT = 0.6;
    private static final double EARTH_KM = 6_371;

    /** Km beyond which the next municipality of another country counts as this far. */
    private static final double BORDER_MOST_KM = 300;

    /** Km beyond which the next larger municipality counts as this far. */
    private static final double LARGER_MOST_KM = 100;

    /** How many of a country stand for all of it where those nearer are counted. */
    private static final int SAMPLE = 300;

    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] country;
    private final int[] region;
    private final double[] logPopulation;
    private final double[] logDensity;
    private final double @Nullable [][] km;
    private final KdTree[] kinOfCountry;
    private final KdTree[] mapOfCountry;
    private final double[][] features;
    private final int[] larger;
    private final double[] smallerShare;
    private final Names names;
    private final AtomicReferenceArray<int[]> kin;
    private final AtomicReferenceArray<Double> weight;
    private final AtomicReferenceArray<Double> toAnotherCountry;
    private final AtomicReferenceArray<Double> toLarger;
    private final double[][][] sample;

    /** The landscape of a package. */
    public static Landscape of(DataPackage data) {
        return new Landscape(data);
    }

    private Landscape(DataPackage data) {
        ids = data.municipalities().keySet().stream().sorted().toList();
        int size = ids.size();
        country = new int[size];
        region = new int[size];
        Arrays.fill(region, -1);
        logPopulation = new double[size];
        logDensity = new double[size];
        km = new double[size][];
        features = new double[size][];
        Map<String, Integer> countries = new HashMap<>();
        Map<String, Integer> regions = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Municipality municipality = data.municipality(ids.get(i));
            places.put(municipality.id(), i);
            countries.putIfAbsent(municipality.country(), countries.size());
            country[i] = countries.get(municipality.country());
            logPopulation[i] = logPopulation(municipality);
            logDensity[i] = logDensity(municipality);
            km[i] = km(municipality.position());
            features[i] = features(i);
            if (!municipality.region().isEmpty()) {
                String name = municipality.country() + "\n" + municipality.region();
                regions.putIfAbsent(name, regions.size());
                region[i] = regions.get(name);
            }
        }
        kinOfCountry = new KdTree[countries.size()];
        mapOfCountry = new KdTree[countries.size()];
        for (int c = 0; c < countries.size(); c++) {
            int one = c;
            kinOfCountry[c] = new KdTree(
                    features,
                    IntStream.range(0, size)
                            .filter(i -> country[i] == one && isPlaced(i))
                            .toArray());
            mapOfCountry[c] = new KdTree(
                    km,
                    IntStream.range(0, size)
                            .filter(i -> country[i] == one && isPlaced(i))
                            .toArray());
        }
        larger = new int[size];
        smallerShare = new double[size];
        rank(countries.size());
        names = new Names(ids.stream().map(id -> data.municipality(id).name()).toArray(String[]::new));
        kin = new AtomicReferenceArray<>(size);
        weight = new AtomicReferenceArray<>(size);
        toAnotherCountry = new AtomicReferenceArray<>(size);
        toLarger = new AtomicReferenceArray<>(size);
        sample = new double[countries.size()][][];
        for (int c = 0; c < countries.size(); c++) {
            sample[c] = sample(c);
        }
    }

    /** Centres of a country's municipalities, evenly spread in the order of ids, which goes by region. */
    private double[][] sample(int one) {
        int[] placed = IntStream.range(0, ids.size())
                .filter(i -> country[i] == one && km[i] != null)
                .toArray();
        int count = Math.min(SAMPLE, placed.length);
        double[][] centres = new double[count][];
        for (int i = 0; i < count; i++) {
            centres[i] = km[placed[(int) ((long) i * placed.length / count)]];
        }
        return centres;
    }

    private void rank(int countries) {
        for (int c = 0; c < countries; c++) {
            int one = c;
            int[] members = IntStream.range(0, ids.size())
                    .filter(i -> country[i] == one && !Double.isNaN(logPopulation[i]))
                    .toArray();
            double[] sizes = IntStream.of(members)
                    .mapToDouble(i -> logPopulation[i])
                    .sorted()
                    .toArray();
            for (int i : members) {
                int from = Arrays.binarySearch(sizes, logPopulation[i]);
                int to = from;
                while (from > 0 && sizes[from - 1] == logPopulation[i]) {
                    from--;
                }
                while (to < sizes.length && sizes[to] == logPopulation[i]) {
                    to++;
                }
                larger[i] = sizes.length - to;
                smallerShare[i] = (double) from / sizes.length;
            }
        }
    }

    private static double logPopulation(Municipality municipality) {
        Integer population = municipality.population();
        return population == null || population <= 0 ? Double.NaN : Math.log(population);
    }

    private static double logDensity(Municipality municipality) {
        Double area = municipality.areaKm2();
        return area == null ? Double.NaN : logPopulation(municipality) - Math.log(Math.max(area, 0.1));
    }

    private static double @Nullable [] km(@Nullable Position position) {
        if (position == null) {
            return null;
        }
        double[] point = Distance.onUnitSphere(position);
        return new double[] {EARTH_KM * point[0], EARTH_KM * point[1], EARTH_KM * point[2]};
    }

    private double[] features(int i) {
        double[] at = km[i];
        if (at == null || Double.isNaN(logPopulation[i])) {
            return new double[5];
        }
        return new double[] {
            logPopulation[i] / SIZE_UNIT,
            (Double.isNaN(logDensity[i]) ? 0 : logDensity[i]) / DENSITY_UNIT,
            at[0] / KM_UNIT,
            at[1] / KM_UNIT,
            at[2] / KM_UNIT
        };
    }

    /** Every id, in order. */
    public List<String> ids() {
        return Collections.unmodifiableList(ids);
    }

    /** The place of an id, which must exist. */
    public int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("There is no municipality \"" + id + "\".");
        }
        return place;
    }

    /** Countries, numbered in no particular order. */
    int country(int place) {
        return country[place];
    }

    /** Whether both its population and its centre are known. */
    public boolean isPlaced(int place) {
        return km[place] != null && !Double.isNaN(logPopulation[place]);
    }

    /** Centre as x, y and z in km from the middle of the earth; null where unknown. */
    double @Nullable [] centre(int place) {
        return km[place];
    }

    /** Centres of all. */
    double @Nullable [][] centres() {
        return km;
    }

    /** Natural logarithm of the inhabitants; not a number where unknown. */
    public double logPopulation(int place) {
        return logPopulation[place];
    }

    /** Inhabitants a square kilometre; not a number where unknown. */
    public double density(int place) {
        return Math.exp(logDensity[place]);
    }

    /** Inhabitants a square kilometre, smaller as a share of the larger, 0 to 1; 0 where unknown. */
    public double likenessInDensity(int a, int b) {
        double apart = Math.abs(logDensity[a] - logDensity[b]);
        return Double.isNaN(apart) ? 0 : Math.exp(-apart);
    }

    /** How many of its country have more inhabitants; not a number where its own are not known. */
    public double largerInCountry(int place) {
        return Double.isNaN(logPopulation[place]) ? Double.NaN : larger[place];
    }

    /** Share of its country, by number, that has fewer inhabitants, 0 to 1; not a number where its own are not known. */
    public double smallerInCountry(int place) {
        return Double.isNaN(logPopulation[place]) ? Double.NaN : smallerShare[place];
    }

    /**
     * Km to the nearest municipality of another country whose centre and inhabitants are known, 300 at most; not a
     * number where its own centre is not known.
     */
    public double kmToAnotherCountry(int place) {
        double[] at = km[place];
        if (at == null) {
            return Double.NaN;
        }
        return remembered(toAnotherCountry, place, () -> {
            double nearest = BORDER_MOST_KM;
            for (int c = 0; c < mapOfCountry.length; c++) {
                nearest = c == country[place] ? nearest : mapOfCountry[c].distance(at, any -> true, nearest);
            }
            return nearest;
        });
    }

    /** Km to the nearest of its country that has more inhabitants, 100 at most; not a number where it is not known. */
    public double kmToLarger(int place) {
        double[] at = km[place];
        if (at == null || !isPlaced(place)) {
            return Double.NaN;
        }
        return remembered(
                toLarger,
                place,
                () -> mapOfCountry[country[place]].distance(
                        at, one -> logPopulation[one] > logPopulation[place], LARGER_MOST_KM));
    }

    /**
     * Share of the municipalities of the other's country that lie nearer to the one than the other does, 0 to 1,
     * counted among 300 of them at most; not a number where a centre is not known.
     */
    public double shareNearer(int place, int other) {
        double[] at = km[place];
        double[] to = km[other];
        if (at == null || to == null) {
            return Double.NaN;
        }
        double apart = KdTree.squared(at, to);
        double[][] centres = sample[country[other]];
        int nearer = 0;
        for (double[] centre : centres) {
            nearer += KdTree.squared(at, centre) < apart ? 1 : 0;
        }
        return (double) nearer / centres.length;
    }

    /** How alike two are in size, density and weight among those around, 0 to 1; 0 where it is not known. */
    double alike(int a, int b) {
        double size = Math.abs(logPopulation[a] - logPopulation[b]) / LIKE_SIZE;
        double density = Math.abs(logDensity[a] - logDensity[b]) / LIKE_DENSITY;
        double weights = Math.abs(weightAround(a) - weightAround(b)) / LIKE_WEIGHT;
        double apart = size + density + weights;
        return Double.isNaN(apart) ? 0 : Math.exp(-apart);
    }

    /** How alike two names begin, 0 to 1; see {@link Names}. */
    public double likenessOfNames(int a, int b) {
        return names.likeness(a, b);
    }

    /** Distance over a ball of the earth's size, km; not a number where a centre is not known. */
    public double kmApart(int a, int b) {
        double[] one = km[a];
        double[] other = km[b];
        return one == null || other == null
                ? Double.NaN
                : 2 * EARTH_KM * Math.asin(Math.min(1, chord(one, other) / (2 * EARTH_KM)));
    }

    /** Regions, numbered in no particular order; -1 where unknown. */
    int region(int place) {
        return region[place];
    }

    /**
     * Its inhabitants as a share of all who live there and in the 30 nearest of its country, these weighing less by
     * distance; 0 where unknown, to 1.
     */
    public double weightAround(int place) {
        if (!isPlaced(place)) {
            return 0;
        }
        return remembered(weight, place, () -> {
            double[] at = km[place];
            double others = 0;
            for (int other : mapOfCountry[country[place]].nearest(place, AROUND)) {
                others += Math.exp(logPopulation[other] - chord(at, km[other]) / AROUND_KM);
            }
            double own = Math.exp(logPopulation[place]);
            return own / (own + others);
        });
    }

    /** Those of its country most like it in size, density and where they lie; empty where it is not known. */
    int[] kin(int place) {
        return remembered(
                kin, place, () -> isPlaced(place) ? kinOfCountry[country[place]].nearest(place, KIN) : new int[0]);
    }

    /** What is known of a place; worked out when first asked for. Two who ask at once may both work it out. */
    private static <T> T remembered(AtomicReferenceArray<T> all, int place, Supplier<T> workOut) {
        T known = all.get(place);
        if (known == null) {
            known = workOut.get();
            all.set(place, known);
        }
        return known;
    }

    /** Straight through the earth, km. */
    static double chord(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
