package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.model.Digests;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Reading;

class RulesFileTest {

    private static final String WHOLE = """
            {
              "name": "latvia", "version": "7", "comment": "a start", "home": ["LV"],
              "weights": {"complementarity": 30, "ties": 0, "comment": "ties are old"},
              "scales": {"nearnessHalfKm": 80.5},
              "ageing": {"referenceYear": 2026, "halfLifeYears": 10, "unknownYearAge": 8},
              "twinning": {
                "capacity": 2, "repeatedHelp": [1, 0.5, 0.5, 0],
                "capacityByPopulation": [{"population": 0, "capacity": 1}, {"population": 20000, "capacity": 4}],
                "capacities": {"LV0044000": 5, "a/b": 0, "comment": "declared by letter"},
                "ties": {"keep": 0.1, "renew": -0.05},
                "crossBorder": {"percent": 20, "weight": 0.5},
                "regionalBalance": {"partners": 1.25, "weight": 0.1}
              },
              "consortium": {
                "scales": {"waste": 120000, "comment": "as agreed"}, "largestDistanceKm": 60.5, "mostMembers": 9,
                "mostJoined": 4, "mostLed": 0, "asManyAsPossible": false, "costs": {"keepKm": -3, "tieKm": 0}
              },
              "circles": {"fewest": 3, "most": 5, "mostJoined": 2, "largestDistanceKm": 90, "regionWorth": 0.5},
              "eligibility": [{"id": "near", "maximumDistanceKm": 3000, "en": "Not beyond 3,000 km."}],
              "indicators": [{"id": "gravel", "en": "gravel share", "lv": "grants", "unit": "%"}],
              "derivations": [{"id": "gravel-roads", "indicator": "gravel", "competency": "roads", "makes": "need",
                "direction": "high", "percentile": 75, "kinds": ["novads"], "en": "From {threshold} % on."}]
            }
            """;

    @Test
    void wholeFileIsReadWithDefaultsForWhatItLeavesOut() {
        Rules rules = complete(WHOLE);

        assertThat(rules.name()).isEqualTo("latvia");
        assertThat(rules.digest()).isEqualTo(Digests.of(WHOLE.getBytes(StandardCharsets.UTF_8)));
        assertThat(rules.home()).containsExactly("LV");
        assertThat(rules.weight(Criterion.COMPLEMENTARITY)).isEqualTo(30);
        assertThat(rules.weight(Criterion.TIES)).isZero();
        assertThat(rules.weight(Criterion.LANGUAGE)).as("not named").isEqualTo(5);
        assertThat(rules.scales()).isEqualTo(new Rules.Scales(80.5, 0.5, 1, 0.75));
        assertThat(rules.ageing()).isEqualTo(new Rules.Ageing(2026, 10.0, 8));
        assertThat(rules.twinning())
                .isEqualTo(new Rules.TwinningRules(
                        2,
                        20,
                        List.of(1.0, 0.5, 0.5, 0.0),
                        0.5,
                        0.01,
                        List.of(new Rules.CapacityStep(0, 1), new Rules.CapacityStep(20_000, 4)),
                        Map.of("LV0044000", 5, "a/b", 0),
                        new Rules.TieRules(0.1, -0.05),
                        new Rules.CrossBorder(20, 0.5),
                        new Rules.RegionalBalance(1.25, 0.1)));
        assertThat(rules.consortium())
                .isEqualTo(new ConsortiumRules(
                        Map.of("waste", 120_000),
                        60.5,
                        9,
                        4,
                        0,
                        false,
                        new ConsortiumRules.Costs(20, 20, 20, -3, 0, 5)));
        assertThat(rules.circles()).isEqualTo(new CircleRules(3, 5, 0.5, 2, 90.0, 0.5, 1));
        assertThat(rules.eligibility())
                .containsExactly(
                        new EligibilityRule("near", List.of(), 3000.0, "Not beyond 3,000 km.", "Not beyond 3,000 km."));
        assertThat(rules.indicators())
                .containsExactly(new Rules.IndicatorName("gravel", "gravel share", "grants", "%", "%"));
        assertThat(rules.derivations())
                .containsExactly(new Derivation(
                        "gravel-roads",
                        "gravel",
                        "roads",
                        Derivation.Makes.NEED,
                        Derivation.Direction.HIGH,
                        75,
                        0.4,
                        0.8,
                        List.of("novads"),
                        "From {threshold} % on.",
                        "From {threshold} % on."));
    }

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        Rules rules = RulesFile.defaults();

        assertThat(rules.name()).isEqualTo("default");
        assertThat(rules.version()).isEqualTo("1");
        assertThat(rules.home()).isEmpty();
        assertThat(rules.criteria())
                .extracting(rules::weight)
                .containsExactly(40.0, 10.0, 10.0, 10.0, 10.0, 5.0, 10.0, 5.0);
        assertThat(rules.weights()).hasSameSizeAs(Criterion.values());
        assertThat(rules.scales()).isEqualTo(new Rules.Scales(100, 0.5, 1, 0.75));
        assertThat(rules.ageing().halfLifeYears()).isNull();
        assertThat(rules.twinning()).isEqualTo(new Rules.TwinningRules(3, 20, List.of(1.0, 0.5, 0.25), 0.5, 0.01));
        assertThat(rules.eligibility())
                .extracting(EligibilityRule::id, EligibilityRule::excludedCountries)
                .containsExactly(tuple("no-partners-from-russia-and-belarus", List.of("RU", "BY")));
        assertThat(rules.indicators()).isEmpty();
        assertThat(rules.derivations()).isEmpty();
    }

    @Test
    void emptyObjectGivesTheDefaults() {
        assertThat(complete("{}"))
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(RulesFile.defaults());
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        Rules rules = complete(WHOLE);

        byte[] written = RulesFile.write(rules);

        assertThat(complete(new String(written, StandardCharsets.UTF_8)))
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(rules);
        assertThat(written).isEqualTo(RulesFile.write(rules));
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("\"complementarity\" : 30,")
                .endsWith("}\n");
    }

    @Test
    void ringsAreReadAndWrittenAndHaveTheirDefaults() {
        Rules rules = complete("{\"rings\": {\"longest\": 3, \"weakestFlow\": 0.2}}");

        assertThat(rules.rings()).isEqualTo(new Rules.RingRules(1, 3, 0.2));
        assertThat(complete("{}").rings()).isEqualTo(Rules.RingRules.USUAL);
        assertThat(complete(new String(RulesFile.write(rules), StandardCharsets.UTF_8))
                        .rings())
                .isEqualTo(rules.rings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'weights': {'ties': -3}} | /weights/ties | OUT_OF_RANGE",
                "{'weights': {'ties': 'much'}} | /weights/ties | WRONG_TYPE",
                "{'weights': {'ties': 1e999}} | /weights/ties | NOT_FINITE",
                "{'weights': [1]} | /weights | WRONG_TYPE",
                "{'home': ['lv']} | /home/0 | NOT_A_COUNTRY",
                "{'home': 'LV'} | /home | WRONG_TYPE",
                "{'name': 5} | /name | WRONG_TYPE",
                "{'scales': {'nearnessHalfKm': 0}} | /scales/nearnessHalfKm | OUT_OF_RANGE",
                "{'scales': {'abroad': 1.5}} | /scales/abroad | OUT_OF_RANGE",
                "{'ageing': {'halfLifeYears': 0}} | /ageing/halfLifeYears | OUT_OF_RANGE",
                "{'ageing': {'referenceYear': 2026.5}} | /ageing/referenceYear | NOT_A_WHOLE_NUMBER",
                "{'twinning': {'capacity': 0}} | /twinning/capacity | OUT_OF_RANGE",
                "{'twinning': {'capacity': 51}} | /twinning/capacity | OUT_OF_RANGE",
                "{'twinning': {'repeatedHelp': [0.5, 1]}} | /twinning/repeatedHelp/1 | OUT_OF_RANGE",
                "{'twinning': {'repeatedHelp': []}} | /twinning/repeatedHelp | EMPTY_VALUE",
                "{'twinning': {'capacities': {'a/b': 51}}} | /twinning/capacities/a~1b | OUT_OF_RANGE",
                "{'twinning': {'capacities': {'a': 1.5}}} | /twinning/capacities/a | NOT_A_WHOLE_NUMBER",
                "{'twinning': {'capacities': [3]}} | /twinning/capacities | WRONG_TYPE",
                "{'twinning': {'capacityByPopulation': {'0': 3}}} | /twinning/capacityByPopulation | WRONG_TYPE",
                "{'twinning': {'capacityByPopulation': [{'population': 5}]}}"
                        + " | /twinning/capacityByPopulation/0/capacity | MISSING_FIELD",
                "{'twinning': {'capacityByPopulation': [{'population': -5, 'capacity': 1}]}}"
                        + " | /twinning/capacityByPopulation/0/population | OUT_OF_RANGE",
                "{'twinning': {'capacityByPopulation': [{'population': 5, 'capacity': 1},"
                        + " {'population': 5, 'capacity': 2}]}}"
                        + " | /twinning/capacityByPopulation/1/population | NOT_RISING",
                "{'twinning': {'capacityByPopulation': [{'population': 5, 'capacity': 1},"
                        + " {'population': 4, 'capacity': 2}]}}"
                        + " | /twinning/capacityByPopulation/1/population | NOT_RISING",
                "{'twinning': {'ties': {'keep': 1001}}} | /twinning/ties/keep | OUT_OF_RANGE",
                "{'twinning': {'ties': {'renew': '1'}}} | /twinning/ties/renew | WRONG_TYPE",
                "{'twinning': {'crossBorder': {'percent': 101}}} | /twinning/crossBorder/percent | OUT_OF_RANGE",
                "{'twinning': {'crossBorder': {'percent': 2.5}}} | /twinning/crossBorder/percent | NOT_A_WHOLE_NUMBER",
                "{'twinning': {'crossBorder': {'weight': -1}}} | /twinning/crossBorder/weight | OUT_OF_RANGE",
                "{'twinning': {'regionalBalance': {'partners': 1.255}}}"
                        + " | /twinning/regionalBalance/partners | TOO_MANY_DECIMALS",
                "{'twinning': {'regionalBalance': {'partners': 51}}}"
                        + " | /twinning/regionalBalance/partners | OUT_OF_RANGE",
                "{'rings': {'mostPerMunicipality': 11}} | /rings/mostPerMunicipality | OUT_OF_RANGE",
                "{'rings': {'longest': 2}} | /rings/longest | OUT_OF_RANGE",
                "{'rings': {'weakestFlow': -0.1}} | /rings/weakestFlow | OUT_OF_RANGE",
                "{'eligibility': [{'id': 'x', 'en': 'X.'}]} | /eligibility/0/excludedCountries | MISSING_FIELD",
                "{'eligibility': [{'id': 'x', 'excludedCountries': [], 'en': 'X.'}]}"
                        + " | /eligibility/0/excludedCountries | EMPTY_VALUE",
                "{'eligibility': [7]} | /eligibility/0 | WRONG_TYPE",
                "{'indicators': [{'id': 'a', 'en': ' '}]} | /indicators/0/en | EMPTY_VALUE",
                "{'indicators': [{'id': 'a', 'en': 'a'}, {'id': 'a', 'en': 'b'}]} | /indicators/1/id | DUPLICATE_ID",
                "[] | '' | WRONG_TYPE",
                "5 | '' | WRONG_TYPE",
                "{'name': 'a', 'name': 'b'} | /name | REPEATED_FIELD",
                "{'home': ['LV'],} | '' | NOT_JSON",
                "{} {} | '' | NOT_JSON",
                "{'weights': {'ties': NaN}} | '' | NOT_JSON",
                "'' | '' | EMPTY_FILE",
            })
    void eachFaultIsNamedWithItsPointer(String json, String pointer, Cause cause) {
        assertThat(refused(json.replace('\'', '"')))
                .extracting(Finding::column, Finding::cause)
                .containsExactly(tuple(pointer, cause));
    }

    @Test
    void aMisspelledTermIsNamedWithTheNearestKnownOne() {
        String json = "{\"twinning\": {\"crossborder\": {}, \"ties\": {\"keeps\": 1}}}";

        assertThat(read(json.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::column, finding -> finding.values().get("suggestion"))
                .containsExactlyInAnyOrder(
                        tuple("/twinning/crossborder", "crossBorder"), tuple("/twinning/ties/keeps", "keep"));
    }

    @Test
    void capacityIsTheDeclaredOneElseThatOfTheSizeElseThatOfAll() {
        Rules.TwinningRules rules = complete("""
                {"twinning": {"capacity": 3, "capacities": {"c": 0},
                  "capacityByPopulation": [{"population": 1000, "capacity": 2}, {"population": 9000, "capacity": 7}]}}
                """).twinning();

        assertThat(rules.capacityOf(of("a", 999))).isEqualTo(3);
        assertThat(rules.capacityOf(of("a", null))).as("size not known").isEqualTo(3);
        assertThat(rules.capacityOf(of("a", 1_000))).isEqualTo(2);
        assertThat(rules.capacityOf(of("a", 8_999))).isEqualTo(2);
        assertThat(rules.capacityOf(of("a", 9_000))).isEqualTo(7);
        assertThat(rules.capacityOf(of("c", 9_000))).isZero();
    }

    @Test
    void allWeightsAtZeroAreRefused() {
        String json = """
                {"weights": {"complementarity": 0, "reciprocity": 0, "sharedChallenge": 0, "nearness": 0,
                             "likeness": 0, "language": 0, "ties": 0, "region": 0}}
                """;

        assertThat(refused(json)).extracting(Finding::cause).containsExactly(Cause.NO_WEIGHT);
    }

    @Test
    void allFaultsComeAtOnce() {
        String json = """
                {"weights": {"ties": -1}, "twinning": {"capacity": "three"},
                 "derivations": [{"id": "a", "indicator": "i", "makes": "needs", "direction": "up", "percentile": 101}]}
                """;

        assertThat(refused(json))
                .extracting(Finding::column)
                .containsExactly(
                        "/derivations/0/competency",
                        "/derivations/0/direction",
                        "/derivations/0/en",
                        "/derivations/0/makes",
                        "/derivations/0/percentile",
                        "/twinning/capacity",
                        "/weights/ties");
    }

    @Test
    void misspelledWordsComeWithTheNearestKnownOne() {
        Reading<Rules> reading = read("{\"weights\": {\"complementarty\": 3}}".getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOf(Reading.Complete.class);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(Cause.UNKNOWN_FIELD);
            assertThat(finding.column()).isEqualTo("/weights/complementarty");
            assertThat(finding.values()).containsEntry("suggestion", "complementarity");
        });
    }

    @Test
    void brokenJsonIsPlacedByLineAndColumn() {
        assertThat(refused("{\n  \"home\": [\"LV\" \"LT\"]\n}")).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.values()).containsEntry("line", "2").containsEntry("column", "17");
        });
    }

    @Test
    void otherEncodingsAndNulAreNamed() {
        assertThat(causes("{\"name\":\"ā\"}".getBytes(StandardCharsets.UTF_16))).containsExactly(Cause.NOT_UTF8);
        assertThat(causes("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(Cause.NOT_UTF8);
        assertThat(causes("{\"name\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Cause.NOT_UTF8);
        assertThat(causes("{\"name\":\"a\0\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Cause.NUL_BYTE);
        assertThat(causes("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .as("a BOM is read")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"comment\":["})
    void deepNestingIsRefused(String opening) {
        assertThat(causes(opening.repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Cause.NOT_JSON);
    }

    @Test
    void hugeNumbersAreRefused() {
        assertThat(causes(
                        "{\"weights\":{\"ties\":%s}}".formatted("9".repeat(900)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Cause.NOT_FINITE);
        assertThat(causes("{\"weights\":{\"ties\":%s}}"
                        .formatted("9".repeat(90_000))
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Cause.NOT_JSON);
    }

    @Test
    void noBytesMakeTheReaderThrow() {
        Random random = new Random(7);
        byte[] sound = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = sound.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
        }
    }

    private static Municipality of(String id, @Nullable Integer population) {
        return new Municipality(id, id, id, "LV", "", "", population, null, null, List.of());
    }

    private static Reading<Rules> read(byte[] json) {
        return RulesFile.read(json, "rules.json");
    }

    private static List<Cause> causes(byte[] json) {
        return read(json).findings().stream().map(Finding::cause).toList();
    }

    private static Rules complete(String json) {
        Reading<Rules> reading = read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.findings()).isEmpty();
        return ((Reading.Complete<Rules>) reading).value();
    }

    private static List<Finding> refused(String json) {
        Reading<Rules> reading = read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return reading.findings();
    }
}
