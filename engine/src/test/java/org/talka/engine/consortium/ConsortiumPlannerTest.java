package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.graph.Borders;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.plan.Progress;

/** Six municipalities along a road, A to F, and an island, I. */
class ConsortiumPlannerTest {

    private static final String MUNICIPALITIES = """
            id,name,country,population,lat,lon,region
            A,Alder,LV,6000,57.0,24.0,West
            B,Birch,LV,5000,57.0,24.2,West
            C,Cedar,LV,4000,57.0,24.4,West
            D,Dogwood,LV,7000,57.0,24.6,East
            E,Elm,LV,5000,57.0,24.8,East
            F,Fir,LV,6000,57.0,25.0,East
            I,Isle,LV,500,57.9,24.5,West
            """;

    private static final String NEIGHBOURS = """
            a,b,border_km
            A,B,
            B,C,
            C,D,
            D,E,
            E,F,
            """;

    private static final String COMPETENCIES = """
            id,name_en,name_lv,minimum_population
            waste,waste management,atkritumu apsaimniekošana,10000
            roads,road upkeep,ceļu uzturēšana,
            police,municipal police,pašvaldības policija,15000
            """;

    private static Region road() {
        return Region.of().municipalities(MUNICIPALITIES).neighbours(NEIGHBOURS).competencies(COMPETENCIES);
    }

    private static Talka talka(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of());
    }

    private static ConsortiumPlan plan(Talka talka, String... competencies) {
        return talka.consortia(List.of(competencies), 1, Duration.ofSeconds(1), Progress.SILENT);
    }

    private static String groups(TaskPlan task) {
        return task.groups().stream().map(group -> String.join("", group.ids())).collect(Collectors.joining(" "));
    }

    @Test
    void asManyGroupsAsPossibleReachTheScaleAndTheIslandIsNamed() {
        ConsortiumPlan plan = plan(talka(road()), "waste");

        TaskPlan task = plan.tasks().get(0);
        assertThat(groups(task)).isEqualTo("AB CD EF I");
        assertThat(task.reaching()).isEqualTo(3);
        assertThat(task.optimal()).isTrue();
        assertThat(task.of("I").shortfall()).isEqualTo(Group.Shortfall.TOO_FEW_IN_REACH);
        assertThat(plan.islands()).containsExactly("I");
        assertThat(plan.enclaves()).containsExactly("A", "F");
        assertThat(plan.borders()).isEqualTo(Borders.Source.FILE);
    }

    @Test
    void onlyCompetenciesWithAScaleArePlannedTheLargestScaleFirst() {
        Talka talka = talka(road());

        assertThat(talka.sharedTasks()).containsExactly("police", "waste");
        assertThat(talka(road().rules("{\"consortium\": {\"scales\": {\"roads\": 20000}}}"))
                        .sharedTasks())
                .containsExactly("roads", "police", "waste");
    }

    @Test
    void whoeverMayJoinOneGroupAloneIsInOneAlone() {
        Talka talka = talka(road().rules("{\"consortium\": {\"mostJoined\": 1}}"));

        ConsortiumPlan plan = plan(talka, "waste", "police");

        for (String id : List.of("A", "B", "C", "D", "E", "F")) {
            assertThat(plan.tasks().stream()
                            .filter(task -> !task.of(id).isAlone())
                            .count())
                    .as(id)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(plan.tasks().get(1).of("A").shortfall()).isEqualTo(Group.Shortfall.LOAD);
    }

    @Test
    void aGroupKeepsTheLargestSizeAndDistance() {
        TaskPlan small = plan(talka(road().rules("{\"consortium\": {\"mostMembers\": 2}}")), "police")
                .tasks()
                .get(0);
        TaskPlan near = plan(talka(road().rules("{\"consortium\": {\"largestDistanceKm\": 5}}")), "waste")
                .tasks()
                .get(0);

        assertThat(small.groups()).allSatisfy(group -> assertThat(group.ids()).hasSizeLessThanOrEqualTo(2));
        assertThat(near.reaching()).isZero();
        assertThat(near.groups())
                .allSatisfy(group -> assertThat(group.isAlone()).isTrue());
    }

    @Test
    void anExistingConsortiumIsKeptWhereThatIsWorthItAndHeldAgainstThePlan() {
        Region region = road().cooperations("""
                id,kind,competency,name,instrument,since,until,source
                x,consortium,police,Eastern police,,,,a letter
                """).members("""
                cooperation,municipality,role
                x,D,
                x,E,
                x,F,
                """);

        TaskPlan kept = plan(talka(region.rules("{\"consortium\": {\"costs\": {\"keepKm\": 500}}}")), "police")
                .tasks()
                .get(0);

        assertThat(kept.existing()).singleElement().satisfies(existing -> {
            assertThat(existing.members()).containsExactly("D", "E", "F");
            assertThat(existing.kept()).isTrue();
        });
        assertThat(kept.today().reaching()).isEqualTo(1);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        String shuffled = Arrays.stream(MUNICIPALITIES.split("\n"))
                .sorted((one, other) -> one.startsWith("id") ? -1 : other.startsWith("id") ? 1 : other.compareTo(one))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(plan(talka(road().municipalities(shuffled)), "waste", "police"))
                .isEqualTo(plan(talka(road()), "waste", "police"));
    }

    @Test
    void withoutBordersCentresSayWhoIsANeighbourAndThePlanSaysSo() {
        Talka talka = talka(road().without("neighbours.csv"));

        ConsortiumPlan plan = plan(talka, "waste");

        assertThat(plan.borders()).isEqualTo(Borders.Source.CENTRES);
        assertThat(plan.islands()).isEmpty();
        assertThat(plan.tasks().get(0).shortMembers()).isZero();
    }

    @Test
    void everyGroupHasItsReasonsInBothLanguages() {
        Talka talka = talka(road());
        ConsortiumPlan plan = plan(talka, "waste", "police");

        for (Language language : Language.values()) {
            Explainer explainer = talka.explain(language);
            for (TaskPlan task : plan.tasks()) {
                assertThat(explainer.headline(task) + explainer.proof(task)).doesNotContain("{");
                assertThat(task.groups())
                        .allSatisfy(group -> assertThat(String.join(" ", explainer.reasons(task, group)))
                                .isNotBlank()
                                .doesNotContain("{"));
            }
            assertThat(explainer.borders(plan)).hasSize(3).allSatisfy(line -> assertThat(line)
                    .doesNotContain("{"));
        }
    }
}
