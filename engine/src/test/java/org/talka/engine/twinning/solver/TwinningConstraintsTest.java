package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/** Each rule: broken, just kept, not concerned. */
class TwinningConstraintsTest {

    private final ConstraintVerifier<TwinningConstraints, Selection> rules =
            ConstraintVerifier.build(new TwinningConstraints(), Selection.class, Choice.class);

    private final TwinningProblem problem = new TwinningProblem(
            new int[] {1, 2, 3}, new boolean[3], 2, List.of(), new long[] {1_000_000, 500_000}, 10, List.of());

    @Test
    void municipalityWithOnePartnerTooManyIsPenalizedOnce() {
        rules.verifyThat(TwinningConstraints::municipalityTakesOnNoMoreThanItCan)
                .given(facts(chosen(0, 1), chosen(0, 2)))
                .penalizesBy(1);
    }

    @Test
    void municipalityAtItsCapacityIsNotPenalized() {
        rules.verifyThat(TwinningConstraints::municipalityTakesOnNoMoreThanItCan)
                .given(facts(chosen(0, 1), chosen(1, 2)))
                .penalizesBy(0);
    }

    @Test
    void pairsThatAreNotChosenFillNoCapacity() {
        rules.verifyThat(TwinningConstraints::municipalityTakesOnNoMoreThanItCan)
                .given(facts(chosen(0, 1), notChosen(0, 2)))
                .penalizesBy(0);
    }

    @Test
    void whoeverIsLeftWithoutAPartnerIsCounted() {
        rules.verifyThat(TwinningConstraints::nobodyWhoHasACandidateIsLeftOut)
                .given(facts(chosen(0, 1), notChosen(1, 2), new Wanting(0), new Wanting(2)))
                .penalizesBy(1);
    }

    @Test
    void whoeverHasAPartnerIsNotCountedAsLeftOut() {
        rules.verifyThat(TwinningConstraints::nobodyWhoHasACandidateIsLeftOut)
                .given(facts(chosen(0, 1), new Wanting(0), new Wanting(1)))
                .penalizesBy(0);
    }

    @Test
    void chosenPairsEarnTheirFit() {
        rules.verifyThat(TwinningConstraints::pairsFit)
                .given(facts(chosen(0, 1), chosen(1, 2), notChosen(0, 2)))
                .rewardsWith(1_400_000);
    }

    @Test
    void secondHelperForTheSameNeedCountsHalf() {
        rules.verifyThat(TwinningConstraints::needsAreMetAndTheFirstHelperCountsMost)
                .given(facts(chosen(0, 1, share(0, 300)), chosen(1, 2, share(0, 400))))
                .rewardsWith(400 + 150);
    }

    @Test
    void thirdHelperBeyondTheListCountsNothing() {
        rules.verifyThat(TwinningConstraints::needsAreMetAndTheFirstHelperCountsMost)
                .given(facts(chosen(0, 1, share(0, 300)), chosen(1, 2, share(0, 400)), chosen(0, 2, share(0, 100))))
                .rewardsWith(400 + 150);
    }

    @Test
    void helpersForDifferentNeedsCountInFull() {
        rules.verifyThat(TwinningConstraints::needsAreMetAndTheFirstHelperCountsMost)
                .given(facts(chosen(0, 1, share(0, 300), share(1, 200)), notChosen(1, 2, share(0, 400))))
                .rewardsWith(500);
    }

    @Test
    void thirdPartnerCostsTwiceAsMuchAsTheSecond() {
        rules.verifyThat(TwinningConstraints::eachFurtherPartnerCostsMore)
                .given(facts(chosen(2, 0), chosen(2, 1), chosen(2, 0)))
                .penalizesBy(30 + 10);
    }

    @Test
    void firstPartnerCostsNothing() {
        rules.verifyThat(TwinningConstraints::eachFurtherPartnerCostsMore)
                .given(facts(chosen(0, 1)))
                .penalizesBy(0);
    }

    private int next;

    private Object[] facts(Object... some) {
        List<Object> facts = new ArrayList<>(List.of(some));
        facts.add(problem);
        return facts.toArray();
    }

    private Choice chosen(int a, int b, Link.Share... shares) {
        return new Choice(new Link(next++, a, b, 700_000, List.of(shares), false), true, true);
    }

    private Choice notChosen(int a, int b, Link.Share... shares) {
        return new Choice(new Link(next++, a, b, 700_000, List.of(shares), false), false, true);
    }

    private static Link.Share share(int need, long worth) {
        return new Link.Share(need, worth);
    }
}
