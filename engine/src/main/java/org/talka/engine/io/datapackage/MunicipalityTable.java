package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Countries;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;

/** municipalities.csv. */
final class MunicipalityTable implements TableReader {

    private static final int LARGEST_POPULATION = 1_000_000_000;
    private static final double SMALLEST_KM2 = 0.0001;
    private static final double LARGEST_KM2 = 10_000_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Ids ids = new Ids(Cause.UNKNOWN_MUNICIPALITY);
    private final Coordinates coordinates = new Coordinates();
    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();

    @Override
    public String file() {
        return "municipalities.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("id", "name", "country", "population", "lat", "lon")
                .optional("name_en", "region", "kind", "area_km2", "languages");
    }

    @Override
    public void read(Row row) {
        String id = ids.declare(row, "id");
        String name = row.required("name");
        String nameEn = row.text("name_en");
        ids.name(id, name);
        ids.name(id, nameEn);
        String country = country(row);
        Integer population = row.whole("population", 0, LARGEST_POPULATION);
        Double areaKm2 = row.number("area_km2", SMALLEST_KM2, LARGEST_KM2);
        @Nullable Position position = coordinates.read(row, country);
        List<String> languages = languages(row);
        if (!row.isFaulty()) {
            municipalities.put(
                    id,
                    new Municipality(
                            id,
                            name,
                            nameEn.isEmpty() ? name : nameEn,
                            country,
                            row.word("region"),
                            row.word("kind"),
                            population,
                            areaKm2,
                            position,
                            languages));
        }
    }

    /** Says what only the whole table shows. */
    void finish(Findings findings) {
        coordinates.reportOutliers(file(), findings);
    }

    Ids ids() {
        return ids;
    }

    /** The sound ones by id, in the order of the file. */
    Map<String, Municipality> municipalities() {
        return municipalities;
    }

    Set<String> countries() {
        return municipalities.values().stream().map(Municipality::country).collect(Collectors.toSet());
    }

    private static String country(Row row) {
        row.required("country");
        String country = row.word("country");
        if (!country.isEmpty() && !Countries.isKnown(country)) {
            Map<String, String> values = new TreeMap<>(Map.of("value", Row.shown(country)));
            Countries.nearest(country).ifPresent(code -> values.put("suggestion", code));
            row.fault("country", Cause.NOT_A_COUNTRY, values);
        }
        return country;
    }

    private static List<String> languages(Row row) {
        String text = row.word("languages");
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> languages = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String language = part.strip();
            if (LANGUAGE.matcher(language).matches()) {
                languages.add(language.intern());
            } else if (!language.isEmpty()) {
                row.fault("languages", Cause.NOT_A_LANGUAGE, Map.of("value", Row.shown(language)));
            }
        }
        return languages;
    }
}
