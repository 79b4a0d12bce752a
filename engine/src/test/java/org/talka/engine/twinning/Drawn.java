package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Criterion;

/** A small question drawn at random: region, rules and pins that can be kept. */
record Drawn(CooperationMatrix matrix, Pins pins) {

    private static final List<String> COMPETENCIES = List.of("waste", "roads", "parks");

    static Drawn of(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(6);
        CooperationMatrix matrix = matrix(region(random, size));
        return new Drawn(matrix, pins(random, matrix));
    }

    static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }

    private static Region region(Random random, int size) {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,region,languages\n");
        StringBuilder offers = new StringBuilder("municipality,competency,level,source,year,origin\n");
        StringBuilder needs = new StringBuilder("municipality,competency,urgency,source,year,origin\n");
        needs.append("M0,waste,0.3,a letter,2025,declared\n");
        offers.append("M1,waste,0.3,a page,2025,documented\n");
        for (int i = 0; i < size; i++) {
            String country = List.of("LV", "LV", "LV", "LV", "EE", "RU").get(i < 2 ? 0 : random.nextInt(6));
            municipalities.append(String.format(
                    Locale.ROOT,
                    "M%d,Place %d,%s,%d,%.3f,%.3f,R%d,lv%n",
                    i,
                    i,
                    country,
                    500 + random.nextInt(40_000),
                    56 + random.nextDouble(),
                    22 + 5 * random.nextDouble(),
                    random.nextInt(2)));
            for (String competency : COMPETENCIES) {
                if (random.nextInt(3) == 0) {
                    offers.append(row(random, i, competency, "documented"));
                }
                if (random.nextInt(4) == 0) {
                    needs.append(row(random, i, competency, "declared"));
                }
            }
        }
        return Region.of()
                .municipalities(municipalities.toString())
                .competencies("id,name_en\nwaste,waste\nroads,roads\nparks,parks\n")
                .offers(offers.toString())
                .needs(needs.toString())
                .rules(rules(random));
    }

    private static String row(Random random, int municipality, String competency, String origin) {
        int year = 2000 + random.nextInt(26);
        return String.format(
                Locale.ROOT, "M%d,%s,%.2f,a page,%d,%s%n", municipality, competency, random.nextDouble(), year, origin);
    }

    private static String rules(Random random) {
        List<String> weights = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int weight = criterion == Criterion.COMPLEMENTARITY ? 1 + random.nextInt(40) : random.nextInt(12);
            weights.add("\"" + criterion.key() + "\": " + weight);
        }
        String falling = List.of("[1.0]", "[1.0, 0.5, 0.25]", "[0.8, 0.8]", "[0.7, 0.31, 0.29, 0.0]")
                .get(random.nextInt(4));
        return String.format(
                Locale.ROOT,
                """
                {"home": %s, "weights": {%s}, "ageing": {"halfLifeYears": %d},
                 "twinning": {"capacity": %d, "candidates": %d, "repeatedHelp": %s, "coverageWeight": %.2f,
                              "loadCost": %.3f}}
                """,
                random.nextBoolean() ? "[]" : "[\"LV\"]",
                String.join(", ", weights),
                1 + random.nextInt(20),
                1 + random.nextInt(3),
                1 + random.nextInt(4),
                falling,
                2 * random.nextDouble(),
                random.nextInt(3) * 0.2 * random.nextDouble());
    }

    /** Now and then a pin on a pair that no rule excludes, within capacity, and now and then a forbidden pair. */
    private static Pins pins(Random random, CooperationMatrix matrix) {
        List<String> ids = matrix.municipalities();
        int capacity = matrix.rules().twinning().capacity();
        List<String> pinnedEnds = new ArrayList<>();
        Set<Pair> pinned = new TreeSet<>();
        Set<Pair> forbidden = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                String a = ids.get(i);
                String b = ids.get(j);
                int draw = random.nextInt(12);
                boolean room = pinnedEnds.stream().filter(a::equals).count() < capacity
                        && pinnedEnds.stream().filter(b::equals).count() < capacity;
                Exclusion exclusion = matrix.assess(a, b).exclusion();
                if (draw == 0 && room && (exclusion == null || exclusion instanceof Exclusion.NothingToShare)) {
                    pinned.add(new Pair(a, b));
                    pinnedEnds.addAll(List.of(a, b));
                } else if (draw == 1) {
                    forbidden.add(new Pair(a, b));
                }
            }
        }
        return Pins.of(pinned, forbidden);
    }
}
