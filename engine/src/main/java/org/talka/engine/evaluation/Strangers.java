package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.model.DataPackage;
import org.talka.engine.plan.Pair;

/**
 * Countries dealt into parts, so that weights are also learned where no tie of a country is known: while a part is
 * hidden, every pair that touches one of its countries is. Those with many pairs are dealt first, and to and fro, so
 * that parts are about as large. The order of rows does not matter.
 */
final class Strangers {

    private final DataPackage data;
    private final List<Pair> known;
    private final Map<String, Integer> partOf = new HashMap<>();

    /**
     * Deals the countries the pairs touch.
     *
     * @param parts into how many parts; some are empty where there are fewer countries
     */
    Strangers(DataPackage data, List<Pair> known, int parts) {
        this.data = data;
        this.known = known;
        Map<String, Integer> pairs = new TreeMap<>();
        known.forEach(pair -> countries(data, pair).forEach(country -> pairs.merge(country, 1, Integer::sum)));
        List<String> dealt = new ArrayList<>(pairs.keySet());
        dealt.sort((one, other) -> Integer.compare(pairs.getOrDefault(other, 0), pairs.getOrDefault(one, 0)));
        for (int i = 0; i < dealt.size(); i++) {
            int round = i % (2 * parts);
            partOf.put(dealt.get(i), round < parts ? round : 2 * parts - 1 - round);
        }
    }

    /** The pairs that touch a country of this part. */
    List<Pair> touching(int part) {
        return known.stream()
                .filter(pair ->
                        countries(data, pair).stream().anyMatch(country -> partOf.getOrDefault(country, -1) == part))
                .toList();
    }

    /** One country or two. */
    static Set<String> countries(DataPackage data, Pair pair) {
        return new TreeSet<>(List.of(
                data.municipality(pair.a()).country(),
                data.municipality(pair.b()).country()));
    }
}
