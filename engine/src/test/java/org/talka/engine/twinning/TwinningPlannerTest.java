package org.talka.engine.twinning;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.LeftOut.Reason;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.PlanImpossible.Cause;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.exact.ExactSolver;

class TwinningPlannerTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final String PLACES = "id,name,country,population,lat,lon\n";
    private static final String OFFERS = "municipality,competency,level,source,year,origin\n";
    private static final String NEEDS = "municipality,competency,urgency,source,year,origin\n";
    private static final String TWO_EACH = "{\"home\": [\"LV\"], \"twinning\": {\"capacity\": 2}}";

    /** Four that share and help, one that nobody can help, one of which nothing is known, and a guest from Russia. */
    private static final Region VILLAGE = Region.small()
            .municipalities(PLACES + """
                    A,Alder,LV,9000,56.9,24.1
                    B,Birch,LV,8000,57.0,24.3
                    C,Cedar,LV,7000,56.5,25.0
                    D,Dogwood,LV,30000,56.2,26.0
                    lonely,Elm,LV,5000,57.5,22.0
                    silent,Fir,LV,5000,57.5,22.5
                    german,Kamen,DE,42000,51.6,7.7
                    russian,Pskov,RU,200000,57.8,28.3
                    """)
            .competencies("id,name_en\nwaste,waste\nroads,roads\nparks,parks\nports,ports\n")
            .offers(OFFERS + """
                    A,waste,0.9,a page,2025,documented
                    B,roads,0.8,a page,2025,documented
                    german,parks,0.7,a page,2025,documented
                    russian,ports,0.9,a page,2025,documented
                    """)
            .needs(NEEDS + """
                    A,roads,0.6,a letter,2025,declared
                    B,waste,0.7,a letter,2025,declared
                    C,waste,0.5,a letter,2025,declared
                    C,parks,0.9,a letter,2025,declared
                    D,roads,0.4,a letter,2025,declared
                    D,parks,0.3,a letter,2025,declared
                    lonely,ports,0.8,a letter,2025,declared
                    """)
            .rules(TWO_EACH);

    @BeforeAll
    static void unpackTheExactSolver() {
        ExactSolver.isAvailable();
    }

    @Test
    void everyHomeMunicipalityIsInAProposalOrLeftForAReason() throws PlanImpossible {
        TwinningPlan plan = plan(VILLAGE, Pins.NONE);

        assertThat(plan.left())
                .containsExactly(
                        new LeftOut("lonely", Reason.NO_CANDIDATE), new LeftOut("silent", Reason.NOTHING_KNOWN));
        for (String id : List.of("A", "B", "C", "D")) {
            assertThat(plan.of(id)).as(id).isNotEmpty();
        }
        assertThat(plan.leftOut()).isEqualTo(2);
        assertThat(plan.leftOutBound()).isEqualTo(2);
        assertThat(plan.of("russian")).isEmpty();
    }

    @Test
    void nobodyTakesOnMoreThanTheCapacity() throws PlanImpossible {
        TwinningPlan plan = plan(VILLAGE, Pins.NONE);

        assertThat(VILLAGE.load().municipalities().keySet())
                .allSatisfy(id -> assertThat(plan.of(id)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void eachProposalHasTwoReasonsAndWhatItIsChosenFor() throws PlanImpossible {
        CooperationMatrix matrix = Drawn.matrix(VILLAGE);
        TwinningPlan plan = plan(matrix, Pins.NONE, 1);

        for (Language language : Language.values()) {
            Explainer explainer = Explainer.of(matrix, language);
            assertThat(plan.proposals()).isNotEmpty().allSatisfy(proposal -> {
                assertThat(explainer.reasons(proposal.assessment()))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .doesNotHaveDuplicates()
                        .allSatisfy(
                                reason -> assertThat(reason).doesNotContain("{").endsWith("."));
                assertThat(proposal.chosenFor()).isEqualTo(proposal.assessment().helps());
            });
        }
    }

    @Test
    void pinsAreKeptEvenWhereNothingFlows() throws PlanImpossible {
        Pins pins = Pins.of(List.of(Pair.of("silent", "D"), Pair.of("A", "C")), List.of());

        TwinningPlan plan = plan(VILLAGE, pins);

        assertThat(plan.proposals())
                .filteredOn(Proposal::pinned)
                .extracting(Proposal::pair)
                .containsExactly(new Pair("A", "C"), new Pair("D", "silent"));
        assertThat(plan.left()).extracting(LeftOut::municipality).containsExactly("lonely");
    }

    @Test
    void forbiddenPairsAreInNoPlan() throws PlanImpossible {
        Pair best = plan(VILLAGE, Pins.NONE).proposals().get(0).pair();

        TwinningPlan plan = plan(VILLAGE, Pins.of(List.of(), List.of(best)));

        assertThat(plan.contains(best.a(), best.b())).isFalse();
        assertThat(plan.contains(best.b(), best.a())).isFalse();
        assertThat(plan.proposals()).isNotEmpty();
    }

    @Test
    void morePinsThanAMunicipalityCanTakeOnAreNamed() {
        Pins pins = Pins.of(List.of(Pair.of("A", "B"), Pair.of("C", "A"), Pair.of("D", "A")), List.of());

        assertThatThrownBy(() -> plan(VILLAGE, pins))
                .isInstanceOfSatisfying(PlanImpossible.class, impossible -> assertThat(impossible.reason())
                        .isEqualTo(new Cause.TooManyPins("A", List.of("B", "C", "D"), 2)));
    }

    @Test
    void aPinThatARuleExcludesIsNamedWithTheRule() {
        Pair pair = Pair.of("A", "russian");

        assertThatThrownBy(() -> plan(VILLAGE, Pins.of(List.of(pair), List.of())))
                .isInstanceOfSatisfying(PlanImpossible.class, impossible -> assertThat(impossible.reason())
                        .isInstanceOfSatisfying(Cause.PinExcluded.class, cause -> {
                            assertThat(cause.pair()).isEqualTo(pair);
                            assertThat(cause.exclusion()).isInstanceOf(Exclusion.ByRule.class);
                        }));
    }

    @Test
    void aPinOnSomebodyUnknownIsNamed() {
        assertThatThrownBy(() -> plan(VILLAGE, Pins.of(List.of(Pair.of("A", "nobody")), List.of())))
                .isInstanceOfSatisfying(PlanImpossible.class, impossible -> assertThat(impossible.reason())
                        .isEqualTo(new Cause.UnknownMunicipality("nobody")));
    }

    @Test
    void theSameQuestionGivesTheSamePlan() throws PlanImpossible {
        TwinningPlan once = plan(Drawn.matrix(VILLAGE), Pins.NONE, 7);
        TwinningPlan again = plan(Drawn.matrix(VILLAGE), Pins.NONE, 7);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void theOrderOfRowsDoesNotShowInThePlan() throws PlanImpossible {
        TwinningPlan inOrder = plan(ROW_RICH, Pins.NONE);
        Random random = new Random(11);

        for (int i = 0; i < 3; i++) {
            TwinningPlan shuffled = plan(shuffled(random), Pins.NONE);

            assertThat(shuffled.proposals())
                    .extracting(Proposal::pair, Proposal::chosenFor, TwinningPlannerTest::criteria)
                    .isEqualTo(inOrder.proposals().stream()
                            .map(it -> tuple(it.pair(), it.chosenFor(), criteria(it)))
                            .toList());
            assertThat(shuffled.left()).isEqualTo(inOrder.left());
            assertThat(shuffled.certificate()).isEqualTo(inOrder.certificate());
        }
    }

    @Test
    void gapIsWhatIsMissingToTheBoundAsAPartOfIt() throws PlanImpossible {
        for (long seed = 100; seed < 110; seed++) {
            Drawn drawn = Drawn.of(seed);

            TwinningPlan plan = plan(drawn.matrix(), drawn.pins(), seed);

            double gap = plan.bound() > 0 ? (plan.bound() - plan.objective()) / plan.bound() : 0;
            assertThat(plan.gap()).isCloseTo(gap, within(1e-9)).isNotNegative();
            assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.objective());
        }
    }

    @Test
    void whereNobodyHasACandidateThePlanIsEmptyAndOptimal() throws PlanImpossible {
        TwinningPlan plan = plan(VILLAGE.without("needs.csv"), Pins.NONE);

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.candidates()).isZero();
        assertThat(plan.objective()).isZero();
        assertThat(plan.bound()).isZero();
        assertThat(plan.gap()).isZero();
        assertThat(plan.optimal()).isTrue();
        assertThat(plan.leftOut()).isEqualTo(6).isEqualTo(plan.leftOutBound());
        assertThat(plan.left())
                .filteredOn(left -> left.reason() == Reason.NO_CANDIDATE)
                .extracting(LeftOut::municipality)
                .containsExactly("A", "B");
    }

    @Test
    void oneMunicipalityAloneIsLeft() throws PlanImpossible {
        TwinningPlan plan = plan(Region.small().municipalities(PLACES + "A,Alder,LV,9000,56.9,24.1\n"), Pins.NONE);

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.left()).containsExactly(new LeftOut("A", Reason.NOTHING_KNOWN));
    }

    @Test
    void twoThatShareANeedAreAPair() throws PlanImpossible {
        TwinningPlan plan = plan(
                Region.small()
                        .municipalities(PLACES + "A,Alder,LV,9000,56.9,24.1\nB,Birch,LV,9000,56.9,24.1\n")
                        .needs(NEEDS + "A,waste,0.5,x,2025,declared\nB,waste,0.5,x,2025,declared\n"),
                Pins.NONE);

        assertThat(plan.proposals()).extracting(Proposal::pair).containsExactly(new Pair("A", "B"));
        assertThat(plan.left()).isEmpty();
        assertThat(plan.gap()).isZero();
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void aPairThatFitsInNothingIsBetterThanNone() throws PlanImpossible {
        Region unfit = VILLAGE.rules("""
                {"weights": {"complementarity": 0, "reciprocity": 0, "sharedChallenge": 0, "nearness": 0,
                             "likeness": 0, "language": 1, "ties": 0, "region": 0},
                 "twinning": {"coverageWeight": 0}, "home": ["LV"]}
                """);

        TwinningPlan plan = plan(unfit, Pins.NONE);

        assertThat(plan.left()).extracting(LeftOut::municipality).containsExactly("lonely", "silent");
        assertThat(plan.leftOut()).isEqualTo(plan.leftOutBound());
    }

    @Test
    void whereAllIsForbiddenThePlanIsEmpty() throws PlanImpossible {
        TwinningPlan plan = plan(VILLAGE, Pins.of(List.of(), everyPair(VILLAGE)));

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.left())
                .extracting(LeftOut::reason)
                .containsExactlyInAnyOrder(
                        Reason.ALL_FORBIDDEN,
                        Reason.ALL_FORBIDDEN,
                        Reason.ALL_FORBIDDEN,
                        Reason.ALL_FORBIDDEN,
                        Reason.NO_CANDIDATE,
                        Reason.NOTHING_KNOWN);
        assertThat(plan.leftOutBound()).isEqualTo(6);
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void whereAllIsPinnedThePlanIsThePins() throws PlanImpossible {
        Region three = Region.small()
                .needs(NEEDS
                        + "A,waste,0.5,x,2025,declared\nB,waste,0.5,x,2025,declared\nC,waste,0.5,x,2025,declared\n");

        TwinningPlan plan = plan(three, Pins.of(everyPair(three), List.of()));

        assertThat(plan.proposals()).hasSize(3).allMatch(Proposal::pinned);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.optimal()).isTrue();
        assertThat(plan.gap()).isZero();
    }

    @Test
    void oneThatEverybodyWantsServesAsManyAsItCan() throws PlanImpossible {
        int guests = 9;
        String names = IntStream.range(0, guests)
                .mapToObj(i -> "G" + i + ",Guest,LV,1000,56,2" + i % 7 + "\n")
                .collect(joining("", PLACES + "host,Host,LV,50000,57,24\n", ""));
        String fields =
                IntStream.range(0, guests).mapToObj(i -> "f" + i + ",field\n").collect(joining("", "id,name_en\n", ""));
        String offers = IntStream.range(0, guests)
                .mapToObj(i -> "host,f" + i + ",0.9,x,2025,documented\n")
                .collect(joining("", OFFERS, ""));
        String needs = IntStream.range(0, guests)
                .mapToObj(i -> "G" + i + ",f" + i + ",0." + (i + 1) + ",x,2025,declared\n")
                .collect(joining("", NEEDS, ""));

        TwinningPlan plan = plan(
                Region.of()
                        .municipalities(names)
                        .competencies(fields)
                        .offers(offers)
                        .needs(needs),
                Pins.NONE);

        assertThat(plan.of("host")).hasSize(3);
        assertThat(plan.proposals()).hasSize(3);
        assertThat(plan.left()).hasSize(guests - 3).allMatch(left -> left.reason() == Reason.NO_ROOM);
        assertThat(plan.leftOutBound()).isEqualTo(guests - 3);
        assertThat(plan.contains("host", "G8")).isTrue();
    }

    @Test
    void fortyThatAreAllAlikeAllFindPartners() throws PlanImpossible {
        String places = IntStream.range(10, 50)
                .mapToObj(i -> "M" + i + ",Twin,LV,5000,56.5,24.5\n")
                .collect(joining("", PLACES, ""));
        String needs = IntStream.range(10, 50)
                .mapToObj(i -> "M" + i + ",waste,0.5,x,2025,declared\n")
                .collect(joining("", NEEDS, ""));
        Region alike = Region.small().municipalities(places).needs(needs);

        TwinningPlan plan = plan(alike, Pins.NONE);

        assertThat(plan.left()).isEmpty();
        assertThat(plan.leftOutBound()).isZero();
        assertThat(alike.load().municipalities().keySet())
                .allSatisfy(id -> assertThat(plan.of(id)).hasSizeBetween(1, 3));
        assertThat(plan.gap()).isLessThan(0.01);
    }

    @Test
    void progressPassesThroughThePhasesInOrder() throws PlanImpossible {
        List<Progress.Phase> phases = new ArrayList<>();

        TwinningPlanner.plan(Drawn.matrix(VILLAGE), Pins.NONE, 1, LIMIT, (phase, done) -> {
            assertThat(done).isBetween(0.0, 1.0);
            phases.add(phase);
        });

        assertThat(phases)
                .isSorted()
                .contains(Progress.Phase.PRICES, Progress.Phase.SEARCH, Progress.Phase.PROOF, Progress.Phase.DONE);
    }

    @Test
    void theCertificateNamesAPriceForEachPlaceAndTurn() throws PlanImpossible {
        TwinningPlan plan = plan(VILLAGE, Pins.NONE);

        assertThat(plan.certificate())
                .filteredOn(price -> price.turn() == 0)
                .extracting(TwinningPlan.Price::municipality)
                .containsExactly("A", "B", "C", "D", "german", "lonely", "russian", "silent");
        assertThat(plan.certificate())
                .filteredOn(price ->
                        price.municipality().equals("C") && price.competency().equals("waste"))
                .extracting(TwinningPlan.Price::turn)
                .containsExactly(1, 2, 3);
        assertThat(plan.certificate())
                .filteredOn(price -> price.turn() > 0)
                .allSatisfy(price -> assertThat(price.millionths()).isNotNegative());
    }

    private static final Map<String, String> ROWS = new TreeMap<>(Map.of(
            "municipalities.csv",
            PLACES
                    + IntStream.range(0, 12)
                            .mapToObj(i ->
                                    "M" + i + ",Place,LV," + (1000 + 700 * i) + ",56." + i + ",24." + i * 7 % 10 + "\n")
                            .collect(joining()),
            "competencies.csv",
            "id,name_en\nwaste,waste\nroads,roads\nparks,parks\n",
            "offers.csv",
            OFFERS
                    + IntStream.range(0, 12)
                            .mapToObj(i -> "M" + i + ","
                                    + List.of("waste", "roads", "parks").get(i % 3) + ",0." + (3 + i % 5)
                                    + ",x,2025,documented\nM" + i + ",waste,0.4,y,2024,documented\n")
                            .collect(joining()),
            "needs.csv",
            NEEDS
                    + IntStream.range(0, 12)
                            .mapToObj(i -> "M" + i + ","
                                    + List.of("roads", "parks", "waste", "roads")
                                            .get(i % 4) + ",0." + (2 + i % 7) + ",x,2025,declared\n")
                            .collect(joining()),
            "cooperations.csv",
            "id,kind,source\none,other,x\ntwo,other,x\nthree,other,x\nfour,other,x\n",
            "cooperation_members.csv",
            "cooperation,municipality\n"
                    + IntStream.range(0, 12)
                            .mapToObj(i -> "one,M" + i + "\n" + (i % 2 == 0 ? "two,M" + i + "\n" : "")
                                    + (i % 3 == 0 ? "three,M" + i + "\n" : "") + (i < 4 ? "four,M" + i + "\n" : ""))
                            .collect(joining())));

    private static final Region ROW_RICH = shuffled(null);

    private static Region shuffled(Random random) {
        Region region = Region.of();
        for (Map.Entry<String, String> file : ROWS.entrySet()) {
            List<String> lines = new ArrayList<>(file.getValue().lines().toList());
            if (random != null) {
                Collections.shuffle(lines.subList(1, lines.size()), random);
            }
            region = region.file(file.getKey(), String.join("\n", lines) + "\n");
        }
        return region;
    }

    private static List<CriterionValue> criteria(Proposal proposal) {
        return proposal.assessment().criteria();
    }

    private static List<Pair> everyPair(Region region) {
        List<String> ids = List.copyOf(region.load().municipalities().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                pairs.add(Pair.of(ids.get(i), ids.get(j)));
            }
        }
        return pairs;
    }

    private static TwinningPlan plan(Region region, Pins pins) throws PlanImpossible {
        return plan(Drawn.matrix(region), pins, 1);
    }

    private static TwinningPlan plan(CooperationMatrix matrix, Pins pins, long seed) throws PlanImpossible {
        return TwinningPlanner.plan(matrix, pins, seed, LIMIT, Progress.SILENT);
    }
}
