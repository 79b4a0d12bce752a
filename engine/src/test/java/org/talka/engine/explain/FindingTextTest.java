package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

class FindingTextTest {

    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Phrases english = phrases(Language.EN);
    private final Phrases latvian = phrases(Language.LV);

    @Test
    void misspelledCompetencyIsNamedWithItsPlaceAndTheNearestKnownOne() {
        var finding = new Finding(
                "needs.csv",
                14,
                "competency",
                Cause.UNKNOWN_COMPETENCY,
                Map.of("value", "wast", "suggestion", "waste"));

        assertThat(FindingText.of(finding, Language.EN))
                .isEqualTo("needs.csv, row 14, column competency: there is no competency \"wast\". "
                        + "Did you mean \"waste\"?");
        assertThat(FindingText.of(finding, Language.LV))
                .isEqualTo("needs.csv, 14. rinda, kolonna \"competency\": nav kompetences ar identifikatoru \"wast\". "
                        + "Vai domāts \"waste\"?");
    }

    @Test
    void withoutALikelyOneTheReaderIsSentToTheKnownOnes() {
        var finding = new Finding("needs.csv", 2, "competency", Cause.UNKNOWN_COMPETENCY, Map.of("value", "astronomy"));

        assertThat(FindingText.of(finding, Language.EN)).endsWith("The known ones are in competencies.csv.");
    }

    @Test
    void suggestedMunicipalityIsNamedBesideItsCode() {
        var values = Map.of("value", "LV001", "suggestion", "LV0001000", "name", "Rīga");
        var finding = new Finding("offers.csv", 2, "municipality", Cause.UNKNOWN_MUNICIPALITY, values);

        assertThat(FindingText.of(finding, Language.EN)).endsWith("Did you mean \"LV0001000\" (Rīga)?");
    }

    @Test
    void placesInJsonAreLinesAndPointers() {
        var atPointer = new Finding("rules.json", 0, "/weights", Cause.NO_WEIGHT, Map.of());
        var atLine = new Finding("rules.json", 3, "", Cause.NOT_JSON, Map.of("line", "3", "column", "7"));
        var whole = new Finding("needs.csv", 0, "", Cause.EMPTY_FILE, Map.of());

        assertThat(FindingText.of(atPointer, Language.EN)).startsWith("rules.json, at /weights: all weights are 0");
        assertThat(FindingText.of(atLine, Language.EN)).startsWith("rules.json, line 3: from character 7");
        assertThat(FindingText.of(whole, Language.LV)).startsWith("needs.csv: fails ir tukšs");
    }

    @Test
    void bothLanguagesHaveTheSameFramesWithTheSamePlaceHolders() {
        assertThat(latvian.keys()).isEqualTo(english.keys());

        for (String key : english.keys()) {
            assertThat(placeHolders(latvian.say(key))).as(key).isEqualTo(placeHolders(english.say(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasAFrameThatIsFilledWholly(Cause cause) {
        assertThat(english.keys()).contains(cause.name());
        Map<String, String> values = new TreeMap<>();
        for (String key : english.keys()) {
            if (key.equals(cause.name()) || key.startsWith(cause.name() + ".")) {
                placeHolders(english.say(key)).forEach(name -> values.put(name, "x"));
            }
        }
        var finding = new Finding("needs.csv", 2, "urgency", cause, values);

        for (Language language : Language.values()) {
            assertThat(FindingText.of(finding, language)).doesNotContain("{").matches(".*[.?]");
        }
    }

    @Test
    void everyFrameBelongsToACauseOrAPlace() {
        Set<String> causes = Set.of(Cause.values()).stream().map(Cause::name).collect(Collectors.toSet());

        assertThat(english.keys()).allSatisfy(key -> assertThat(key.startsWith("place.")
                        || key.startsWith("suggestion")
                        || key.equals("sentence")
                        || causes.contains(key.split("\\.", -1)[0]))
                .isTrue());
    }

    private static Set<String> placeHolders(String frame) {
        return PLACE_HOLDER
                .matcher(frame)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Phrases phrases(Language language) {
        return Phrases.of(language, "org.talka.engine.explain.findings", FindingTextTest.class.getClassLoader());
    }
}
