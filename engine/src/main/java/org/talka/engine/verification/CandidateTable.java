package org.talka.engine.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Rules;

/**
 * Every candidate in whole millionths of a fit, and what each municipality may and wants. Municipalities are named by
 * their place in the order of ids, candidates by theirs in the order of pairs. Memory grows with the candidates and
 * what they do for needs.
 */
final class CandidateTable {

    /** What one unit of fit is in whole numbers. */
    static final long UNIT = 1_000_000;

    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[] keys;
    private final long[] own;
    private final boolean[] pinned;
    private final int[][] needs;
    private final long[][] helps;
    private final Map<NeedKey, Integer> needNumbers = new HashMap<>();
    private final int[] capacity;
    private final boolean[] wanting;
    private final int[] count;

    /** A need by its municipality and competency. */
    record NeedKey(String municipality, String competency) {}

    private CandidateTable(CooperationMatrix matrix, Pins pins, List<Pair> pairs) {
        ids = matrix.municipalities();
        ids.forEach(id -> places.put(id, places.size()));
        keys = pairs.stream().mapToLong(this::key).toArray();
        own = new long[keys.length];
        pinned = new boolean[keys.length];
        needs = new int[keys.length][];
        helps = new long[keys.length][];
        capacity = new int[ids.size()];
        wanting = new boolean[ids.size()];
        count = new int[ids.size()];
        Rules rules = matrix.rules();
        Map<NeedKey, Integer> allNeeds = new HashMap<>();
        List<NeedKey> keysOfNeeds = new ArrayList<>();
        for (String id : ids) {
            for (String competency : matrix.needsOf(id).keySet()) {
                keysOfNeeds.add(new NeedKey(id, competency));
                allNeeds.put(new NeedKey(id, competency), allNeeds.size());
            }
        }
        IntStream.range(0, keys.length).parallel().forEach(i -> {
            Assessment pair = matrix.assess(pairs.get(i).a(), pairs.get(i).b());
            own[i] = whole(pair.fit()) + whole(tie(pair, matrix));
            pinned[i] = pins.pinned().contains(pairs.get(i));
            helps[i] = pair.helps().stream()
                    .mapToLong(help -> whole(rules.twinning().coverageWeight() * help.flow()))
                    .toArray();
            needs[i] = pair.helps().stream()
                    .map(help -> new NeedKey(help.to(), help.competency()))
                    .mapToInt(need -> allNeeds.getOrDefault(need, -1))
                    .toArray();
        });
        numberNeeds(keysOfNeeds);
        for (int i = 0; i < keys.length; i++) {
            count[a(i)]++;
            count[b(i)]++;
        }
        for (int i = 0; i < ids.size(); i++) {
            Municipality municipality = matrix.data().municipality(ids.get(i));
            capacity[i] = rules.twinning().capacityOf(municipality);
            wanting[i] = count[i] > 0 && rules.isHome(municipality);
        }
    }

    /** The table of these candidates, which stand in the order of pairs. */
    static CandidateTable of(CooperationMatrix matrix, Pins pins, List<Pair> pairs) {
        return new CandidateTable(matrix, pins, pairs);
    }

    static long whole(double value) {
        return Math.round(value * UNIT);
    }

    /** What the rules give for a twinning of the two that lasts, or else for one that has ended. */
    private static double tie(Assessment pair, CooperationMatrix matrix) {
        Rules.TieRules ties = matrix.rules().twinning().ties();
        double worth = 0;
        for (Cooperation tie : pair.ties()) {
            if (tie.kind() == Cooperation.Kind.TWINNING) {
                if (matrix.lasts(tie)) {
                    return ties.keep();
                }
                worth = ties.renew();
            }
        }
        return worth;
    }

    /** Numbers the needs that some candidate helps with, in the order of candidates. */
    private void numberNeeds(List<NeedKey> keysOfNeeds) {
        int[] numbers = new int[keysOfNeeds.size()];
        Arrays.fill(numbers, -1);
        for (int[] ofCandidate : needs) {
            for (int i = 0; i < ofCandidate.length; i++) {
                int need = ofCandidate[i];
                if (numbers[need] < 0) {
                    numbers[need] = needNumbers.size();
                    needNumbers.put(keysOfNeeds.get(need), numbers[need]);
                }
                ofCandidate[i] = numbers[need];
            }
        }
    }

    private long key(Pair pair) {
        return (long) place(pair.a()) * ids.size() + place(pair.b());
    }

    /** Where a municipality stands in the order of ids; it must be one of them. */
    int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("There is no municipality \"" + id + "\".");
        }
        return place;
    }

    /** Whether there is such a municipality. */
    boolean knows(String id) {
        return places.containsKey(id);
    }

    String id(int municipality) {
        return ids.get(municipality);
    }

    int municipalities() {
        return ids.size();
    }

    /** Number of candidates. */
    int size() {
        return keys.length;
    }

    /** The candidate of this pair; below 0 where it is none. */
    int find(Pair pair) {
        return Arrays.binarySearch(keys, key(pair));
    }

    int a(int candidate) {
        return (int) (keys[candidate] / ids.size());
    }

    int b(int candidate) {
        return (int) (keys[candidate] % ids.size());
    }

    /** Fit and tie together, millionths. */
    long own(int candidate) {
        return own[candidate];
    }

    boolean isPinned(int candidate) {
        return pinned[candidate];
    }

    /** The needs a candidate helps with, by number. */
    int[] needs(int candidate) {
        return needs[candidate];
    }

    /** What it does for each of them as the only helper, millionths. */
    long[] helps(int candidate) {
        return helps[candidate];
    }

    /** Every need that some candidate helps with, with its number. */
    Map<NeedKey, Integer> needNumbers() {
        return needNumbers;
    }

    int capacity(int municipality) {
        return capacity[municipality];
    }

    /** Whether it is to find partners and has a candidate. */
    boolean isWanting(int municipality) {
        return wanting[municipality];
    }

    /** In how many candidates it is. */
    int count(int municipality) {
        return count[municipality];
    }
}
