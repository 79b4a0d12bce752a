package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RulesSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSchemaKnowsEveryFieldThatIsWrittenAndNoOther() throws IOException {
        JsonNode schema = schema();
        JsonNode written = JSON.readTree(RulesFile.write(RulesFile.defaults()));

        assertThat(fields(schema.get("properties"))).containsExactlyInAnyOrderElementsOf(with(fields(written)));
        for (String section : List.of("weights", "scales", "rings")) {
            assertThat(fields(schema.at("/properties/" + section + "/properties")))
                    .as(section)
                    .containsExactlyInAnyOrderElementsOf(with(fields(written.get(section))));
        }
        assertThat(fields(schema.at("/properties/consortium/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        withLimits(fields(written.get("consortium")), "largestDistanceKm"));
        assertThat(fields(schema.at("/properties/consortium/properties/costs/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        with(fields(written.get("consortium").get("costs"))));
        assertThat(fields(schema.at("/properties/circles/properties")))
                .containsExactlyInAnyOrderElementsOf(withLimits(fields(written.get("circles")), "largestDistanceKm"));
        JsonNode twinning = schema.at("/properties/twinning/properties");
        assertThat(fields(twinning)).containsExactlyInAnyOrderElementsOf(with(fields(written.get("twinning"))));
        for (String section : List.of("ties", "crossBorder", "regionalBalance")) {
            assertThat(fields(twinning.at("/" + section + "/properties")))
                    .as(section)
                    .containsExactlyInAnyOrderElementsOf(
                            with(fields(written.get("twinning").get(section))));
        }
    }

    private static JsonNode schema() throws IOException {
        String name = "rules.schema.json";
        try (InputStream in = Objects.requireNonNull(RulesFile.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        }
    }

    private static List<String> fields(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Limits that are not written where there are none. */
    private static List<String> withLimits(List<String> fields, String limit) {
        List<String> more = with(fields);
        more.add(limit);
        return more;
    }

    private static List<String> with(List<String> fields) {
        List<String> more = new ArrayList<>(fields);
        more.add("comment");
        return more;
    }
}
