package org.talka.engine.io.datapackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.graph.Distance;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Position;

/** Makes an outline of one GeoJSON feature. Findings carry the line where the feature begins. */
final class FeatureReader {

    private static final double FAR_KM = 500;
    private static final int FEWEST_CORNERS = 3;

    private final Ids ids;
    private final Map<String, Municipality> municipalities;
    private final Findings findings;
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean sound;
    private int line;

    FeatureReader(MunicipalityTable municipalities, Findings findings) {
        this.ids = municipalities.ids();
        this.municipalities = municipalities.municipalities();
        this.findings = findings;
    }

    /**
     * The outline; empty after a finding and for a feature without geometry. A ring left open is closed.
     *
     * @param pointer JSON pointer of the feature
     */
    Optional<Outline> read(JsonNode feature, int featureLine, String pointer) {
        sound = true;
        line = featureLine;
        String id = id(feature.path("properties").path("id"), pointer + "/properties/id");
        JsonNode geometry = feature.path("geometry");
        if (feature.has("geometry") && geometry.isNull()) {
            return Optional.empty();
        }
        List<List<Position>> rings = rings(geometry, pointer + "/geometry");
        if (sound) {
            checkExchange(id, rings, pointer + "/geometry/coordinates");
        }
        return sound ? Optional.of(new Outline(id, rings)) : Optional.empty();
    }

    private String id(JsonNode node, String pointer) {
        String id = node.isTextual() || node.isIntegralNumber() ? node.asText().strip() : "";
        if (id.isEmpty()) {
            report(pointer, Cause.MISSING_FIELD, Map.of("value", "id"));
            return id;
        }
        Optional<String> known = ids.find(id);
        if (known.isEmpty() && ids.isComplete()) {
            report(pointer, ids.unknown(), ids.nearest(id));
        }
        Integer before = lines.putIfAbsent(id, line);
        if (before != null) {
            report(pointer, Cause.DUPLICATE_ID, Map.of("value", Row.shown(id), "firstRow", String.valueOf(before)));
        }
        return known.orElse(id);
    }

    private List<List<Position>> rings(JsonNode geometry, String pointer) {
        List<List<Position>> rings = new ArrayList<>();
        String type = geometry.path("type").asText();
        JsonNode coordinates = geometry.path("coordinates");
        String place = pointer + "/coordinates";
        if (type.equals("Polygon")) {
            addRings(coordinates, place, rings);
        } else if (type.equals("MultiPolygon")) {
            for (int i = 0; i < coordinates.size(); i++) {
                addRings(coordinates.path(i), place + "/" + i, rings);
            }
        } else {
            report(pointer + "/type", Cause.NOT_GEOJSON, Map.of());
        }
        if (sound && rings.isEmpty()) {
            report(place, Cause.NOT_GEOJSON, Map.of());
        }
        return rings;
    }

    private void addRings(JsonNode polygon, String pointer, List<List<Position>> rings) {
        if (!polygon.isArray()) {
            report(pointer, Cause.NOT_GEOJSON, Map.of());
        }
        for (int i = 0; i < polygon.size(); i++) {
            rings.add(ring(polygon.path(i), pointer + "/" + i));
        }
    }

    /** The corners up to the first faulty one. */
    private List<Position> ring(JsonNode ring, String pointer) {
        List<Position> corners = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Optional<Position> corner = corner(ring.path(i), pointer + "/" + i);
            if (corner.isEmpty()) {
                return corners;
            }
            corners.add(corner.get());
        }
        if (!corners.isEmpty() && !corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0));
        }
        if (corners.size() <= FEWEST_CORNERS) {
            report(pointer, Cause.NOT_GEOJSON, Map.of());
        }
        return corners;
    }

    private Optional<Position> corner(JsonNode corner, String pointer) {
        double[] parts = new double[2];
        for (int i = 0; i < parts.length; i++) {
            JsonNode part = corner.path(i);
            int limit = i == 0 ? 180 : 90;
            if (!part.isNumber()) {
                report(pointer, Cause.NOT_A_NUMBER, Map.of("value", Row.shown(part.toString())));
                return Optional.empty();
            }
            parts[i] = part.doubleValue();
            if (!(Math.abs(parts[i]) <= limit)) {
                report(pointer + "/" + i, Cause.OUT_OF_RANGE, Finding.range(Row.shown(part.asText()), -limit, limit));
                return Optional.empty();
            }
        }
        return Optional.of(new Position(parts[1], parts[0]));
    }

    /** GeoJSON writes the longitude first; whoever does not lands far from the municipality's centre. */
    private void checkExchange(String id, List<List<Position>> rings, String pointer) {
        Municipality municipality = municipalities.get(id);
        if (municipality == null || municipality.position() == null) {
            return;
        }
        Position corner = rings.get(0).get(0);
        Position centre = municipality.position();
        boolean fits = Distance.km(centre, corner) <= FAR_KM;
        if (!fits
                && Coordinates.exchanged(corner)
                        .filter(other -> Distance.km(centre, other) <= FAR_KM)
                        .isPresent()) {
            report(
                    pointer,
                    Cause.SWAPPED_COORDINATES,
                    Map.of("lat", String.valueOf(corner.latitude()), "lon", String.valueOf(corner.longitude())));
        }
    }

    private void report(String pointer, Cause cause, Map<String, String> values) {
        sound = false;
        findings.add(new Finding(OutlineFile.FILE, line, pointer, cause, values));
    }
}
