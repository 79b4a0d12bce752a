package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Criterion;

/** A small question drawn at random: region, rules and pins that can be kept. */
record Drawn(CooperationMatrix matrix, Pins pins) {

    /** So many that a look at every choice is quick. */
    static final int MOST_LINKS = 18;

    private static final int MOST_MUNICIPALITIES = 12;
    private static final List<String> COMPETENCIES = List.of("waste", "roads", "parks");
    private static final List<String> COUNTRIES = List.of("LV", "LV", "LV", "EE", "EE", "RU");

    /** Two to twelve municipalities; drawn again, with less known of them, until there are few enough links. */
    static Drawn of(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(MOST_MUNICIPALITIES - 1);
        for (int known = 7; ; known--) {
            CooperationMatrix matrix = matrix(region(random, size, known));
            Drawn drawn = new Drawn(matrix, pins(random, matrix));
            if (drawn.formulation().problem().links().size() <= MOST_LINKS) {
                return drawn;
            }
        }
    }

    static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }

    Formulation formulation() {
        return Formulation.of(matrix, Candidates.of(matrix, pins, Progress.SILENT), pins);
    }

    private static Region region(Random random, int size, int known) {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,region,languages\n");
        StringBuilder offers = new StringBuilder("municipality,competency,level,source,year,origin\n");
        StringBuilder needs = new StringBuilder("municipality,competency,urgency,source,year,origin\n");
        needs.append("M0,waste,0.3,a letter,2025,declared\n");
        offers.append("M1,waste,0.3,a page,2025,documented\n");
        for (int i = 0; i < size; i++) {
            municipalities.append(municipality(random, i));
            for (String competency : COMPETENCIES) {
                if (random.nextInt(2 * size + 8) < Math.max(2, known)) {
                    offers.append(row(random, i, competency, "documented"));
                }
                if (random.nextInt(2 * size + 8) < Math.max(2, known - 1)) {
                    needs.append(row(random, i, competency, "declared"));
                }
            }
        }
        return cooperations(random, size)
                .municipalities(municipalities.toString())
                .competencies("id,name_en\nwaste,waste\nroads,roads\nparks,parks\n")
                .offers(offers.toString())
                .needs(needs.toString())
                .rules(rules(random, size));
    }

    private static String municipality(Random random, int i) {
        return String.format(
                Locale.ROOT,
                "M%d,Place %d,%s,%s,%.3f,%.3f,%s,lv%n",
                i,
                i,
                i < 2 ? "LV" : COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                random.nextInt(8) == 0 ? "" : 500 + random.nextInt(40_000),
                56 + random.nextDouble(),
                22 + 5 * random.nextDouble(),
                List.of("North", "South", "").get(random.nextInt(8) / 3));
    }

    private static String row(Random random, int municipality, String competency, String origin) {
        int year = 2000 + random.nextInt(26);
        return String.format(
                Locale.ROOT, "M%d,%s,%.2f,a page,%d,%s%n", municipality, competency, random.nextDouble(), year, origin);
    }

    /** Up to five cooperations of two or three, most of them twinnings, about half of them ended. */
    private static Region cooperations(Random random, int size) {
        StringBuilder cooperations = new StringBuilder("id,kind,since,until,source\n");
        StringBuilder members = new StringBuilder("cooperation,municipality\n");
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String kind = random.nextInt(4) == 0 ? "other" : "twinning";
            String until = random.nextBoolean() ? "" : Integer.toString(2005 + random.nextInt(25));
            cooperations.append(String.format(Locale.ROOT, "C%d,%s,1999,%s,a page%n", i, kind, until));
            List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(all, random);
            for (int member : all.subList(0, Math.min(size, 2 + random.nextInt(2)))) {
                members.append(String.format(Locale.ROOT, "C%d,M%d%n", i, member));
            }
        }
        return count == 0
                ? Region.of()
                : Region.of().cooperations(cooperations.toString()).members(members.toString());
    }

    private static String rules(Random random, int size) {
        List<String> weights = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int weight = criterion == Criterion.COMPLEMENTARITY ? 1 + random.nextInt(40) : random.nextInt(12);
            weights.add("\"" + criterion.key() + "\": " + weight);
        }
        return String.format(
                Locale.ROOT,
                "{\"home\": %s, \"weights\": {%s}, \"ageing\": {\"halfLifeYears\": %d}, %s \"twinning\": {%s}}",
                List.of("[]", "[\"LV\"]", "[\"LV\", \"EE\"]").get(random.nextInt(3)),
                String.join(", ", weights),
                1 + random.nextInt(20),
                eligibility(random),
                String.join(", ", twinning(random, size)));
    }

    private static String eligibility(Random random) {
        String near = String.format(
                Locale.ROOT,
                "{\"id\": \"near\", \"maximumDistanceKm\": %d, \"en\": \"Near.\"}",
                80 + random.nextInt(250));
        String countries = "{\"id\": \"country\", \"excludedCountries\": [\"%s\"], \"en\": \"Not there.\"}"
                .formatted(List.of("RU", "EE").get(random.nextInt(2)));
        return switch (random.nextInt(5)) {
            case 0 -> "\"eligibility\": [],";
            case 1 -> "\"eligibility\": [" + near + "],";
            case 2 -> "\"eligibility\": [" + countries + ", " + near + "],";
            default -> "";
        };
    }

    private static List<String> twinning(Random random, int size) {
        List<String> fields = new ArrayList<>();
        fields.add("\"capacity\": " + (1 + random.nextInt(3)));
        fields.add("\"candidates\": " + (1 + random.nextInt(size > 8 ? 3 : 4)));
        fields.add("\"repeatedHelp\": "
                + List.of("[1.0]", "[1.0, 0.5, 0.25]", "[0.8, 0.8]", "[0.7, 0.31, 0.29, 0.0]")
                        .get(random.nextInt(4)));
        fields.add(format("\"coverageWeight\": %.2f", 2 * random.nextDouble()));
        fields.add(format("\"loadCost\": %.3f", random.nextInt(3) * 0.2 * random.nextDouble()));
        if (random.nextBoolean()) {
            fields.add(format(
                    "\"capacityByPopulation\": [{\"population\": %d, \"capacity\": %d}, {\"population\": %d,"
                            + " \"capacity\": %d}]",
                    random.nextInt(9_000), Math.min(2, random.nextInt(10)), 20_000, 1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            fields.add(
                    format("\"capacities\": {\"M%d\": 0, \"M%d\": %d}", random.nextInt(size), size, random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            fields.add(format(
                    "\"ties\": {\"keep\": %.3f, \"renew\": %.3f}",
                    random.nextDouble() - 0.3, random.nextDouble() - 0.3));
        }
        if (random.nextBoolean()) {
            fields.add(format(
                    "\"crossBorder\": {\"percent\": %d, \"weight\": %.3f}", random.nextInt(101), random.nextDouble()));
        }
        if (random.nextBoolean()) {
            fields.add(format(
                    "\"regionalBalance\": {\"partners\": %.2f, \"weight\": %.3f}",
                    3 * random.nextDouble(), random.nextDouble()));
        }
        return fields;
    }

    private static String format(String frame, Object... values) {
        return String.format(Locale.ROOT, frame, values);
    }

    /** Now and then a pin on a pair that no rule excludes, within capacity, and now and then a forbidden pair. */
    private static Pins pins(Random random, CooperationMatrix matrix) {
        List<String> ids = matrix.municipalities();
        List<String> pinnedEnds = new ArrayList<>();
        Set<Pair> pinned = new TreeSet<>();
        Set<Pair> forbidden = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                String a = ids.get(i);
                String b = ids.get(j);
                int draw = random.nextInt(10 + 2 * ids.size());
                boolean room = hasRoom(matrix, a, pinnedEnds) && hasRoom(matrix, b, pinnedEnds);
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

    private static boolean hasRoom(CooperationMatrix matrix, String id, List<String> pinnedEnds) {
        Municipality municipality = matrix.data().municipality(id);
        return pinnedEnds.stream().filter(id::equals).count()
                < matrix.rules().twinning().capacityOf(municipality);
    }

    @Override
    public String toString() {
        return matrix.municipalities().stream()
                .map(id -> id + " " + matrix.data().municipality(id).country())
                .collect(Collectors.joining(", ", "[", "] " + matrix.rules().twinning() + " " + pins));
    }
}
