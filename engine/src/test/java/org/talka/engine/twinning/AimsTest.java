package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.LeftOut.Reason;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.PlanImpossible.Cause;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * What the rules ask of ties, borders, regions and capacities, on a village whose fits are plain: everybody needs
 * the same, and only a common language counts, so that every pair but those with Kiwi fits fully.
 */
class AimsTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Region VILLAGE = Region.small().municipalities("""
                    id,name,country,population,lat,lon,region,languages
                    A,Alder,LV,9000,56.9,24.1,East,lv
                    B,Birch,LV,8000,57.0,24.3,East,lv
                    C,Cedar,LV,30000,56.5,25.0,West,lv
                    D,Dogwood,LV,,56.2,26.0,,lv
                    E,Elm,EE,5000,57.8,26.0,East,lv
                    K,Kiwi,EE,5000,57.9,26.1,East,et
                    """).needs("""
                    municipality,competency,urgency,source,year,origin
                    A,waste,0.5,a letter,2025,declared
                    B,waste,0.5,a letter,2025,declared
                    C,waste,0.5,a letter,2025,declared
                    D,waste,0.5,a letter,2025,declared
                    E,waste,0.5,a letter,2025,declared
                    K,waste,0.5,a letter,2025,declared
                    """);

    @BeforeAll
    static void unpackTheExactSolver() {
        ExactSolver.isAvailable();
    }

    @Test
    void whereNothingIsAskedThereIsNoQuotaAndNoAim() throws PlanImpossible {
        CooperationMatrix matrix =
                matrix(VILLAGE, "\"crossBorder\": {\"percent\": 20}, \"regionalBalance\":" + " {\"weight\": 1}");

        assertThat(problem(matrix, Pins.NONE).quotas()).isEmpty();
        assertThat(problem(matrix, Pins.NONE).links())
                .allMatch(link -> link.tie() == 0 && link.parts().isEmpty());
        assertThat(plan(matrix).aims()).isEmpty();
    }

    @Test
    void everyPairCountsForOrAgainstTheShareAcrossBorders() {
        CooperationMatrix matrix = matrix(VILLAGE, "\"crossBorder\": {\"percent\": 30, \"weight\": 0.5}");
        TwinningProblem problem = problem(matrix, Pins.NONE);

        assertThat(problem.quotas()).containsExactly(new Quota(0, 5_000));
        assertThat(link(matrix, problem, "A", "E").parts()).containsExactly(new Link.Part(0, 70));
        assertThat(link(matrix, problem, "A", "B").parts()).containsExactly(new Link.Part(0, -30));
    }

    @Test
    void regionsWantPartnersForEachOfTheirMunicipalities() {
        CooperationMatrix matrix = matrix(VILLAGE, "\"regionalBalance\": {\"partners\": 1.25, \"weight\": 0.2}");
        TwinningProblem problem = problem(matrix, Pins.NONE);

        assertThat(problem.quotas())
                .as("the East of Latvia has two, the West one; who has no region is not counted, who is abroad neither")
                .containsExactly(new Quota(250, 2_000), new Quota(125, 2_000));
        assertThat(link(matrix, problem, "A", "B").parts()).containsExactly(new Link.Part(0, 200));
        assertThat(link(matrix, problem, "A", "C").parts())
                .containsExactly(new Link.Part(0, 100), new Link.Part(1, 100));
        assertThat(link(matrix, problem, "A", "E").parts()).containsExactly(new Link.Part(0, 100));
        assertThat(link(matrix, problem, "D", "E").parts()).isEmpty();
    }

    @Test
    void morePairsCrossABorderWhereThatIsAsked() throws PlanImpossible {
        TwinningPlan without = plan(matrix(VILLAGE, "\"capacity\": 1"));
        TwinningPlan asked =
                plan(matrix(VILLAGE, "\"capacity\": 1, \"crossBorder\": {\"percent\": 100, \"weight\": 9}"));

        assertThat(without.proposals()).hasSize(2).allMatch(it -> !it.pair().b().equals("K"));
        assertThat(asked.proposals()).extracting(Proposal::pair).anyMatch(pair -> pair.b()
                .equals("K"));
        assertThat(asked.leftOut()).as("nobody is left out for it").isZero();
        assertThat(asked.aims()).singleElement().satisfies(aim -> {
            assertThat(aim).isInstanceOf(Aim.CrossBorder.class);
            assertThat(aim.asked()).isEqualTo(1);
            assertThat(aim.reached()).isCloseTo(2 / 3.0, within(1e-9));
            assertThat(aim.cost()).as("one pair of three").isCloseTo(9, within(1e-9));
        });
        assertThat(asked.objective()).isCloseTo(2 - 9, within(1e-9));
    }

    @Test
    void regionsReachTheirPartnersWhereThatIsWorthMoreThanTheLoad() throws PlanImpossible {
        TwinningPlan plan =
                plan(matrix(VILLAGE, "\"loadCost\": 5, \"regionalBalance\": {\"partners\": 2, \"weight\": 6}"));

        assertThat(plan.aims())
                .extracting(aim -> ((Aim.Region) aim).region(), Aim::asked, Aim::reached, Aim::cost)
                .containsExactly(tuple("East", 2.0, 2.0, 0.0), tuple("West", 2.0, 2.0, 0.0));
        assertThat(plan.of("A")).hasSize(2);
        assertThat(plan.of("D")).hasSize(1);
    }

    @Test
    void aTwinningIsKeptBeforeAnEqualPairAndAnEndedOneLessSo() {
        CooperationMatrix matrix = matrix(TWINNED, "\"ties\": {\"keep\": 0.3, \"renew\": 0.1}");
        TwinningProblem problem = problem(matrix, Pins.NONE);

        assertThat(link(matrix, problem, "A", "C").tie()).as("lasts").isEqualTo(300_000);
        assertThat(link(matrix, problem, "A", "B").tie()).as("has ended").isEqualTo(100_000);
        assertThat(link(matrix, problem, "B", "D").tie())
                .as("ended, and begun anew")
                .isEqualTo(300_000);
        assertThat(link(matrix, problem, "C", "D").tie())
                .as("another cooperation")
                .isZero();
    }

    @Test
    void planKeepsTwinningsWhereAskedAndBreaksThemWhereNewPairsAreWanted() throws PlanImpossible {
        String one = "\"capacity\": 1, \"ties\": {\"keep\": %s, \"renew\": %s}";

        assertThat(pairs(plan(matrix(TWINNED, one.formatted("0.3", "0.1"))))).containsExactly("A-C", "B-D");
        assertThat(pairs(plan(matrix(TWINNED, one.formatted("-0.3", "0.1"))))).containsExactly("A-B", "C-D");
        assertThat(pairs(plan(matrix(TWINNED, one.formatted("-0.3", "-0.3"))))).containsExactly("A-D", "B-C");
    }

    @Test
    void aTwinnedPairIsACandidateHoweverManyFitBetter() {
        Region one =
                TWINNED.cooperations("id,kind,source\nt,twinning,x\n").members("cooperation,municipality\nt,C\nt,K\n");
        String fewest = "\"candidates\": 1";

        assertThat(pairs(problem(matrix(one, fewest), Pins.NONE), matrix(one, fewest)))
                .doesNotContain("C-K");
        String kept = fewest + ", \"ties\": {\"keep\": 0.1}";
        assertThat(pairs(problem(matrix(one, kept), Pins.NONE), matrix(one, kept)))
                .contains("C-K");
    }

    @Test
    void placesFollowPopulationUnlessDeclared() {
        CooperationMatrix matrix = matrix(
                VILLAGE,
                "\"capacity\": 2, \"capacities\": {\"B\": 4}, \"capacityByPopulation\":"
                        + " [{\"population\": 5000, \"capacity\": 1}, {\"population\": 9000, \"capacity\": 3}]");
        TwinningProblem problem = problem(matrix, Pins.NONE);

        assertThat(matrix.municipalities()).containsExactly("A", "B", "C", "D", "E", "K");
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .extracting(problem::capacity)
                .as("the size of D is not known")
                .containsExactly(3, 4, 3, 2, 1, 1);
    }

    @Test
    void nobodyTakesOnMoreThanItsOwnCapacity() throws PlanImpossible {
        TwinningPlan plan = plan(matrix(VILLAGE, "\"capacity\": 1, \"capacities\": {\"A\": 3}, \"loadCost\": 0"));

        assertThat(plan.of("A")).hasSize(3);
        assertThat(plan.of("B")).hasSize(1);
    }

    @Test
    void whoTakesNoneIsLeftForThatReasonAndDoesNotCountInItsRegion() throws PlanImpossible {
        CooperationMatrix matrix =
                matrix(VILLAGE, "\"capacities\": {\"B\": 0}, \"regionalBalance\": {\"partners\": 1, \"weight\": 1}");
        TwinningPlan plan = plan(matrix);

        assertThat(plan.left()).containsExactly(new LeftOut("B", Reason.TAKES_NONE));
        assertThat(plan.of("B")).isEmpty();
        assertThat(plan.leftOutBound()).isEqualTo(1);
        assertThat(problem(matrix, Pins.NONE).quotas()).containsExactly(new Quota(100, 10_000), new Quota(100, 10_000));
    }

    @Test
    void whoTakesNoneCannotBePinned() {
        CooperationMatrix matrix = matrix(VILLAGE, "\"capacities\": {\"B\": 0}");
        Pins pins = Pins.of(List.of(Pair.of("A", "B")), List.of());

        assertThatThrownBy(() -> TwinningPlanner.plan(matrix, pins, 1, LIMIT, Progress.SILENT))
                .isInstanceOfSatisfying(PlanImpossible.class, impossible -> assertThat(impossible.reason())
                        .isEqualTo(new Cause.PinExcluded(Pair.of("A", "B"), new Exclusion.TakesNoPartners("B"))));
    }

    /** Three twinnings among four: one lasts, one has ended, one has ended and was begun anew. */
    private static final Region TWINNED = VILLAGE.cooperations("""
                    id,kind,since,until,source
                    lasting,twinning,1999,,a page
                    ended,twinning,1999,2015,a page
                    first,twinning,1999,2005,a page
                    second,twinning,2010,2030,a page
                    other,consortium,1999,,a page
                    """).members("""
                    cooperation,municipality
                    lasting,A
                    lasting,C
                    ended,A
                    ended,B
                    first,B
                    first,D
                    second,B
                    second,D
                    other,C
                    other,D
                    """);

    private static CooperationMatrix matrix(Region region, String twinning) {
        return Drawn.matrix(region.rules("""
                {"home": ["LV"], "weights": {"complementarity": 0, "reciprocity": 0, "sharedChallenge": 0,
                 "nearness": 0, "likeness": 0, "language": 1, "ties": 0, "region": 0}, "twinning": {%s}}
                """.formatted(twinning)));
    }

    private static TwinningPlan plan(CooperationMatrix matrix) throws PlanImpossible {
        return TwinningPlanner.plan(matrix, Pins.NONE, 1, LIMIT, Progress.SILENT);
    }

    private static TwinningProblem problem(CooperationMatrix matrix, Pins pins) {
        return new Drawn(matrix, pins).formulation().problem();
    }

    private static Link link(CooperationMatrix matrix, TwinningProblem problem, String a, String b) {
        int indexA = matrix.municipalities().indexOf(a);
        int indexB = matrix.municipalities().indexOf(b);
        return problem.links().stream()
                .filter(link -> link.a() == indexA && link.b() == indexB)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pairs(TwinningProblem problem, CooperationMatrix matrix) {
        List<String> ids = matrix.municipalities();
        return problem.links().stream()
                .map(link -> ids.get(link.a()) + "-" + ids.get(link.b()))
                .toList();
    }

    /** The pairs among the four of Latvia. */
    private static List<String> pairs(TwinningPlan plan) {
        return plan.proposals().stream()
                .map(Proposal::pair)
                .filter(pair -> pair.b().compareTo("E") < 0)
                .map(pair -> pair.a() + "-" + pair.b())
                .toList();
    }
}
