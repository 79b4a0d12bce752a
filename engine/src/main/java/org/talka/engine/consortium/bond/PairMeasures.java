package org.talka.engine.consortium.bond;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.rules.BondMeasure;

/**
 * The {@link BondMeasure}s of all who might belong together: each municipality and the 250 nearest to it. Immutable
 * and safe to share between threads. Memory grows with the municipalities, 10 kB each.
 */
public final class PairMeasures {

    private static final int TOWN = 15_000;
    private static final int CITY = 50_000;

    /** So that two at the same place are not drawn beyond all measure, km. */
    private static final double OFFSET = 3;

    private final Land land;
    private final Surroundings surroundings;
    private final Facilities facilities;
    private final double[] townKm;
    private final double[] cityKm;
    private final long[] within10;
    private final long[] within25;
    private final Pull[] pulls;
    private final Centres[] centres;

    /**
     * Measures of a land.
     *
     * @param counts by sort of facility, how many each municipality has
     */
    public PairMeasures(Land land, SortedMap<String, double[]> counts) {
        this.land = land;
        this.surroundings = new Surroundings(land);
        this.facilities = new Facilities(surroundings, counts);
        int size = land.size();
        this.townKm = new double[size];
        this.cityKm = new double[size];
        this.within10 = new long[size];
        this.within25 = new long[size];
        double[] mass = new double[size];
        for (int i = 0; i < size; i++) {
            townKm[i] = surroundings.kmToMeet(i, TOWN);
            cityKm[i] = surroundings.kmToMeet(i, CITY);
            within10[i] = surroundings.residentsWithin(i, 10_000);
            within25[i] = surroundings.residentsWithin(i, 25_000);
            mass[i] = facilities.mass(i) + Math.sqrt(land.residents(i)) / 1_000;
        }
        IntToDoubleFunction residents = land::residents;
        this.pulls = new Pull[] {
            new Pull(surroundings, residents, km -> square(km + 2), false),
            new Pull(
                    surroundings,
                    i -> residents.applyAsDouble(i) * Math.sqrt(residents.applyAsDouble(i)),
                    km -> square(km + OFFSET) * (km + OFFSET),
                    true),
            new Pull(
                    surroundings, i -> square(residents.applyAsDouble(i)), km -> square(square(km + OFFSET + 1)), true),
            new Pull(surroundings, i -> square(facilities.mass(i)), km -> square(km + OFFSET) * (km + OFFSET), true)
        };
        this.centres = Arrays.stream(new double[] {0.7, 1.1, 1.6})
                .mapToObj(reach -> new Centres(surroundings, mass, townKm, reach))
                .toArray(Centres[]::new);
    }

    private static double square(double number) {
        return number * number;
    }

    /** Whether no border of regions is known to be between the two. */
    static boolean sameRegion(Land land, int one, int other) {
        return land.region(one) < 0 || land.region(other) < 0 || land.region(one) == land.region(other);
    }

    public Land land() {
        return land;
    }

    /** Is told of a pair and its measures in the order of {@link BondMeasure}; the values are used again. */
    public interface Visitor {
        void visit(int one, int other, double[] values);
    }

    /** Tells of every pair of a municipality that was not told of for another one before. */
    public void of(int municipality, Visitor visitor) {
        double[] values = new double[BondMeasure.values().length];
        int[] around = surroundings.around(municipality);
        for (int place = 0; place < surroundings.near(municipality); place++) {
            int other = around[place];
            if (other > municipality || !isNear(other, municipality)) {
                measure(municipality, other, surroundings.borders(municipality, place), values);
                visitor.visit(municipality, other, values);
            }
        }
    }

    private boolean isNear(int one, int other) {
        int near = surroundings.near(one);
        if (near == 0) {
            return false;
        }
        int last = surroundings.around(one)[near - 1];
        long limit = (long) land.metres(one, last) << Integer.SIZE | last;
        if (((long) land.metres(one, other) << Integer.SIZE | other) > limit) {
            return false;
        }
        for (int place = 0; place < near; place++) {
            if (surroundings.around(one)[place] == other) {
                return true;
            }
        }
        return false;
    }

    /** The measures of two who are not more than a few borders apart. */
    private void measure(int one, int other, int borders, double[] values) {
        double km = land.metres(one, other) / 1_000.0;
        double ways = townKm[one] + townKm[other];
        set(values, BondMeasure.KM, km);
        set(values, BondMeasure.TOWN_WAYS, km / Math.sqrt(townKm[one] * townKm[other]));
        set(values, BondMeasure.CITY_WAYS, km / Math.sqrt(cityKm[one] * cityKm[other]));
        set(values, BondMeasure.BORDERS, borders);
        set(values, BondMeasure.SAME_REGION, sameRegion(land, one, other) ? 1 : 0);
        set(values, BondMeasure.SMALLER, Math.min(land.residents(one), land.residents(other)));
        set(values, BondMeasure.LARGER, Math.max(land.residents(one), land.residents(other)));
        set(values, BondMeasure.FEWER_WITHIN_25, Math.min(within25[one], within25[other]));
        set(values, BondMeasure.MORE_WITHIN_25, Math.max(within25[one], within25[other]));
        set(values, BondMeasure.FEWER_WITHIN_10, Math.min(within10[one], within10[other]));
        set(values, BondMeasure.MORE_WITHIN_10, Math.max(within10[one], within10[other]));
        set(values, BondMeasure.TOWN_WAY_KM, Math.sqrt(townKm[one] * townKm[other]));
        set(values, BondMeasure.SHARED_CENTRES, facilities.shared(one, other));
        set(values, BondMeasure.CENTRE_DETOUR, facilities.detourKm(one, other) / ways);
        set(values, BondMeasure.SAME_PLACE, pulls[0].together(one, other));
        set(values, BondMeasure.SAME_TOWN, pulls[1].together(one, other));
        set(values, BondMeasure.SAME_LARGE_TOWN, pulls[2].together(one, other));
        set(values, BondMeasure.SAME_FACILITIES, pulls[3].together(one, other));
        set(values, BondMeasure.SMALL_CENTRE_DETOUR, centres[0].detourKm(one, other) / ways);
        set(values, BondMeasure.MIDDLE_CENTRE_DETOUR, centres[1].detourKm(one, other) / ways);
        set(values, BondMeasure.LARGE_CENTRE_DETOUR, centres[2].detourKm(one, other) / ways);
    }

    private static void set(double[] values, BondMeasure measure, double value) {
        values[measure.ordinal()] = value;
    }
}
