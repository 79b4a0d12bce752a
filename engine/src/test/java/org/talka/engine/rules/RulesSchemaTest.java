package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
                        withLimits(fields(written.get("consortium")), "largestDistanceKm", "aim", "bonds"));
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

    @Test
    void theSchemaKnowsEveryFieldOfLearnedBondsAndEveryMeasure() throws IOException {
        List<BondRules.Term> terms = Arrays.stream(BondMeasure.values())
                .map(measure -> new BondRules.Term(measure, List.of(new BondRules.Step(1, 0.5))))
                .toList();
        Rules usual = RulesFile.defaults();
        Rules learned = usual.with(usual.consortium().with(new BondRules(0.2, -1, terms), 50));
        JsonNode written = JSON.readTree(RulesFile.write(learned)).get("consortium");
        JsonNode consortium = schema().at("/properties/consortium/properties");
        JsonNode bonds = consortium.at("/bonds/properties");
        JsonNode term = bonds.at("/terms/items/properties");

        assertThat(fields(written)).contains("aim", "bonds");
        assertThat(words(consortium.at("/aim/enum"))).containsExactly("groups", "bonds");
        assertThat(fields(bonds)).containsExactlyInAnyOrderElementsOf(with(fields(written.get("bonds"))));
        assertThat(fields(term)).containsExactlyInAnyOrderElementsOf(with(fields(written.at("/bonds/terms/0"))));
        assertThat(fields(term.at("/steps/items/properties")))
                .containsExactlyInAnyOrderElementsOf(with(fields(written.at("/bonds/terms/0/steps/0"))));
        assertThat(words(term.at("/measure/enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BondMeasure.values())
                        .map(BondMeasure::key)
                        .toList());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
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

    /** Limits and what was learned are not written where there are none. */
    private static List<String> withLimits(List<String> fields, String... limits) {
        List<String> more = with(fields);
        more.addAll(List.of(limits));
        return more;
    }

    private static List<String> with(List<String> fields) {
        List<String> more = new ArrayList<>(fields);
        more.add("comment");
        return more;
    }
}
