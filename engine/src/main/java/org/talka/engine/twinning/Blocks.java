package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.talka.engine.graph.Curve;
import org.talka.engine.matrix.Amounts;
import org.talka.engine.matrix.Glance;

/**
 * Whom it is worth looking at, so that nobody has to be held against everybody. In a small package that is
 * everyone. In a large one, for each municipality: for each of its needs those nearby who offer it and the
 * strongest anywhere, for each of its offers those nearby who need it, everyone close by, and everyone it already
 * works with. "Nearby" is nearness along a {@link Curve} over the map; looking both ways along it costs no search.
 */
final class Blocks {

    private static final int NEARBY = 24;
    private static final int CLOSE = 60;
    private static final int STRONGEST = 6;

    private final Glance glance;
    private final boolean small;
    private final int[] along;
    private final int[] placeOnCurve;
    private final Map<Integer, int[]> offering;
    private final Map<Integer, int[]> needing;
    private final Map<Integer, int[]> strongest;

    Blocks(Glance glance) {
        this.glance = glance;
        this.small = glance.size() <= CandidatePairs.ALL_PAIRS_UP_TO;
        long[] keys = IntStream.range(0, glance.size())
                .mapToLong(i -> Curve.key(glance.municipality(i).position()))
                .toArray();
        this.along = IntStream.range(0, small ? 0 : glance.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> keys[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        this.placeOnCurve = new int[glance.size()];
        for (int place = 0; place < along.length; place++) {
            placeOnCurve[along[place]] = place;
        }
        this.offering = small ? Map.of() : byCompetency(glance::offers);
        this.needing = small ? Map.of() : byCompetency(glance::needs);
        this.strongest = small ? Map.of() : strongestOf(offering);
    }

    /** Those to look at for one municipality, in rising order, itself left out; those abroad from both sides. */
    int[] of(int municipality) {
        if (small) {
            return IntStream.range(0, glance.size())
                    .filter(other -> other != municipality)
                    .toArray();
        }
        Found found = new Found();
        int place = placeOnCurve[municipality];
        addAround(along, place, CLOSE, found);
        for (int competency : glance.needs(municipality).keys()) {
            addNear(offering.get(competency), place, found);
            found.addAll(strongest.getOrDefault(competency, new int[0]));
        }
        for (int competency : glance.offers(municipality).keys()) {
            addNear(needing.get(competency), place, found);
        }
        found.addAll(glance.ties(municipality).keys());
        return found.inOrderWithout(municipality);
    }

    /** Members of each competency in the order of the curve. */
    private Map<Integer, int[]> byCompetency(Function<Integer, Amounts> amounts) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int municipality : along) {
            for (int competency : amounts.apply(municipality).keys()) {
                members.computeIfAbsent(competency, unknown -> new ArrayList<>())
                        .add(municipality);
            }
        }
        Map<Integer, int[]> arrays = new HashMap<>();
        members.forEach((competency, list) ->
                arrays.put(competency, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    private Map<Integer, int[]> strongestOf(Map<Integer, int[]> members) {
        Map<Integer, int[]> best = new HashMap<>();
        members.forEach((competency, list) -> best.put(
                competency,
                Arrays.stream(list)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(i -> -level(i, competency))
                                .thenComparing(i -> i))
                        .limit(STRONGEST)
                        .mapToInt(Integer::intValue)
                        .toArray()));
        return best;
    }

    private double level(int municipality, int competency) {
        Amounts offers = glance.offers(municipality);
        return offers.values()[Arrays.binarySearch(offers.keys(), competency)];
    }

    private void addNear(int[] members, int place, Found found) {
        if (members == null) {
            return;
        }
        int low = 0;
        int high = members.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placeOnCurve[members[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        addAround(members, low, NEARBY, found);
    }

    private static void addAround(int[] list, int place, int reach, Found found) {
        found.add(list, Math.max(0, place - reach), Math.min(list.length, place + reach + 1));
    }

    /** Places as they are found, some of them again and again; far cheaper than a set. */
    private static final class Found {
        private int[] places = new int[1_024];
        private int count;

        void addAll(int[] list) {
            add(list, 0, list.length);
        }

        void add(int[] list, int from, int to) {
            if (count + to - from > places.length) {
                places = Arrays.copyOf(places, Math.max(2 * places.length, count + to - from));
            }
            System.arraycopy(list, from, places, count, to - from);
            count += to - from;
        }

        int[] inOrderWithout(int left) {
            Arrays.sort(places, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (places[i] != left && (kept == 0 || places[i] != places[kept - 1])) {
                    places[kept++] = places[i];
                }
            }
            return Arrays.copyOf(places, kept);
        }
    }
}
