package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.engine.explain.Plans.aiming;
import static org.talka.engine.explain.Plans.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Aim;
import org.talka.engine.rules.Rules;

/** What the rules ask of ties and of the whole, as a reader is told. */
class AimWordsTest {

    private final CooperationMatrix matrix = Region.matrix(rules(0.1, 0.05));
    private final Explainer en = Explainer.of(matrix, Language.EN);
    private final Explainer lv = Explainer.of(matrix, Language.LV);

    @Test
    void shareAcrossBordersThatFallsShortIsToldWithWhatItCosts() {
        List<Aim> aims = List.of(new Aim.CrossBorder(0.2, 0.1299, 0.4201));

        assertThat(en.aims(aiming(aims)))
                .containsExactly("20 % of pairs are to cross a border; 12.9 % do. What is missing costs the plan 0.421"
                        + " of fit.");
        assertThat(lv.aims(aiming(aims)))
                .containsExactly("Valsts robeža jāšķērso 20 % pāru; šajā plānā to šķērso 12,9 %. Iztrūkums plāna"
                        + " vērtību samazina par 0,421.");
    }

    @Test
    void shareThatIsReachedCostsNothing() {
        assertThat(en.aims(aiming(List.of(new Aim.CrossBorder(0.2, 0.25, 0)))))
                .containsExactly("20 % of pairs are to cross a border; 25 % do.");
    }

    @Test
    void regionsThatFallShortAreToldOneByOneAndTheOthersTogether() {
        List<Aim> aims = List.of(
                new Aim.Region("LV", "East", 1.5, 1.2, 0.3),
                new Aim.Region("LV", "North", 1.5, 1.5, 0),
                new Aim.Region("LV", "West", 1.5, 2, 0));

        assertThat(en.aims(aiming(aims)))
                .containsExactly(
                        "Partners a municipality in East: 1.2 on average; the rules ask for 1.5. What is missing costs"
                                + " the plan 0.3 of fit.",
                        "Partners a municipality: the 1.5 the rules ask for are reached in North and West.");
    }

    @Test
    void regionsOfSeveralCountriesAreNamedWithTheirs() {
        List<Aim> aims = List.of(new Aim.Region("EE", "South", 2, 1.999, 0.001), new Aim.Region("LV", "East", 2, 2, 0));

        assertThat(en.aims(aiming(aims)))
                .anyMatch(words -> words.contains("South (Estonia): 1.99 on average; the rules ask for 2."))
                .anyMatch(words -> words.endsWith("reached in East (Latvia)."));
    }

    @Test
    void ofVeryManyRegionsOnlySomeAreTold() {
        List<Aim> aims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            aims.add(new Aim.Region("LV", "R" + i, 1, i < 21 ? 0.5 : 1, i < 21 ? 0.5 : 0));
        }

        assertThat(en.aims(aiming(aims)))
                .hasSize(12)
                .contains("11 more regions fall short; they stand in plan.json.")
                .anyMatch(words -> words.endsWith("reached in R21, R22, R23, R24, R25 and 14 more."));
    }

    @Test
    void proposalSaysThatItKeepsATwinning() {
        assertThat(asked("birch", "cedar"))
                .containsExactly("Their twinning since 1999 is kept; the rules give this 0.1 of fit.");
    }

    @Test
    void proposalSaysThatItRenewsATwinning() {
        assertThat(asked("birch", "dogwood"))
                .containsExactly("Their twinning ended in 2015 and would be renewed; the rules give this 0.05 of fit.");
    }

    @Test
    void whereNewPairsAreWantedItSaysWhatATwinningCosts() {
        Explainer explainer = Explainer.of(Region.matrix(rules(-0.2, 0)), Language.EN);

        assertThat(explainer.reasonsIn(aiming(List.of())).asked(matrix.assess("birch", "cedar")))
                .containsExactly("Their twinning since 1999 is kept, although the rules take off 0.2 of fit for this.");
        assertThat(explainer.reasonsIn(aiming(List.of())).asked(matrix.assess("birch", "dogwood")))
                .isEmpty();
    }

    @Test
    void otherCooperationIsNoTwinning() {
        assertThat(asked("alder", "cedar")).isEmpty();
    }

    @Test
    void proposalAbroadSaysThatItCounts() {
        List<Aim> aims = List.of(new Aim.CrossBorder(0.2, 0.5, 0));

        assertThat(asked("alder", "elm", aims))
                .containsExactly("It joins Latvia and Germany, and so counts towards the 20 % of pairs that are to"
                        + " cross a border.");
        assertThat(asked("alder", "birch", aims)).isEmpty();
    }

    @Test
    void proposalSaysThatItCountsOnlyWhereTheRegionNeedsIt() {
        assertThat(asked("alder", "birch", List.of(new Aim.Region("LV", "East", 1, 1, 0))))
                .containsExactly(
                        "It counts towards what the rules ask for East: partners a municipality on average, 1.");
        assertThat(asked("alder", "cedar", List.of(new Aim.Region("LV", "East", 1, 2, 0))))
                .as("without it the one partner left is enough")
                .isEmpty();
    }

    @Test
    void theseReasonsStandBehindTheOthersAndInTheAnswerToWhy() {
        var pair = matrix.assess("birch", "cedar");
        var plan = aiming(List.of(), proposal(pair, false));

        assertThat(en.reasonsIn(plan).of(pair))
                .startsWith(en.reasons(pair).get(0))
                .endsWith("Their twinning since 1999 is kept; the rules give this 0.1 of fit.");
        assertThat(en.why(pair, plan)).contains("Their twinning since 1999 is kept; the rules give this 0.1 of fit.");
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsPartOfASentence(Language language) {
        Explainer explainer = Explainer.of(matrix, language);
        List<Aim> aims = List.of(
                new Aim.CrossBorder(0.5, 0.25, 0.001),
                new Aim.Region("DE", "North", 1, 0, 1),
                new Aim.Region("LV", "East", 2.25, 1, 0.5),
                new Aim.Region("LV", "West", 0.5, 1, 0));
        var plan = aiming(aims, proposal(matrix, "alder", "birch", false), proposal(matrix, "cedar", "elm", false));

        assertThat(explainer.aims(plan)).hasSize(4).allSatisfy(EveryCaseTest::isASentence);
        for (String b : List.of("birch", "cedar", "dogwood", "elm")) {
            assertThat(explainer.reasonsIn(plan).of(matrix.assess("alder", b))).allSatisfy(EveryCaseTest::isASentence);
            assertThat(explainer.why(matrix.assess("alder", b), plan)).allSatisfy(EveryCaseTest::isASentence);
        }
    }

    private List<String> asked(String a, String b) {
        return asked(a, b, List.of());
    }

    private List<String> asked(String a, String b, List<Aim> aims) {
        var plan = aiming(aims, proposal(matrix, a, b, false), proposal(matrix, "alder", "fir", false));
        return en.reasonsIn(plan).asked(matrix.assess(a, b));
    }

    private static Rules.TwinningRules rules(double keep, double renew) {
        return new Rules.TwinningRules(
                2,
                20,
                List.of(1.0, 0.5),
                0.5,
                0.01,
                List.of(),
                Map.of(),
                new Rules.TieRules(keep, renew),
                new Rules.CrossBorder(0, 0),
                new Rules.RegionalBalance(0, 0));
    }
}
