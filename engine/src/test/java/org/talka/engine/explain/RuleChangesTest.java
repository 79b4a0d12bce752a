package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Dial;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;

class RuleChangesTest {

    private static final String RULE =
            "{\"id\": \"near\", \"maximumDistanceKm\": 300, \"en\": \"Not too far.\"," + " \"lv\": \"Ne pārāk tālu.\"}";

    private final Talka talka = Talka.of(Region.small().municipalities("""
                    id,name,country,population,lat,lon
                    LV1,Alder,LV,12000,56.9,24.1
                    LV2,Birch,LV,8000,57.3,25.2
                    """).load(), RulesFile.defaults(), List.of());

    @Test
    void differenceIsSaidInWordsWithItsPointer() {
        List<RuleChange> english = changes(Language.EN, "{}", "{\"weights\": {\"nearness\": 12.5}}");
        List<RuleChange> latvian = changes(Language.LV, "{}", "{\"weights\": {\"nearness\": 12.5}}");

        assertThat(english).containsExactly(new RuleChange("weight: nearness", "/weights/nearness", "10", "12.5"));
        assertThat(latvian).singleElement().satisfies(change -> {
            assertThat(change.words()).startsWith("svars: ");
            assertThat(change.after()).isEqualTo("12,5");
        });
    }

    @Test
    void longNumberIsRoundedToBeRead() {
        assertThat(changes(Language.EN, "{}", "{\"weights\": {\"nearness\": 91.42857142857143}}"))
                .extracting(RuleChange::after)
                .containsExactly("91.4286");
    }

    @Test
    void capacityOfOneMunicipalityIsHeldAgainstWhatHoldsForAll() {
        assertThat(changes(Language.EN, "{}", "{\"twinning\": {\"capacities\": {\"LV1\": 5, \"LV2\": 3}}}"))
                .containsExactly(new RuleChange("most partners: Alder", "/twinning/capacities/LV1", "3", "5"));
    }

    @Test
    void ruleOnlyOneOfThemHasIsOneDifference() {
        assertThat(changes(Language.EN, "{\"eligibility\": []}", "{\"eligibility\": [" + RULE + "]}"))
                .containsExactly(new RuleChange("Not too far.", "/eligibility/near", "does not hold", "holds"));
        assertThat(changes(
                        Language.EN,
                        "{\"eligibility\": [" + RULE + "]}",
                        "{\"eligibility\": [" + RULE.replace("300", "200") + "]}"))
                .singleElement()
                .satisfies(change -> assertThat(change.words()).startsWith("Not too far. (farther apart"));
    }

    @Test
    void whateverMayDifferHasWordsInBothLanguages() {
        Rules full = rules("{\"eligibility\": [" + RULE + "], \"home\": [\"LV\"], \"version\": \"2\","
                + " \"twinning\": {\"capacityByPopulation\": [{\"population\": 5, \"capacity\": 1}],"
                + " \"repeatedHelp\": [1, 0.1]}, \"consortium\": {\"scales\": {\"waste\": 9000},"
                + " \"aim\": \"bonds\", \"bonds\": {\"threshold\": 0.5}},"
                + " \"indicators\": [{\"id\": \"i\", \"en\": \"x\"}],"
                + " \"derivations\": [{\"id\": \"d\", \"indicator\": \"i\", \"competency\": \"c\", \"makes\": \"need\","
                + " \"direction\": \"high\", \"percentile\": 75, \"en\": \"Much is a need.\"}]}");
        for (Language language : Language.values()) {
            Explainer explain = talka.explain(language);
            for (Dial dial : Dials.of(full)) {
                assertThat(explain.dial(dial.key())).as(dial.key()).isNotBlank();
            }
            assertThat(explain.differences(RulesFile.defaults(), full))
                    .extracting(RuleChange::words)
                    .doesNotContain(explain.dial("another"))
                    .hasSizeGreaterThan(7);
        }
    }

    private List<RuleChange> changes(Language language, String before, String after) {
        return talka.explain(language).differences(rules(before), rules(after));
    }

    private static Rules rules(String json) {
        Reading<Rules> reading = RulesFile.read(json.getBytes(StandardCharsets.UTF_8), "rules.json");
        if (reading instanceof Reading.Complete<Rules> complete) {
            return complete.value();
        }
        throw new AssertionError(reading.findings().toString());
    }
}
