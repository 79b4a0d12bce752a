package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.engine.explain.Plans.optimal;
import static org.talka.engine.explain.Plans.proposal;
import static org.talka.engine.explain.Plans.withFit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/** The region's municipalities can take on two partners each. */
class WhyWordsTest {

    private final CooperationMatrix matrix = Region.matrix();
    private final Explainer en = Explainer.of(matrix, Language.EN);

    @Test
    void chosenPairIsExplainedByItsHelps() {
        TwinningPlan plan = optimal(List.of(proposal(matrix, "alder", "birch", true)));

        assertThat(en.why(matrix.assess("birch", "alder"), plan))
                .anyMatch(sentence -> sentence.startsWith("Chosen: Alder and Birch; the pair fits "))
                .contains("A person pinned this pair, so every plan holds it.")
                .anyMatch(sentence -> sentence.startsWith("Alder can help Birch with"));
    }

    @Test
    void chosenPairWithoutHelpIsExplainedByItsSharedChallenge() {
        TwinningPlan plan = optimal(List.of(proposal(matrix, "birch", "cedar", false)));

        assertThat(en.why(matrix.assess("birch", "cedar"), plan))
                .anyMatch(sentence -> sentence.contains("share a challenge: road upkeep"))
                .anyMatch(sentence -> sentence.startsWith("It is not pinned"));
    }

    @Test
    void excludedPairIsToldTheRuleAndTheRemedy() {
        assertThat(en.why(matrix.assess("alder", "elm"), optimal(List.of())))
                .containsExactly(
                        "Alder and Elm are not a possible pair.",
                        "They are too far apart.",
                        "To change this, take the rule \"too-far\" out of the rules or amend it.");
    }

    @Test
    void forbiddenPairIsToldSo() {
        Assessment it = matrix.assess("alder", "birch");
        Assessment forbidden = new Assessment(
                it.a(),
                it.b(),
                it.fit(),
                it.criteria(),
                it.helps(),
                it.challenges(),
                it.ties(),
                new Exclusion.Forbidden());

        assertThat(en.why(forbidden, optimal(List.of()))).contains("A person has ruled this pair out.");
    }

    @Test
    void pairThatWasNotLookedAtIsNotCalledImpossible() {
        Assessment asked = matrix.assess("alder", "birch").with(new Exclusion.NotAmongTheBest(20));

        assertThat(en.why(asked, optimal(List.of())))
                .containsExactly(
                        "Alder and Birch are not among the pairs this plan could choose from.",
                        "For neither of the two is this pair among its 20 best, and only those are looked at.",
                        "To change this, pin the pair or let the rules look at more than 20 candidates a"
                                + " municipality.");
    }

    @Test
    void fullSideNamesItsPartnersAndOnlyThoseThatFitBetterAreCalledSo() {
        Assessment asked = withFit(matrix.assess("alder", "birch"), 0.5);
        TwinningPlan plan = optimal(List.of(chosen("alder", "cedar", 0.8), chosen("alder", "dogwood", 0.504)));

        assertThat(en.why(asked, plan))
                .contains(
                        "Alder cannot take on more, for it has 2 partners in this plan already: Cedar (80 of 100) and"
                                + " Dogwood (50 of 100). Of these 2, 1 fits better than this pair (50 of 100).",
                        "Birch has no partner in this plan.")
                .anyMatch(sentence -> sentence.startsWith("The plan weighs the whole"))
                .anyMatch(sentence -> sentence.contains("room for more partners (now at most 2 each)"));
    }

    @Test
    void sideFullOfBetterPartnersNeedsNoFurtherWord() {
        Assessment asked = withFit(matrix.assess("alder", "birch"), 0.4);
        TwinningPlan plan = optimal(List.of(chosen("alder", "cedar", 0.8), chosen("alder", "dogwood", 0.5)));

        assertThat(en.why(asked, plan))
                .anyMatch(sentence -> sentence.endsWith("Each of them fits better than this pair (40 of 100)."))
                .noneMatch(sentence -> sentence.startsWith("The plan weighs the whole"));
    }

    @Test
    void roomOnBothSidesIsNotTakenForTheReason() {
        Assessment asked = withFit(matrix.assess("alder", "birch"), 0.4);
        TwinningPlan plan = optimal(List.of(chosen("alder", "cedar", 0.3)));

        assertThat(en.why(asked, plan))
                .anyMatch(sentence -> sentence.startsWith("Both could take on another partner"))
                .anyMatch(sentence -> sentence.endsWith("That pair does not fit better than this one (40 of 100)."));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsMadeOfSentences(Language language) {
        Explainer explainer = Explainer.of(matrix, language);
        List<TwinningPlan> plans = List.of(
                optimal(List.of()),
                Plans.withGap(0.01),
                optimal(List.of(chosen("alder", "birch", 0.6))),
                optimal(List.of(chosen("alder", "cedar", 0.3), chosen("alder", "dogwood", 0.9))));

        for (TwinningPlan plan : plans) {
            for (String b : List.of("alder", "birch", "cedar", "elm", "fir")) {
                assertThat(explainer.why(matrix.assess("alder", b), plan)).allSatisfy(EveryCaseTest::isASentence);
            }
        }
    }

    private Proposal chosen(String a, String b, double fit) {
        return proposal(withFit(matrix.assess(a, b), fit), false);
    }
}
