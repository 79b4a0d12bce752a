package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Reading;

class DialsTest {

    private final Rules rules = RulesFile.defaults();

    @Test
    void everyDialTurnedToWhatItIsChangesNothing() {
        for (Dial dial : Dials.of(rules)) {
            assertThat(Dials.turned(rules, Map.of(dial.key(), dial.value())))
                    .as(dial.key())
                    .isEmpty();
        }
        assertThat(complete(Map.of())).isSameAs(rules);
    }

    @Test
    void everyDialHasAKeyOfItsOwn() {
        assertThat(Dials.of(rules)).extracting(Dial::key).doesNotHaveDuplicates();
    }

    @Test
    void commaAndPointAreTheSameAndTheVersionNamesWhatWasTurned() {
        Rules comma = complete(Map.of("scales.abroad", "0,5"));
        Rules point = complete(Map.of("scales.abroad", "0.50"));

        assertThat(comma.scales().abroad()).isEqualTo(0.5);
        assertThat(point.scales()).isEqualTo(comma.scales());
        assertThat(comma.version()).startsWith("1+");
        assertThat(Dials.turned(rules, Map.of("scales.abroad", "0,50"))).containsEntry("scales.abroad", "0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000,5", "1 000", "1e3", "NaN", "Infinity", "0x10", "ten", "--1", ".5", "5."})
    void whatIsNoPlainNumberIsRefusedAtItsPlace(String text) {
        assertThat(refused(Map.of("w.nearness", text))).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(Cause.NOT_A_DIAL_NUMBER);
            assertThat(finding.column()).isEqualTo("/weights/nearness");
            assertThat(finding.values()).containsEntry("value", text);
        });
    }

    @Test
    void dialIsAsStrictAsTheFile() {
        assertThat(refused(Map.of("w.nearness", "-1", "twinning.capacity", "0", "rings.longest", "3.5")))
                .extracting(Finding::column, Finding::cause)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/weights/nearness", Cause.OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple("/twinning/capacity", Cause.OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple("/rings/longest", Cause.NOT_A_WHOLE_NUMBER));
        assertThat(refused(Map.of("w.nearnes", "1")))
                .extracting(finding -> finding.values().get("suggestion"))
                .containsExactly("w.nearness");
    }

    @Test
    void ruleCanBeSwitchedOffAndALimitTakenAway() {
        String rule = "eligibility.no-partners-from-russia-and-belarus.";

        assertThat(complete(Map.of(rule + "used", "false")).eligibility()).isEmpty();
        assertThat(complete(Map.of(rule + "maximumDistanceKm", "900"))
                        .eligibility()
                        .get(0)
                        .maximumDistanceKm())
                .isEqualTo(900);
        assertThat(complete(Map.of(rule + "excludedCountries", "RU, BY EE"))
                        .eligibility()
                        .get(0)
                        .excludedCountries())
                .containsExactly("RU", "BY", "EE");
        Rules limited = complete(Map.of("consortium.largestDistanceKm", "40"));
        assertThat(Dials.turn(limited, Map.of("consortium.largestDistanceKm", "")))
                .isInstanceOfSatisfying(Reading.Complete.class, complete -> assertThat(
                                ((Rules) complete.value()).consortium().largestDistanceKm())
                        .isNull());
    }

    @Test
    void wayFromSomeRulesToOthersIsFoundWhereDialsLeadThere() {
        Map<String, String> turned = Map.of("w.nearness", "2", "twinning.repeatedHelp.2", "0.4");

        assertThat(Dials.between(rules, complete(turned)))
                .hasValueSatisfying(found -> assertThat(found).containsExactlyInAnyOrderEntriesOf(turned));
    }

    @Test
    void capacityOfOneMunicipalityAndScaleOfOneCompetencyAreSetAndTakenAway() {
        Rules set = complete(Map.of("twinning.capacities.LV~1/2", "5", "consortium.scales.used", "40000"));

        assertThat(set.twinning().capacities()).containsExactly(Map.entry("LV~1/2", 5));
        assertThat(set.consortium().scales()).containsExactly(Map.entry("used", 40_000));
        assertThat(Dials.between(rules, set))
                .hasValueSatisfying(turned -> assertThat(turned).hasSize(2));
        assertThat(Dials.between(set, rules))
                .hasValueSatisfying(turned -> assertThat(turned.values()).containsOnly(""));
        assertThat(Dials.turned(rules, Map.of("twinning.capacities.LV1", " "))).isEmpty();
        assertThat(refused(Map.of("twinning.capacities.LV1", "51", "consortium.scales.waste", "1.5")))
                .extracting(Finding::column, Finding::cause)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/twinning/capacities/LV1", Cause.OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple("/consortium/scales/waste", Cause.NOT_A_WHOLE_NUMBER));
    }

    @Test
    void homeAndKindsOfADerivationAreTurned() {
        Rules own = complete(RULES_WITH_A_DERIVATION, Map.of("home.countries", "lv, EE"));
        Rules kinds =
                complete(RULES_WITH_A_DERIVATION, Map.of("derivations.gravel.kinds", "novads; valstspilsēta , novads"));

        assertThat(own.home()).containsExactly("LV", "EE");
        assertThat(kinds.derivations().get(0).kinds()).containsExactly("novads", "valstspilsēta");
        assertThat(complete(RULES_WITH_A_DERIVATION, Map.of("derivations.gravel.kinds", ""))
                        .derivations()
                        .get(0)
                        .kinds())
                .isEmpty();
        assertThat(refused(Map.of("home.countries", "LV Estonia")))
                .extracting(Finding::column)
                .containsExactly("/home/1");
    }

    @Test
    void stepsOfTheCapacityAreTurnedAndStayInOrder() {
        Rules steps = read("{\"twinning\": {\"capacityByPopulation\": [{\"population\": 0, \"capacity\": 2},"
                + " {\"population\": 20000, \"capacity\": 4}]}}");

        assertThat(complete(steps, Map.of("twinning.capacityByPopulation.2.capacity", "6"))
                        .twinning()
                        .capacityByPopulation()
                        .get(1)
                        .capacity())
                .isEqualTo(6);
        assertThat(Dials.turn(steps, Map.of("twinning.capacityByPopulation.1.population", "30000"))
                        .findings())
                .extracting(Finding::cause)
                .containsExactly(Cause.NOT_RISING);
    }

    @Test
    void weightWithManyDecimalsAndARuleTakenAwayAreFoundAgain() {
        Map<String, String> turned = Map.of("w.nearness", "14.736842105263158");
        Rules none = complete(Map.of("eligibility.no-partners-from-russia-and-belarus.used", "false"));

        assertThat(Dials.between(rules, complete(turned)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(turned));
        assertThat(Dials.between(rules, none)).isPresent();
    }

    private static final Rules RULES_WITH_A_DERIVATION = read("{\"derivations\": [{\"id\": \"gravel\","
            + " \"indicator\": \"i\", \"competency\": \"c\", \"makes\": \"need\", \"direction\": \"high\","
            + " \"percentile\": 75, \"kinds\": [\"novads\"], \"en\": \"x\"}]}");

    private static Rules read(String json) {
        Reading<Rules> reading = RulesFile.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), "rules.json");
        if (reading instanceof Reading.Complete<Rules> complete) {
            return complete.value();
        }
        throw new AssertionError(reading.findings().toString());
    }

    private Rules complete(Map<String, String> turned) {
        return complete(rules, turned);
    }

    private static Rules complete(Rules rules, Map<String, String> turned) {
        Reading<Rules> reading = Dials.turn(rules, turned);
        if (reading instanceof Reading.Complete<Rules> complete) {
            return complete.value();
        }
        throw new AssertionError(reading.findings().toString());
    }

    private List<Finding> refused(Map<String, String> turned) {
        assertThat(Dials.turn(rules, turned)).isInstanceOf(Reading.Refused.class);
        return Dials.turn(rules, turned).findings();
    }
}
