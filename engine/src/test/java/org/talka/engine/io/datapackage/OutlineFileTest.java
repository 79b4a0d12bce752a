package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.Region;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Outline;

class OutlineFileTest {

    @Test
    void severalPolygonsAndHolesAreRings() {
        Region region = region("""
                {"features": [{"type": "Feature", "properties": {"id": "A"}, "geometry": {"type": "MultiPolygon",
                 "coordinates": [[[[24, 56], [25, 56], [25, 57], [24, 56]], [[24.1, 56], [24.2, 56], [24.2, 56.1]]],
                                 [[[26, 56], [27, 56, 12], [27, 57], [26, 56]]]]}}],
                 "type": "FeatureCollection", "crs": {"any": [1]}}
                """);

        assertThat(region.load().outlines()).extracting(Outline::municipality).containsExactly("A");
        assertThat(region.load().outlines().get(0).rings())
                .hasSize(3)
                .allSatisfy(ring -> assertThat(ring).hasSize(4).endsWith(ring.get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'A'} | [[[24,56],[25,'x'],[25,57],[24,56]]] | /geometry/coordinates/0/1 | NOT_A_NUMBER",
                "{'id':'A'} | [[[24,56],[25,96],[25,57],[24,56]]] | /geometry/coordinates/0/1/1 | OUT_OF_RANGE",
                "{'id':'A'} | [[[24,56],[25,57]]] | /geometry/coordinates/0 | NOT_GEOJSON",
                "{'id':'A'} | [] | /geometry/coordinates | NOT_GEOJSON",
                "{'id':'A'} | 7 | /geometry/coordinates | NOT_GEOJSON",
                "{'id':'A'} | [[[56,24],[57,25],[57,24],[56,24]]] | /geometry/coordinates | SWAPPED_COORDINATES",
                "{'id':'Q'} | [[[24,56],[25,56],[25,57],[24,56]]] | /properties/id | UNKNOWN_MUNICIPALITY",
                "{'name':'A'} | [[[24,56],[25,56],[25,57],[24,56]]] | /properties/id | MISSING_FIELD",
                "null | [[[24,56],[25,56],[25,57],[24,56]]] | /properties/id | MISSING_FIELD",
            })
    void eachFaultIsNamedWithItsPointer(String properties, String coordinates, String pointer, Cause cause) {
        String feature = "{'type':'Feature','properties':%s,'geometry':{'type':'Polygon','coordinates':%s}}"
                .formatted(properties, coordinates)
                .replace('\'', '"');

        assertThat(region("{\"type\":\"FeatureCollection\",\"features\":[\n" + feature + "]}")
                        .findings())
                .extracting(Finding::row, Finding::column, Finding::cause)
                .containsExactly(tuple(2, "/features/0" + pointer, cause));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Feature'} | NOT_GEOJSON",
                "{'type':'FeatureCollection'} | NOT_GEOJSON",
                "[1] | NOT_GEOJSON",
                "{'type':'FeatureCollection','features':[{] | NOT_JSON",
                "{'type':'FeatureCollection','features':[] | NOT_JSON",
                "{'type':'FeatureCollection','features':[]} x | NOT_JSON",
                "{'type':'FeatureCollection','features':[7]} | MISSING_FIELD",
                "'' | EMPTY_FILE",
            })
    void whatIsNoFeatureCollectionIsRefused(String json, Cause cause) {
        assertThat(region(json.replace('\'', '"')).findings())
                .extracting(Finding::cause)
                .contains(cause);
    }

    @Test
    void twoOutlinesOfOneMunicipalityAreRefused() {
        String feature = """
                {"properties": {"id": "A"}, "geometry":
                 {"type": "Polygon", "coordinates": [[[24, 56], [25, 56], [25, 57], [24, 56]]]}}
                """;
        Region region = region("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}");

        assertThat(region.findings()).extracting(Finding::cause).containsExactly(Cause.DUPLICATE_ID);
    }

    private static Region region(String geojson) {
        return Region.small().file("boundaries.geojson", geojson);
    }
}
