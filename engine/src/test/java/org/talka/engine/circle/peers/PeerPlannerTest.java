package org.talka.engine.circle.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Progress;

/** Eight municipalities along a road, A to H, of which A and H are strong in waste; B to G need it. */
class PeerPlannerTest {

    private static final String MUNICIPALITIES = """
            id,name,country,population,lat,lon,region
            A,Alder,LV,6000,57.0,24.0,West
            B,Birch,LV,5000,57.0,24.2,West
            C,Cedar,LV,4000,57.0,24.4,West
            D,Dogwood,LV,17000,57.0,24.6,West
            E,Elm,LV,15000,57.0,24.8,East
            F,Fir,LV,26000,57.0,25.0,East
            G,Gorse,LV,27000,57.0,25.2,East
            H,Hazel,LV,28000,57.0,25.4,East
            """;

    private static final String COMPETENCIES = """
            id,name_en,name_lv
            waste,waste management,atkritumu apsaimniekošana
            roads,road upkeep,ceļu uzturēšana
            parks,parks,parki
            """;

    private static final String OFFERS = """
            municipality,competency,level,source,year,origin
            A,waste,0.9,a page,2025,documented
            H,waste,0.7,a page,2025,documented
            G,waste,0.2,a page,2025,documented
            """;

    private static final String NEEDS = """
            municipality,competency,urgency,source,year,origin
            B,waste,0.8,a letter,2025,declared
            C,waste,0.7,a letter,2025,declared
            D,waste,0.6,a letter,2025,declared
            E,waste,0.5,a letter,2025,declared
            F,waste,0.4,a letter,2025,declared
            G,waste,0.3,a letter,2025,declared
            B,roads,0.5,a letter,2025,declared
            C,roads,0.4,a letter,2025,declared
            """;

    private static Region road() {
        return Region.of()
                .municipalities(MUNICIPALITIES)
                .competencies(COMPETENCIES)
                .offers(OFFERS)
                .needs(NEEDS);
    }

    private static Talka talka(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of());
    }

    private static PeerPlan plan(Talka talka, String... competencies) {
        return talka.circles(List.of(competencies), Duration.ofSeconds(20), Progress.SILENT);
    }

    private static TopicPlan waste(Region region) {
        return plan(talka(region), "waste").find("waste").orElseThrow();
    }

    private static String circles(TopicPlan topic) {
        return topic.circles().stream()
                .map(circle -> String.join("", circle.ids()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void everybodyInNeedIsInACircleWithAStrongMemberFromSeveralRegions() {
        TopicPlan topic = waste(road());

        assertThat(topic.served()).isEqualTo(6).isEqualTo(topic.servedBound());
        assertThat(topic.left()).isEmpty();
        assertThat(topic.optimal()).isTrue();
        assertThat(topic.circles()).hasSize(2).allSatisfy(circle -> {
            assertThat(circle.ids()).hasSize(4);
            assertThat(circle.members()).anyMatch(PeerCircle.Member::strong);
            assertThat(circle.regions()).isEqualTo(2);
            assertThat(circle.sizes()).allMatch(number -> number > 0);
        });
    }

    @Test
    void theStrongestCouldCoachAndTheMostCentralCouldHost() {
        TopicPlan topic = waste(road().rules("{\"circles\": {\"fewest\": 8}}"));

        PeerCircle circle = topic.circles().get(0);
        assertThat(circle.coach()).isEqualTo("A");
        assertThat(circle.host()).isEqualTo("D");
    }

    @Test
    void whoTravelsStaysWithinTheDistance() {
        TopicPlan topic = waste(road().rules("{\"circles\": {\"largestDistanceKm\": 25}}"));

        assertThat(circles(topic)).isEqualTo("ABCE DFGH");
        assertThat(topic.circles())
                .allSatisfy(circle -> assertThat(circle.members()).allMatch(member -> member.kmToHost() <= 25));
    }

    @Test
    void whoIsTooFarFromAnybodyStrongIsLeftOutForThatReason() {
        Region far = road().rules("{\"circles\": {\"largestDistanceKm\": 13, \"fewest\": 3, \"most\": 3}}");

        TopicPlan topic = waste(far);

        assertThat(circles(topic)).isEqualTo("ABC FGH");
        assertThat(topic.left())
                .extracting(Unplaced::municipality, Unplaced::cause)
                .containsExactly(tuple("D", Unplaced.Cause.NOBODY_STRONG), tuple("E", Unplaced.Cause.NOBODY_STRONG));
    }

    @Test
    void withoutRoomTheLeastUrgentAreLeftOut() {
        TopicPlan topic = waste(road().rules("{\"circles\": {\"strongFrom\": 0.8, \"most\": 5}}"));

        assertThat(circles(topic)).isEqualTo("ABCDE");
        assertThat(topic.servedBound()).isEqualTo(4);
        assertThat(topic.left()).extracting(Unplaced::municipality).containsExactly("F", "G", "H");
        assertThat(topic.left()).extracting(Unplaced::cause).containsOnly(Unplaced.Cause.NO_ROOM);
    }

    @Test
    void nobodyStrongOrTooFewIsSaid() {
        TopicPlan weak = waste(road().rules("{\"circles\": {\"strongFrom\": 0.95}}"));
        TopicPlan few = waste(road().rules("{\"circles\": {\"fewest\": 9, \"most\": 9}}"));

        assertThat(weak.circles()).isEmpty();
        assertThat(weak.servedBound()).isZero();
        assertThat(weak.left()).extracting(Unplaced::cause).containsOnly(Unplaced.Cause.NOBODY_STRONG);
        assertThat(few.left()).extracting(Unplaced::cause).containsOnly(Unplaced.Cause.TOO_FEW);
    }

    @Test
    void nobodyIsInMoreCirclesThanAllowed() {
        Region busy = road().offers(OFFERS + "A,roads,0.9,a page,2025,documented\nD,roads,0.9,a page,2025,documented\n")
                .rules("{\"circles\": {\"mostJoined\": 1}}");

        PeerPlan plan = plan(talka(busy), "roads", "waste");

        assertThat(plan.topics()).extracting(TopicPlan::competency).containsExactly("waste", "roads");
        assertThat(plan.topics().get(1).left()).hasSize(4).allMatch(one -> one.cause() == Unplaced.Cause.LOAD);
        assertThat(plan.topics().get(1).optimal()).isFalse();
    }

    @Test
    void onlyWhatSomebodyNeedsOrOffersIsATopic() {
        assertThat(talka(road()).circleTopics()).containsExactly("waste", "roads");
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertThat(plan(talka(road().municipalities(shuffled(MUNICIPALITIES)).needs(shuffled(NEEDS))), "waste"))
                .isEqualTo(plan(talka(road()), "waste"));
    }

    private static String shuffled(String csv) {
        List<String> rows = Arrays.asList(csv.split("\n"));
        return rows.get(0) + "\n"
                + rows.stream()
                        .skip(1)
                        .sorted((one, other) -> other.compareTo(one))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    @Test
    void theLatvianPackageHasCirclesThatKeepTheRulesInBothLanguages() {
        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        Talka latvia = Talka.of(loaded.data(), loaded.rules(), List.of());

        PeerPlan plan = latvia.circles(latvia.circleTopics(), Duration.ofSeconds(60), Progress.SILENT);

        Map<String, Integer> joined = new HashMap<>();
        for (TopicPlan topic : plan.topics()) {
            Set<String> seen = new HashSet<>();
            for (PeerCircle circle : topic.circles()) {
                assertThat(circle.ids()).hasSizeBetween(4, 8);
                assertThat(circle.members()).anyMatch(PeerCircle.Member::strong);
                assertThat(circle.ids()).contains(circle.host(), circle.coach()).allMatch(seen::add);
                circle.ids().forEach(id -> joined.merge(id, 1, Integer::sum));
            }
            assertThat(topic.served()).isLessThanOrEqualTo(topic.servedBound());
            for (Language language : Language.values()) {
                Explainer explainer = latvia.explain(language);
                assertThat(explainer.headline(topic) + explainer.proof(topic) + explainer.left(topic))
                        .doesNotContain("{");
                assertThat(topic.circles()).allSatisfy(circle -> assertThat(String.join(" ", explainer.reasons(circle)))
                        .isNotBlank()
                        .doesNotContain("{"));
            }
        }
        assertThat(joined.values()).allMatch(number -> number <= 6);
        assertThat(plan.topics()).anyMatch(topic -> topic.circles().size() > 1);
        assertThat(latvia.circles(latvia.circleTopics(), Duration.ofSeconds(60), Progress.SILENT))
                .isEqualTo(plan);
    }
}
