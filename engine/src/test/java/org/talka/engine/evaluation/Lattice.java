package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.talka.engine.Region;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Rules;

/** A made-up Europe: two countries of towns on a grid, and twinnings between those of like size. */
final class Lattice {

    private static final int SIDE = 12;

    private Lattice() {}

    static List<Pair> known() {
        List<Pair> known = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int j = 0; j < SIDE * SIDE; j++) {
                double apart = Math.abs(Math.log((double) population(i) / population(j)));
                if (population(i) > 8_000
                        && population(j) > 8_000
                        && random.nextDouble() < 0.1 * Math.exp(-4 * apart)) {
                    known.add(Pair.of(id("LV", i), id("LT", j)));
                }
            }
        }
        return known;
    }

    static LoadedPackage load(List<Pair> ties) {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,area_km2,lat,lon,region\n");
        for (String country : List.of("LV", "LT")) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                double lat = (country.equals("LV") ? 56.8 : 54.5) + 0.1 * (i / SIDE);
                double lon = 22 + 0.2 * (i % SIDE);
                municipalities.append(String.format(
                        java.util.Locale.ROOT,
                        "%s,%s,%s,%d,100,%.3f,%.3f,R%d%n",
                        id(country, i),
                        id(country, i),
                        country,
                        population(i),
                        lat,
                        lon,
                        i / 36));
            }
        }
        StringBuilder cooperations = new StringBuilder("id,kind,source\n");
        StringBuilder members = new StringBuilder("cooperation,municipality,role\n");
        for (int i = 0; i < ties.size(); i++) {
            cooperations.append("t").append(i).append(",twinning,made up\n");
            members.append("t").append(i).append(',').append(ties.get(i).a()).append(",\n");
            members.append("t").append(i).append(',').append(ties.get(i).b()).append(",\n");
        }
        return Region.of()
                .municipalities(municipalities.toString())
                .competencies("id,name_en\ngeneral,general\n")
                .cooperations(cooperations.toString())
                .members(members.toString())
                .loadWithRules();
    }

    static CooperationMatrix matrix(List<Pair> ties) {
        LoadedPackage loaded = load(ties);
        Rules rules = loaded.rules();
        return CooperationMatrix.of(loaded.data(), rules);
    }

    static String id(String country, int i) {
        return country + String.format("%03d", i);
    }

    private static int population(int i) {
        return 500 + (int) (100_000 * Math.pow((i * 37 % 144) / 144.0, 3));
    }
}
