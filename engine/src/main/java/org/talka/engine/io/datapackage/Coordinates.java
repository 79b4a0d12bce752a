package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.Distance;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Row;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Position;

/**
 * Reads latitude and longitude and notices where they changed places. Three signs: the latitude is none but would be
 * a longitude; the point lies outside its country and its exchange inside; or, for countries whose extent is not
 * known, the point lies far outside the usual spread of its country and its exchange within.
 */
final class Coordinates {

    private static final double FAR_KM = 300;
    private static final int FAR_TIMES_MEDIAN = 8;
    private static final int FEWEST = 5;

    private final CountryBoxes boxes = CountryBoxes.all();
    private final Map<String, List<Placed>> unboxed = new LinkedHashMap<>();

    /** The position in a row; null where it has none or a faulty one. */
    @Nullable Position read(Row row, String country) {
        Double latitude = row.number("lat", -Double.MAX_VALUE, Double.MAX_VALUE);
        Double longitude = row.number("lon", -Double.MAX_VALUE, Double.MAX_VALUE);
        boolean both = row.has("lat") && row.has("lon");
        if (both && row.text("lat").isEmpty() != row.text("lon").isEmpty()) {
            String empty = row.text("lat").isEmpty() ? "lat" : "lon";
            row.fault(empty, Cause.HALF_A_POSITION, Map.of("value", empty));
        }
        if (latitude == null || longitude == null) {
            return null;
        }
        if (!isPlace(latitude, longitude)) {
            reportImpossible(row, latitude, longitude);
            return null;
        }
        Position position = new Position(latitude, longitude);
        if (boxes.isSwapped(country, position)) {
            row.fault("lat", Cause.SWAPPED_COORDINATES, values(row.text("lat"), row.text("lon")));
            return null;
        }
        if (!boxes.knows(country)) {
            unboxed.computeIfAbsent(country, key -> new ArrayList<>()).add(new Placed(row.number(), position));
        }
        return position;
    }

    /** Reports, per country without a known extent, points far off that would be at home exchanged. */
    void reportOutliers(String file, Findings findings) {
        for (List<Placed> country : unboxed.values()) {
            if (country.size() >= FEWEST) {
                reportOutliers(country, file, findings);
            }
        }
    }

    private static void reportOutliers(List<Placed> country, String file, Findings findings) {
        Position centre = new Position(
                median(country, placed -> placed.position().latitude()),
                median(country, placed -> placed.position().longitude()));
        double usualKm = median(country, placed -> Distance.km(centre, placed.position()));
        double farKm = Math.max(FAR_KM, FAR_TIMES_MEDIAN * usualKm);
        for (Placed placed : country) {
            Position position = placed.position();
            boolean isHome = Distance.km(centre, position) <= farKm;
            if (!isHome
                    && exchanged(position)
                            .filter(other -> Distance.km(centre, other) <= farKm)
                            .isPresent()) {
                Map<String, String> values =
                        values(String.valueOf(position.latitude()), String.valueOf(position.longitude()));
                findings.add(new Finding(file, placed.row(), "lat", Cause.SWAPPED_COORDINATES, values));
            }
        }
    }

    private static void reportImpossible(Row row, double latitude, double longitude) {
        if (isPlace(/* latitude= */ longitude, /* longitude= */ latitude)) {
            row.fault("lat", Cause.SWAPPED_COORDINATES, values(row.text("lat"), row.text("lon")));
            return;
        }
        row.number("lat", -90, 90);
        row.number("lon", -180, 180);
    }

    /** The point with its coordinates exchanged; empty where that is no place. */
    static Optional<Position> exchanged(Position position) {
        double latitude = position.longitude();
        double longitude = position.latitude();
        return isPlace(latitude, longitude) ? Optional.of(new Position(latitude, longitude)) : Optional.empty();
    }

    private static boolean isPlace(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    private static double median(List<Placed> country, ToDoubleFunction<Placed> value) {
        double[] sorted = country.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> values(String latitude, String longitude) {
        return Map.of("lat", latitude, "lon", longitude);
    }

    private record Placed(int row, Position position) {}
}
