package org.talka.engine.consortium;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.talka.engine.Region;

/**
 * A made-up country of squares: every six by six municipalities are a group around a town that has a pharmacy and a
 * school, which the others lack. Residents and places vary with the seed, and so do the ids.
 */
public final class PlantedRegion {

    static final int GROUP_SIDE = 6;

    private final int side;
    private final StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,region\n");
    private final StringBuilder neighbours = new StringBuilder("a,b,border_km\n");
    private final StringBuilder indicators = new StringBuilder("municipality,indicator,year,value,source\n");
    private final Map<String, String> groups = new TreeMap<>();
    private final long seed;

    public PlantedRegion(int groupsAcross, long seed) {
        this.side = groupsAcross * GROUP_SIDE;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                add(row, column, random);
            }
        }
    }

    private String id(int row, int column) {
        return "s" + seed + "-" + row + "-" + column;
    }

    private void add(int row, int column, SplittableRandom random) {
        boolean town = row % GROUP_SIDE == 2 && column % GROUP_SIDE == 3;
        String id = id(row, column);
        int residents = town ? 8_000 + random.nextInt(2_000) : 200 + random.nextInt(600);
        municipalities.append(String.format(
                Locale.ROOT,
                "%s,%s,LV,%d,%.4f,%.4f,R%d%n",
                id,
                id,
                residents,
                56 + 0.04 * (row + 0.3 * random.nextDouble()),
                24 + 0.07 * (column + 0.3 * random.nextDouble()),
                column / (2 * GROUP_SIDE)));
        groups.put(id, "g" + row / GROUP_SIDE + "-" + column / GROUP_SIDE);
        if (row > 0) {
            neighbours.append(id).append(',').append(id(row - 1, column)).append(",\n");
        }
        if (column > 0) {
            neighbours.append(id).append(',').append(id(row, column - 1)).append(",\n");
        }
        if (town) {
            indicators.append(id).append(",pharmacy,2024,3,made up\n");
            indicators.append(id).append(",school,2024,2,made up\n");
        }
    }

    public Region region() {
        return Region.of()
                .municipalities(municipalities.toString().replace("\r\n", "\n"))
                .neighbours(neighbours.toString())
                .indicators(indicators.toString())
                .competencies("""
                        id,name_en,name_lv,minimum_population
                        waste,waste management,atkritumu apsaimniekošana,15000
                        """);
    }

    /** The group of each municipality, as planted. */
    public Map<String, String> groups() {
        return groups;
    }
}
