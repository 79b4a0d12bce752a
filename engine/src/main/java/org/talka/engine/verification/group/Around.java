package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom one meets over borders, the nearest first: of the thousand found first, border by border, the 500 nearest.
 *
 * @param others places in the order of ids, nearest first, of equally near ones the first id
 * @param metres to each of them
 * @param borders to each of them
 */
record Around(int[] others, int[] metres, int[] borders) {

    private static final int FOUND = 1_000;
    private static final int KEPT = 500;
    private static final int NEAR = 250;

    static Around of(Ground ground, Map<String, Integer> places, int one) {
        List<String> ids = ground.ids();
        Map<Integer, Integer> away = new HashMap<>(Map.of(one, 0));
        List<Integer> found = new ArrayList<>(List.of(one));
        for (int next = 0; next < found.size() && found.size() <= FOUND; next++) {
            int from = found.get(next);
            for (String neighbour : ground.neighbours(ids.get(from))) {
                int place = places.getOrDefault(neighbour, one);
                if (!away.containsKey(place)) {
                    away.put(place, away.getOrDefault(from, 0) + 1);
                    found.add(place);
                }
            }
        }
        record Met(int place, int metres, int borders) {}
        List<Met> nearest = found.stream()
                .skip(1)
                .map(place -> new Met(place, ground.metres(ids.get(one), ids.get(place)), away.getOrDefault(place, 0)))
                .sorted(Comparator.comparingInt(Met::metres).thenComparingInt(Met::place))
                .limit(KEPT)
                .toList();
        return new Around(
                nearest.stream().mapToInt(Met::place).toArray(),
                nearest.stream().mapToInt(Met::metres).toArray(),
                nearest.stream().mapToInt(Met::borders).toArray());
    }

    int size() {
        return others.length;
    }

    /** Borders to one of the 250 nearest; -1 where it is none of them. */
    int bordersTo(int other) {
        for (int k = 0; k < Math.min(NEAR, others.length); k++) {
            if (others[k] == other) {
                return borders[k];
            }
        }
        return -1;
    }

    /** Kilometres to go until so many residents are met, 1 at least. */
    double kmToMeet(long own, int[] residents, int wanted) {
        long met = own;
        double km = 1;
        for (int k = 0; k < others.length && met < wanted; k++) {
            met += residents[others[k]];
            km = Math.max(1, metres[k] / 1_000.0);
        }
        return km;
    }

    /** Residents nearer than so many metres, the own counted. */
    long within(long own, int[] residents, int limit) {
        long all = own;
        for (int k = 0; k < others.length && metres[k] < limit; k++) {
            all += residents[others[k]];
        }
        return all;
    }
}
