package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;

class RulesCheckTest {

    private static final Region REGION = Region.small().municipalities("""
            id,name,country,population,lat,lon
            LV0044000,Alder,LV,12000,56.9,24.1
            LV0045000,Birch,LV,8000,57.3,25.2
            """);

    @Test
    void capacityOfSomebodyUnknownIsAMildNoteWithTheNearestKnownOne() {
        List<Finding> findings = check("{\"twinning\": {\"capacities\": {\"LV004400\": 2, \"LV0045000\": 0}}}");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.isFault()).isFalse();
            assertThat(FindingText.of(finding, Language.EN))
                    .isEqualTo("mine.json, at /twinning/capacities/LV004400: this package has no municipality"
                            + " \"LV004400\", so its capacity says nothing here. Did you mean \"LV0044000\"?");
        });
    }

    @Test
    void thePackagesOwnRulesAreReadAllTheSame() {
        Region region = REGION.rules("{\"twinning\": {\"capacities\": {\"Alder\": 2}}}");

        assertThat(region.messages())
                .containsExactly("rules.json, at /twinning/capacities/Alder: this package has no municipality"
                        + " \"Alder\", so its capacity says nothing here. Did you mean \"LV0044000\" (Alder)?");
        assertThat(region.loadWithRules().rules().twinning().capacities()).containsEntry("Alder", 2);
    }

    @Test
    void homeOfNobodyIsAMildNoteWithTheCountriesThereAre() {
        assertThat(check("{\"home\": [\"LV\", \"EE\"]}")).singleElement().satisfies(finding -> {
            assertThat(finding.isFault()).isFalse();
            assertThat(FindingText.of(finding, Language.EN))
                    .isEqualTo(
                            "mine.json, at /home/1: this package has no municipality of the country \"EE\", so nobody"
                                    + " there is to find partners. Check the code, or remove it. Countries of the package: LV.");
            assertThat(FindingText.of(finding, Language.LV)).contains("\"EE\"", "Datu pakotnes valstis: LV.");
        });
        assertThat(REGION.rules("{\"home\": [\"EE\"]}").messages())
                .singleElement()
                .asString()
                .startsWith("rules.json, at /home/0: this package has no municipality of the country \"EE\"");
    }

    @Test
    void notesAboutVeryManyAreCounted() {
        String many = String.join(
                ", ",
                IntStream.range(0, 1_200)
                        .mapToObj(i -> "\"elsewhere" + i + "\": 1")
                        .toList());

        List<Finding> findings = check("{\"twinning\": {\"capacities\": {" + many + "}}}");

        assertThat(findings).hasSize(1_001);
        assertThat(findings).last().satisfies(last -> assertThat(last.values()).containsEntry("count", "200"));
    }

    private static List<Finding> check(String json) {
        Reading<Rules> reading = RulesFile.read(json.getBytes(StandardCharsets.UTF_8), "mine.json");
        assertThat(reading.findings()).isEmpty();
        return RulesCheck.check(((Reading.Complete<Rules>) reading).value(), REGION.load(), "mine.json");
    }
}
