package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Cost;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Refusal;
import org.talka.engine.plan.SmallestChange;
import org.talka.engine.plan.SmallestChange.What;

class OtherwiseWordsTest {

    private static final Pair OTHER = Pair.of("alder", "cedar");

    private final CooperationMatrix matrix = Region.matrix();
    private final Assessment pair = matrix.assess("alder", "birch");

    @Test
    void priceOfAPinIsRoundedUpAndWhatIsCertainDown() {
        assertThat(pin(new Cost(0.0819, 0.1201)))
                .containsExactly("Pinning this pair would lower the plan's worth by at least 0.081 and at most 0.121.");
        assertThat(pin(new Cost(0.12, 0.12)))
                .containsExactly("Pinning this pair would lower the plan's worth by 0.12.");
        assertThat(pin(new Cost(-3, 0.0001)))
                .containsExactly(
                        "Pinning this pair would lower the plan's worth by at most 0.001, perhaps not at all.");
        assertThat(pin(new Cost(-3, -0.0519)))
                .containsExactly("Pinning this pair would raise the plan's worth by 0.051 or more.");
    }

    @Test
    void proofOfThePlanDoesNotSpeakOfAPairTheRulesDoNotPropose() {
        Assessment notLookedAt = pair.with(new Exclusion.NotAmongTheBest(20));
        Mended better = new Mended(new Cost(-3, -0.0519), List.of(), List.of(), List.of(), List.of());

        assertThat(Explainer.of(matrix, Language.EN)
                        .otherwise(notLookedAt, new Otherwise(null, new PinPrice.Priced(better), null, false)))
                .containsExactly("The rules do not propose this pair by themselves, so the proof does not speak of it;"
                        + " pinning it would raise the plan's worth by 0.051 or more.");
    }

    @Test
    void pairsThatComeAndGoAreNamed() {
        Mended plan = new Mended(
                new Cost(0, 0.1),
                List.of(OTHER),
                List.of(Pair.of("birch", "cedar"), Pair.of("birch", "dogwood")),
                List.of("dogwood"),
                List.of("fir"));

        assertThat(en(new Otherwise(null, new PinPrice.Priced(plan), null, false)))
                .contains(
                        "With that, 1 other pair would come in: Alder and Cedar.",
                        "2 other pairs would go: Birch and Cedar; Birch and Dogwood.",
                        "Left without a partner by this: Dogwood.",
                        "No longer without a partner: Fir.");
    }

    @Test
    void eachOfTheTwoIsToldWhatItDoesInstead() {
        Mended plan = new Mended(new Cost(0.2, 0.3), List.of(OTHER), List.of(), List.of(), List.of());
        Refusal refusal = new Refusal(
                plan,
                List.of(
                        new Refusal.Alternative("alder", OTHER, true, 0),
                        new Refusal.Alternative("birch", Pair.of("birch", "fir"), false, 0.04)));

        assertThat(en(new Otherwise(refusal, null, null, false)))
                .startsWith(
                        "If this pair comes to nothing, the plan's worth falls by at least 0.2 and at most 0.3.",
                        "Alder would get in place of this partner: Cedar.",
                        "Birch would then not get another partner by itself; the best one found is Fir, for a further"
                                + " 0.04 of the plan's worth.");
    }

    @Test
    void smallestChangeNamesTheLevelOfTodayAndTheOneThatIsEnough() {
        SmallestChange raised = new SmallestChange(What.OFFER, "alder", "roads", 0.5, 0.74);
        SmallestChange fresh = new SmallestChange(What.NEED, "birch", "sport", 0, 0.07);

        assertThat(en(new Otherwise(null, null, raised, true)))
                .containsExactly(
                        "The smallest change found that should bring this pair into the plan: an offer of Alder"
                                + " in road upkeep that counts 74 of 100, where it counts 50 today.");
        assertThat(en(new Otherwise(null, null, fresh, true)))
                .containsExactly("The smallest change found that should bring this pair into the plan: a new need of"
                        + " Birch in sport that counts 7 of 100.");
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsMadeOfSentences(Language language) {
        Explainer explainer = Explainer.of(matrix, language);
        List<Otherwise> answers = new ArrayList<>();
        for (Cost cost : List.of(Cost.NOTHING, new Cost(1, 1), new Cost(1, 2), new Cost(-1, 2), new Cost(-2, -1))) {
            Mended plan = new Mended(cost, List.of(OTHER), List.of(OTHER), List.of("fir"), List.of("elm"));
            answers.add(new Otherwise(null, new PinPrice.Priced(plan), null, true));
            answers.add(new Otherwise(new Refusal(plan, List.of()), null, null, false));
        }
        for (double further : new double[] {-0.1, 0, 0.1}) {
            var next = new Refusal.Alternative("alder", OTHER, false, further);
            answers.add(new Otherwise(new Refusal(Mended.UNCHANGED, List.of(next)), null, null, false));
        }
        answers.add(new Otherwise(null, new PinPrice.NoRoom("alder", 1), null, false));
        for (What what : What.values()) {
            for (double now : new double[] {0, 0.3}) {
                SmallestChange change = new SmallestChange(what, "alder", "roads", now, 0.8);
                answers.add(new Otherwise(null, null, change, true));
            }
        }

        assertThat(answers)
                .map(answer -> explainer.otherwise(pair, answer))
                .allSatisfy(sentences -> assertThat(sentences).isNotEmpty().allSatisfy(EveryCaseTest::isASentence));
        assertThat(explainer.otherwise(pair, Otherwise.NOTHING)).isEmpty();
    }

    private List<String> pin(Cost cost) {
        Mended plan = new Mended(cost, List.of(), List.of(), List.of(), List.of());
        return en(new Otherwise(null, new PinPrice.Priced(plan), null, false));
    }

    private List<String> en(Otherwise otherwise) {
        return Explainer.of(matrix, Language.EN).otherwise(pair, otherwise);
    }
}
