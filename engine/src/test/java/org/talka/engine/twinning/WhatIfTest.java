package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.Region;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Refusal;
import org.talka.engine.plan.SmallestChange;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;

class WhatIfTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final double NOTHING = 1e-9;

    private static final String PLACES = "id,name,country,population,lat,lon\n";
    private static final String OFFERS = "municipality,competency,level,source,year,origin\n";
    private static final String NEEDS = "municipality,competency,urgency,source,year,origin\n";

    /** A helps B with waste and C with a little; one partner each. D stands apart, E may not be paired. */
    private static final Region VILLAGE = Region.small()
            .municipalities(PLACES + """
                    A,Alder,LV,9000,56.9,24.1
                    B,Birch,LV,9000,56.9,24.2
                    C,Cedar,LV,9000,56.9,24.0
                    D,Dogwood,LV,9000,56.9,24.3
                    E,Elm,RU,9000,56.9,24.1
                    """)
            .offers(OFFERS + """
                    A,waste,0.9,a page,2025,documented
                    D,roads,0.5,a page,2025,documented
                    """)
            .needs(NEEDS + """
                    B,waste,0.8,a letter,2025,declared
                    C,waste,0.3,a letter,2025,declared
                    B,roads,0.2,a letter,2025,declared
                    C,roads,0.4,a letter,2025,declared
                    """)
            .rules("{\"home\": [\"LV\"], \"twinning\": {\"capacity\": 1, \"loadCost\": 0}}");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void anAnswerIsKeptWhicheverOfTheTwoIsNamedFirst() throws PlanImpossible {
        Drawn drawn = Drawn.of(3);
        TwinningRun run = run(drawn.matrix(), drawn.pins());
        for (Pair pair : pairs(drawn.matrix())) {
            Otherwise once = run.whatIf().about(run.assess(pair.a(), pair.b()));

            assertThat(run.whatIf().about(run.assess(pair.b(), pair.a()))).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bestPlanWithAPinLiesWhereItsPriceSays(long seed) throws PlanImpossible {
        Drawn drawn = Drawn.of(seed);
        TwinningRun run = run(drawn.matrix(), drawn.pins());
        Solved solved = solved(drawn, run);
        for (Pair pair : pairs(drawn.matrix())) {
            if (!run.whatIf().canBePinned(pair)) {
                continue;
            }
            int index = solved.index(pair);
            Solved question = index >= 0 ? solved : solved.with(pair);
            int link = index >= 0 ? index : solved.chosen().length;

            PinPrice price = run.whatIf().priceOfPin(pair);

            if (price instanceof PinPrice.Priced priced) {
                assertHolds(question.problem(), link, true, run.plan(), priced.plan(), solved);
            } else {
                assertThat(bestWith(question.problem(), link, true, Integer.MAX_VALUE))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bestPlanWithoutAPairLiesWhereTheRefusalSays(long seed) throws PlanImpossible {
        Drawn drawn = Drawn.of(seed);
        TwinningRun run = run(drawn.matrix(), drawn.pins());
        Solved solved = solved(drawn, run);
        for (var proposal : run.plan().proposals()) {
            Refusal refusal = run.whatIf().withoutPair(proposal.pair());

            assertHolds(solved.problem(), solved.index(proposal.pair()), false, run.plan(), refusal.plan(), solved);
            assertThat(refusal.alternatives()).allSatisfy(alternative -> {
                assertThat(proposal.pair().holds(alternative.municipality())).isTrue();
                assertThat(alternative.pair().holds(alternative.municipality())).isTrue();
                assertThat(alternative.pair()).isNotEqualTo(proposal.pair());
                assertThat(alternative.inPlan())
                        .isEqualTo(refusal.plan().coming().contains(alternative.pair()));
            });
        }
    }

    @Test
    void pinTakesThePlaceOfThePairsItUpsets() throws PlanImpossible {
        TwinningRun run = village(1, "");

        assertThat(run.plan().contains("A", "B")).isTrue();
        assertThat(run.plan().contains("C", "D")).isTrue();
        assertThat(run.whatIf().priceOfPin(Pair.of("A", "C"))).isInstanceOfSatisfying(PinPrice.Priced.class, priced -> {
            assertThat(priced.plan().going()).containsExactly(Pair.of("A", "B"), Pair.of("C", "D"));
            assertThat(priced.plan().coming()).containsExactly(Pair.of("B", "D"));
            assertThat(priced.plan().cost().atMost()).isPositive();
            assertThat(priced.plan().left()).isEmpty();
        });
    }

    @Test
    void pinOfAChosenPairCostsNothing() throws PlanImpossible {
        assertThat(village(1, "").whatIf().priceOfPin(Pair.of("A", "B")))
                .isEqualTo(new PinPrice.Priced(Mended.UNCHANGED));
    }

    @Test
    void pinThatLeavesSomebodyOutSaysWhom() throws PlanImpossible {
        TwinningRun run = village(1, "", Pins.of(List.of(), List.of(Pair.of("B", "D"))));

        assertThat(run.whatIf().priceOfPin(Pair.of("A", "C")))
                .isInstanceOfSatisfying(
                        PinPrice.Priced.class,
                        priced -> assertThat(priced.plan().left()).contains("B"));
    }

    @Test
    void pinFindsNoRoomWhereOtherPinsTakeEveryPlace() throws PlanImpossible {
        TwinningRun run = village(1, "", Pins.of(List.of(Pair.of("A", "B")), List.of()));

        assertThat(run.whatIf().priceOfPin(Pair.of("A", "C"))).isEqualTo(new PinPrice.NoRoom("A", 1));
        assertThat(run.whatIf().smallestChange(Pair.of("A", "C"))).isEmpty();
    }

    @Test
    void excludedPairHasNoPriceAndOneThatIsNotChosenCannotBeTakenAway() throws PlanImpossible {
        WhatIf whatIf = village(1, "").whatIf();

        assertThatThrownBy(() -> whatIf.priceOfPin(Pair.of("A", "E"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> whatIf.withoutPair(Pair.of("A", "C"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalNamesThePairThatComesInForEach() throws PlanImpossible {
        TwinningRun run = village(1, "");

        Refusal refusal = run.whatIf().withoutPair(Pair.of("A", "B"));

        assertThat(refusal.plan().coming()).containsExactly(Pair.of("A", "C"), Pair.of("B", "D"));
        assertThat(refusal.plan().going()).containsExactly(Pair.of("C", "D"));
        assertThat(refusal.of("A")).containsExactly(new Refusal.Alternative("A", Pair.of("A", "C"), true, 0));
        assertThat(refusal.of("B")).containsExactly(new Refusal.Alternative("B", Pair.of("B", "D"), true, 0));
    }

    @Test
    void pinnedPairMayComeToNothingToo() throws PlanImpossible {
        Refusal refusal = village(1, "", Pins.of(List.of(Pair.of("A", "C")), List.of()))
                .whatIf()
                .withoutPair(Pair.of("A", "C"));

        assertThat(refusal.plan().coming()).contains(Pair.of("A", "B"));
        assertThat(refusal.plan().cost().atMost()).isNegative();
    }

    @Test
    void pairThatWasForbiddenOrNotLookedAtIsToldSo() throws PlanImpossible {
        TwinningRun run = village(1, ", \"candidates\": 1", Pins.of(List.of(), List.of(Pair.of("A", "C"))));

        assertThat(run.assess("A", "C").exclusion()).isEqualTo(new Exclusion.Forbidden());
        assertThat(run.assess("B", "C").exclusion()).isEqualTo(new Exclusion.NotAmongTheBest(1));
        assertThat(run.assess("A", "E").exclusion()).isInstanceOf(Exclusion.ByRule.class);
        assertThat(run.assess("A", "B").isCandidate()).isTrue();
    }

    @Test
    void forbiddenPairHasAPriceBelowNothingWhereThePlanWouldWantIt() throws PlanImpossible {
        TwinningRun run = village(1, "", Pins.of(List.of(), List.of(Pair.of("A", "B"))));

        assertThat(run.whatIf().priceOfPin(Pair.of("A", "B"))).isInstanceOfSatisfying(PinPrice.Priced.class, priced -> {
            assertThat(priced.plan().cost().atMost()).isNegative();
            assertThat(priced.plan().cost().atLeast())
                    .isLessThanOrEqualTo(priced.plan().cost().atMost());
        });
    }

    @Test
    void smallestChangeMakesThePairChosenAndAHundredthLessDoesNot() throws PlanImpossible {
        CooperationMatrix matrix = matrix(1, "");
        TwinningRun run = run(matrix, Pins.NONE);

        SmallestChange change = run.whatIf().smallestChange(Pair.of("A", "C")).orElseThrow();

        assertThat(change.change()).isPositive();
        assertThat(run(changed(matrix, change, change.enough()), Pins.NONE)
                        .plan()
                        .contains("A", "C"))
                .isTrue();
        assertThat(run(changed(matrix, change, change.enough() - 0.01), Pins.NONE)
                        .plan()
                        .contains("A", "C"))
                .isFalse();
    }

    @Test
    void pairWithNothingToShareIsToldWhatItWouldHaveToOffer() throws PlanImpossible {
        TwinningRun run = village(3, "");

        assertThat(run.assess("A", "D").exclusion()).isInstanceOf(Exclusion.NothingToShare.class);
        assertThat(run.whatIf().smallestChange(Pair.of("A", "D")))
                .hasValueSatisfying(change -> assertThat(change.now()).isZero());
    }

    /** Where a further partner costs as much as a pair is worth, prices say little and a repair may see too little. */
    @Test
    void smallestChangesFoundNearlyAlwaysHoldWhenThePlanIsMadeAnew() throws PlanImpossible {
        int found = 0;
        int held = 0;
        for (long seed = 0; seed < 40; seed++) {
            Drawn drawn = Drawn.of(seed);
            TwinningRun run = run(drawn.matrix(), drawn.pins());
            for (Pair pair : pairs(drawn.matrix())) {
                Optional<SmallestChange> change =
                        run.whatIf().canBePinned(pair) ? run.whatIf().smallestChange(pair) : Optional.empty();
                if (change.isPresent()) {
                    CooperationMatrix after =
                            changed(drawn.matrix(), change.get(), change.get().enough());
                    if (!sameCandidates(drawn, after, pair)) {
                        continue;
                    }
                    found++;
                    held += run(after, drawn.pins()).plan().contains(pair.a(), pair.b()) ? 1 : 0;
                }
            }
        }

        assertThat(found).isGreaterThan(40);
        assertThat((double) held / found).isGreaterThan(0.9);
    }

    /** Whether the change made no other pair a candidate or stopped it from being one. */
    private static boolean sameCandidates(Drawn drawn, CooperationMatrix after, Pair pair) {
        List<TreeSet<Pair>> sets = new ArrayList<>();
        for (CooperationMatrix matrix : List.of(drawn.matrix(), after)) {
            TreeSet<Pair> pairs = new TreeSet<>(List.of(pair));
            Candidates.of(matrix, drawn.pins(), Progress.SILENT).forEach(candidate -> pairs.add(candidate.pair()));
            sets.add(pairs);
        }
        return sets.get(0).equals(sets.get(1));
    }

    private static TwinningRun village(int capacity, String more) throws PlanImpossible {
        return village(capacity, more, Pins.NONE);
    }

    private static TwinningRun village(int capacity, String more, Pins pins) throws PlanImpossible {
        return run(matrix(capacity, more), pins);
    }

    private static CooperationMatrix matrix(int capacity, String more) {
        return Drawn.matrix(VILLAGE.rules("""
                {"home": ["LV"], "twinning": {"capacity": %d, "loadCost": 0%s},
                 "eligibility": [{"id": "east", "excludedCountries": ["RU"], "en": "No.", "lv": "Nē."}]}
                """.formatted(capacity, more)));
    }

    private static TwinningRun run(CooperationMatrix matrix, Pins pins) throws PlanImpossible {
        return TwinningPlanner.run(matrix, pins, 1, LIMIT, Progress.SILENT);
    }

    private static CooperationMatrix changed(CooperationMatrix matrix, SmallestChange change, double amount) {
        Evidence evidence = Evidence.of(Origin.DECLARED, "", matrix.today());
        return change.what() == SmallestChange.What.OFFER
                ? matrix.with(new CurrentOffer(
                        new Offer(change.municipality(), change.competency(), amount, evidence), amount))
                : matrix.with(new CurrentNeed(
                        new Need(change.municipality(), change.competency(), amount, evidence), amount));
    }

    private static List<Pair> pairs(CooperationMatrix matrix) {
        List<String> ids = matrix.municipalities();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                pairs.add(new Pair(ids.get(i), ids.get(j)));
            }
        }
        return pairs;
    }

    private static Solved solved(Drawn drawn, TwinningRun run) {
        Formulation formulation = Formulation.of(
                drawn.matrix(), Candidates.of(drawn.matrix(), drawn.pins(), Progress.SILENT), drawn.pins());
        boolean[] chosen = new boolean[formulation.pairs().size()];
        run.plan().proposals().forEach(proposal -> chosen[formulation.pairs().indexOf(proposal.pair())] = true);
        TwinningProblem problem = formulation.problem();
        Prices prices = PriceSearch.search(problem, false, 1, () -> true, () -> true);
        return new Solved(drawn.matrix(), drawn.pins(), formulation, problem, chosen, prices);
    }

    /** The best plan that has the link so, and leaves out no more than the mended one, lies in the interval. */
    private static void assertHolds(
            TwinningProblem problem, int link, boolean chosen, TwinningPlan plan, Mended mended, Solved solved) {
        int before = solved.problem().leftOut(solved.chosen());
        int wantingLeft = (int) mended.left().stream()
                .filter(id -> solved.problem()
                        .isWanting(solved.formulation().numbering().municipality(id)))
                .count();
        int wantingServed = (int) mended.served().stream()
                .filter(id -> solved.problem()
                        .isWanting(solved.formulation().numbering().municipality(id)))
                .count();
        long best = bestWith(problem, link, chosen, before + wantingLeft - wantingServed)
                .orElseThrow();
        double loss = plan.objective() - (double) best / TwinningProblem.UNIT;

        assertThat(loss)
                .isGreaterThanOrEqualTo(mended.cost().atLeast() - NOTHING)
                .isLessThanOrEqualTo(mended.cost().atMost() + NOTHING);
    }

    /** The most worth of a choice that has the link so and leaves out no more than so many. */
    private static Optional<Long> bestWith(TwinningProblem problem, int link, boolean chosen, int leftOut) {
        Long best = null;
        int links = problem.links().size();
        for (int bits = 0; bits < 1 << links; bits++) {
            if ((bits >> link & 1) == (chosen ? 1 : 0)) {
                boolean[] choice = new boolean[links];
                for (int i = 0; i < links; i++) {
                    choice[i] = (bits >> i & 1) == 1;
                }
                if (keeps(problem, choice, link) && problem.leftOut(choice) <= leftOut) {
                    long worth = problem.worth(choice);
                    best = best == null || worth > best ? worth : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean keeps(TwinningProblem problem, boolean[] choice, int asked) {
        int[] loads = problem.loads(choice);
        for (int i = 0; i < loads.length; i++) {
            if (loads[i] > problem.capacity(i)) {
                return false;
            }
        }
        for (Link link : problem.links()) {
            if (link.pinned() && link.index() != asked && !choice[link.index()]) {
                return false;
            }
        }
        return true;
    }
}
