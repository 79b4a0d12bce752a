package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Reading;

/** Every kind of fault a rules file can have: where it is, what is wrong, what to do, in both languages. */
class RulesFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'weigths': {}} | /weigths | UNKNOWN_FIELD | Did you mean \"weights\"? | Vai domāts",
                "{'zzzzzzzz': 'red'} | /zzzzzzzz | UNKNOWN_FIELD | Check its spelling, or remove it. | Pārbaudiet rakstību",
                "{'rings': {'zebra~/': 1}} | /rings/zebra~0~1 | UNKNOWN_FIELD | Check its spelling | Pārbaudiet rakstību",
                "{'weights': {'ties': 'ten'}} | /weights/ties | WRONG_TYPE | Correct the value | Izlabojiet",
                "{'weights': {'ties': 'NaN'}} | /weights/ties | WRONG_TYPE | Correct the value | Izlabojiet",
                "{'weights': 5} | /weights | WRONG_TYPE | \"object\" | Izlabojiet",
                "{'home': 'LV'} | /home | WRONG_TYPE | \"array\" | Izlabojiet",
                "{'version': 2} | /version | WRONG_TYPE | \"string\" | Izlabojiet",
                "{'consortium': {'asManyAsPossible': 1}} | /consortium/asManyAsPossible | WRONG_TYPE | \"boolean\" | Izlabojiet",
                "{'weights': {'ties': -1}} | /weights/ties | OUT_OF_RANGE | between 0 and 1000000 | 1000000",
                "{'weights': {'ties': 1e999}} | /weights/ties | NOT_FINITE | \"1E+999\" is not a finite number. Write a number from 0 to 1000000. | galīgs",
                "{'weights': {'ties': NaN}} | '' | NOT_JSON | Check commas | Pārbaudiet",
                "{'scales': {'abroad': 1.5}} | /scales/abroad | OUT_OF_RANGE | between 0 and 1 | 1",
                "{'twinning': {'capacity': 0}} | /twinning/capacity | OUT_OF_RANGE | between 1 and 50 | 50",
                "{'twinning': {'capacity': 2.5}} | /twinning/capacity | NOT_A_WHOLE_NUMBER | without decimals | bez",
                "{'twinning': {'repeatedHelp': []}} | /twinning/repeatedHelp | EMPTY_VALUE | Fill it in | Ierakstiet",
                "{'twinning': {'capacityByPopulation': [{'population': 5, 'capacity': 1},"
                        + " {'population': 5, 'capacity': 2}]}} | /twinning/capacityByPopulation/1/population"
                        + " | NOT_RISING | Put the steps in order | Sakārtojiet",
                "{'circles': {'fewest': 6, 'most': 4}} | /circles/most | OUT_OF_RANGE | between 6 and | 6",
                "{'home': ['XX']} | /home/0 | NOT_A_COUNTRY | is not a country code | nav valsts kods",
                "{'eligibility': [{'excludedCountries': ['RU'], 'en': 'X.'}]} | /eligibility/0/id | MISSING_FIELD"
                        + " | Add it | Pievienojiet",
                "{'eligibility': [{'id': 'a', 'maximumDistanceKm': 9, 'en': 'X.'},"
                        + " {'id': 'a', 'maximumDistanceKm': 8, 'en': 'Y.'}]} | /eligibility/1/id | DUPLICATE_ID"
                        + " | Give each its own | katram",
                "{'derivations': [{'id': 'a', 'indicator': 'i', 'competency': 'c', 'makes': 'need',"
                        + " 'direction': 'high', 'percentile': 101, 'en': 'X.'}]} | /derivations/0/percentile"
                        + " | OUT_OF_RANGE | between 0 and 100 | 100",
                "{'derivations': [{'id': 'a', 'indicator': 'i', 'competency': 'c', 'makes': 'neeed',"
                        + " 'direction': 'high', 'percentile': 10, 'en': 'X.'}]} | /derivations/0/makes"
                        + " | UNKNOWN_WORD | Did you mean \"need\"? | Vai domāts",
                "{'name': 'a', 'name': 'b'} | /name | REPEATED_FIELD | Keep one | Atstājiet",
                "{'home': ['LV'] | '' | NOT_JSON | Check commas, quotes and brackets | Pārbaudiet",
                "'' | '' | EMPTY_FILE | Fill it | Aizpildiet",
            })
    void faultSaysWhereWhatAndWhatToDo(String json, String pointer, Cause cause, String english, String latvian) {
        String place = pointer.equals("''") ? "" : pointer;
        String text = json.equals("''") ? "" : json.replace('\'', '"');

        List<Finding> findings = RulesFile.read(text.getBytes(StandardCharsets.UTF_8), "rules.json")
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.column()).isEqualTo(place);
            assertThat(finding.cause()).isEqualTo(cause);
            assertThat(FindingText.of(finding, Language.EN))
                    .startsWith("rules.json")
                    .contains(place)
                    .contains(english);
            assertThat(FindingText.of(finding, Language.LV))
                    .startsWith("rules.json")
                    .contains(place)
                    .contains(latvian);
        });
    }

    @Test
    void fileThatIsFarTooLargeIsNotRead() {
        byte[] json = " ".repeat(10_000_001).getBytes(StandardCharsets.UTF_8);

        assertThat(RulesFile.read(json, "rules.json").findings())
                .extracting(Finding::cause)
                .containsExactly(Cause.FILE_TOO_LARGE);
    }

    @Test
    void everyCauseOfARulesFileHasARemedyInBothLanguages() {
        List<Cause> causes = List.of(
                Cause.UNKNOWN_FIELD,
                Cause.IDLE_DERIVATION,
                Cause.IDLE_CAPACITY,
                Cause.IDLE_SCALE,
                Cause.IDLE_KIND,
                Cause.IDLE_HOME,
                Cause.NO_WEIGHT,
                Cause.UNKNOWN_INDICATOR);

        for (Cause cause : causes) {
            Finding finding = new Finding("rules.json", 0, "/x", cause, java.util.Map.of("value", "x"));
            for (Language language : Language.values()) {
                assertThat(FindingText.of(finding, language).split("\\. ?"))
                        .as(cause + " " + language)
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void faultyRulesAreRefusedAndOddOnesAreRead() {
        assertThat(RulesFile.read("{\"colour\": 1}".getBytes(StandardCharsets.UTF_8), "rules.json"))
                .isInstanceOf(Reading.Complete.class);
        assertThat(RulesFile.read("{\"home\": 1}".getBytes(StandardCharsets.UTF_8), "rules.json"))
                .isInstanceOf(Reading.Refused.class);
    }
}
