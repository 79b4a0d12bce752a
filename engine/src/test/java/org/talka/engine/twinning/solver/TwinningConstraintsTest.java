package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
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

    @Test
    void twinningEarnsWhatTheRulesGiveForIt() {
        assertScore(100_000, tied(0, 1, 100_000), tied(1, 2, 0));
    }

    @Test
    void twinningCostsWhereNewPairsAreWantedInstead() {
        assertScore(-30_000, tied(0, 1, -30_000));
    }

    @Test
    void withoutAnyPairTheWholeTargetIsMissing() {
        rules.verifyThat(TwinningConstraints::sharesFallShortOfWhatIsAsked)
                .given(facts(asked(0, 300, 7), asked(1, 0, 7)))
                .penalizesBy(2_100);
    }

    @Test
    void pairsTakeFromTheShortfall() {
        assertScore(-700, asked(0, 300, 7), adding(0, 1, 0, 100), adding(1, 2, 0, 100));
    }

    @Test
    void whatGoesBeyondTheTargetEarnsNothing() {
        assertScore(0, asked(0, 150, 7), adding(0, 1, 0, 200));
    }

    @Test
    void pairsThatStayAtHomeCostWhereAShareIsToCrossABorder() {
        assertScore(-210, asked(0, 0, 7), adding(0, 1, 0, -20), adding(1, 2, 0, -20), adding(0, 2, 0, 10));
    }

    @Test
    void whatIsAskedApartIsMissedApart() {
        assertScore(-700 - 500, asked(0, 100, 7), asked(1, 300, 5), adding(0, 1, 1, 200));
    }

    /**
     * Scored by all rules together, on pairs that fit in nothing and cost no load: the verifier cannot tell reward
     * and penalty apart where a rule may do both.
     */
    private void assertScore(long soft, Object... some) {
        List<Object> facts = new ArrayList<>(List.of(some));
        facts.add(new TwinningProblem(
                new int[] {2, 2, 2}, new boolean[3], 0, List.of(), new long[] {1_000_000}, 0, List.of()));
        rules.verifyThat().given(facts.toArray()).scores(HardMediumSoftLongScore.ofSoft(soft));
    }

    private int next;

    private Object[] facts(Object... some) {
        List<Object> facts = new ArrayList<>(List.of(some));
        facts.add(problem);
        return facts.toArray();
    }

    private Choice chosen(int a, int b, Link.Share... shares) {
        return new Choice(new Link(next++, a, b, 700_000, List.of(shares), false), true);
    }

    private Choice notChosen(int a, int b, Link.Share... shares) {
        return new Choice(new Link(next++, a, b, 700_000, List.of(shares), false), false);
    }

    private static Link.Share share(int need, long worth) {
        return new Link.Share(need, worth);
    }

    private Choice tied(int a, int b, long tie) {
        return new Choice(new Link(next++, a, b, 0, tie, List.of(), List.of(), false), true);
    }

    private Choice adding(int a, int b, int quota, long amount) {
        List<Link.Part> parts = List.of(new Link.Part(quota, amount));
        return new Choice(new Link(next++, a, b, 0, 0, List.of(), parts, false), true);
    }

    private static Asked asked(int index, long target, long cost) {
        return new Asked(index, new Quota(target, cost));
    }
}
