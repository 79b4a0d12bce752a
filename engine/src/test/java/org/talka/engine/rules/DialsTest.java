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
            assertThat(finding.cause()).isEqualTo(Cause.NOT_A_NUMBER);
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

    private Rules complete(Map<String, String> turned) {
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
