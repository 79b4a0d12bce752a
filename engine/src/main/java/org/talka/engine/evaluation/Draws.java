package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;

/**
 * Draws the others among whom a known partner is to be found. Each question has a generator of its own, made of the
 * seed and the ids, so that neither the order of rows nor other pairs change what is drawn.
 */
final class Draws {

    private final DataPackage data;
    private final long seed;
    private final Map<String, List<String>> bySize = new TreeMap<>();
    private final Map<String, List<Integer>> sizes = new HashMap<>();
    private final Map<String, Set<String>> partners = new HashMap<>();

    /**
     * Draws among the municipalities of a package.
     *
     * @param known all known pairs: a known partner is never drawn as an other
     */
    Draws(DataPackage data, List<Pair> known, long seed) {
        this.data = data;
        this.seed = seed;
        data.municipalities().values().stream()
                .sorted(Comparator.comparingInt(Draws::population).thenComparing(Municipality::id))
                .forEach(one -> {
                    bySize.computeIfAbsent(one.country(), country -> new ArrayList<>())
                            .add(one.id());
                    sizes.computeIfAbsent(one.country(), country -> new ArrayList<>())
                            .add(population(one));
                });
        for (Pair pair : known) {
            partners.computeIfAbsent(pair.a(), id -> new HashSet<>()).add(pair.b());
            partners.computeIfAbsent(pair.b(), id -> new HashSet<>()).add(pair.a());
        }
    }

    private static int population(Municipality municipality) {
        Integer population = municipality.population();
        return population == null ? 0 : population;
    }

    /**
     * Who of these is the partner? With fewer others than asked for where the country has no more.
     *
     * @param asked one of the two
     * @param others how many are drawn, without repetition
     */
    Question question(Pair pair, String asked, Negatives negatives, int others) {
        String partner = pair.partnerOf(asked);
        Municipality sought = data.municipality(partner);
        List<String> country = bySize.getOrDefault(sought.country(), List.of());
        int from = 0;
        int to = country.size();
        if (negatives == Negatives.LIKE_SIZE) {
            List<Integer> inhabitants = sizes.getOrDefault(sought.country(), List.of());
            from = firstAbove(inhabitants, population(sought) / Negatives.LIKE_FACTOR, true);
            to = firstAbove(inhabitants, population(sought) * Negatives.LIKE_FACTOR, false);
        }
        List<String> lined = new ArrayList<>(others + 1);
        lined.add(partner);
        SplittableRandom random =
                new SplittableRandom(mix(mix(mix(seed) + asked.hashCode()) + partner.hashCode()) + negatives.ordinal());
        Set<String> mayNot = new HashSet<>(partners.getOrDefault(asked, Set.of()));
        mayNot.add(asked);
        mayNot.add(partner);
        if (to - from <= 4 * others) {
            all(country.subList(from, to), mayNot, others, random, lined);
        } else {
            while (lined.size() <= others) {
                String drawn = country.get(from + random.nextInt(to - from));
                if (mayNot.add(drawn)) {
                    lined.add(drawn);
                }
            }
        }
        return new Question(pair, asked, lined);
    }

    /** A part of a short list, every part being equally likely. */
    private static void all(
            List<String> range, Set<String> mayNot, int others, SplittableRandom random, List<String> lined) {
        List<String> open = new ArrayList<>(range);
        open.removeIf(mayNot::contains);
        for (int i = 0; i < open.size() && lined.size() <= others; i++) {
            int drawn = i + random.nextInt(open.size() - i);
            lined.add(open.get(drawn));
            open.set(drawn, open.get(i));
        }
    }

    /** The first place whose value is at least (or above) this; the values rise. */
    private static int firstAbove(List<Integer> values, double limit, boolean orEqual) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean below = orEqual ? values.get(middle) < limit : values.get(middle) <= limit;
            low = below ? middle + 1 : low;
            high = below ? high : middle;
        }
        return low;
    }

    /** Spreads a number over all 64 bits (the finisher of SplitMix64). */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
