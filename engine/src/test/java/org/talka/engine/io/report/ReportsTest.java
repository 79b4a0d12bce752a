package org.talka.engine.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.exact.ExactSolver;

/** What other programs read: names, columns and types are a contract. */
class ReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Region REGION =
            Region.small().municipalities("""
                    id,name,name_en,country,population,lat,lon,languages
                    A,Alkšņu novads,"Alder, the green",LV,12000,56.9,24.1,lv
                    B,Bērzu novads,Birch,LV,8000,57.3,25.2,lv
                    C,Ciedru novads,Cedar,LV,30000,55.9,26.5,lv
                    lonely,Egļu novads,Spruce,LV,100,57,22,lv
                    russian,Pskov,Pskov,RU,200000,57.8,28.3,ru
                    """).offers("""
                    municipality,competency,level,source,year,origin,fact_en,fact_lv
                    A,waste,0.9,a page,2025,documented,sorts glass,šķiro stiklu
                    russian,waste,0.5,a page,2025,documented,,
                    """).needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.5,a letter,2025,declared
                    B,roads,0.25,a letter,2025,declared
                    C,roads,0.75,a letter,2025,demo
                    """).rules("""
                    {"name": "of the test", "version": "7", "home": ["LV"]}
                    """);

    private static Talka talka;
    private static TwinningPlan plan;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeThePlan() throws PlanImpossible {
        ExactSolver.isAvailable();
        LoadedPackage loaded = REGION.loadWithRules();
        talka = Talka.of(loaded.data(), loaded.rules(), List.of());
        plan = propose();
    }

    private static TwinningPlan propose() throws PlanImpossible {
        return talka.propose(Pins.of(List.of(Pair.of("A", "C")), List.of()), 9, Duration.ofSeconds(2), Progress.SILENT);
    }

    @Test
    void planNamesItsDataRulesAndSeed() throws IOException {
        JsonNode json = json(Language.EN);

        assertThat(json.at("/data/name").asText()).isEqualTo("region");
        assertThat(json.at("/data/digest").asText())
                .matches("[0-9a-f]{64}")
                .isEqualTo(talka.data().digest());
        assertThat(json.at("/rules/version").asText()).isEqualTo("7");
        assertThat(json.at("/rules/digest").asText())
                .matches("[0-9a-f]{64}")
                .isEqualTo(talka.rules().digest());
        assertThat(json.at("/seed").asLong()).isEqualTo(9);
    }

    @Test
    void planHasEveryFieldOfTheContractInItsType() throws IOException {
        JsonNode json = json(Language.EN);

        assertThat(types(json))
                .containsEntry("data", JsonNodeType.OBJECT)
                .containsEntry("rules", JsonNodeType.OBJECT)
                .containsEntry("seed", JsonNodeType.NUMBER)
                .containsEntry("objective", JsonNodeType.NUMBER)
                .containsEntry("bound", JsonNodeType.NUMBER)
                .containsEntry("gap", JsonNodeType.NUMBER)
                .containsEntry("leftOut", JsonNodeType.NUMBER)
                .containsEntry("leftOutBound", JsonNodeType.NUMBER)
                .containsEntry("optimal", JsonNodeType.BOOLEAN)
                .containsEntry("proposals", JsonNodeType.ARRAY)
                .containsEntry("left", JsonNodeType.ARRAY);
        assertThat(json.get("proposals")).isNotEmpty().allSatisfy(proposal -> assertThat(types(proposal))
                .containsEntry("a", JsonNodeType.STRING)
                .containsEntry("b", JsonNodeType.STRING)
                .containsEntry("fit", JsonNodeType.NUMBER)
                .containsEntry("pinned", JsonNodeType.BOOLEAN)
                .containsEntry("chosenFor", JsonNodeType.ARRAY)
                .containsEntry("criteria", JsonNodeType.ARRAY)
                .containsEntry("reasons", JsonNodeType.ARRAY));
        assertThat(json.at("/proposals/0/criteria")).hasSize(8).allSatisfy(criterion -> assertThat(types(criterion))
                .containsEntry("name", JsonNodeType.STRING)
                .containsEntry("value", JsonNodeType.NUMBER)
                .containsEntry("weight", JsonNodeType.NUMBER)
                .containsEntry("facts", JsonNodeType.STRING));
        assertThat(json.get("left")).hasSize(1).allSatisfy(left -> assertThat(types(left))
                .containsEntry("municipality", JsonNodeType.STRING)
                .containsEntry("reason", JsonNodeType.STRING));
    }

    @Test
    void planTellsWhatEachPairIsChosenFor() throws IOException {
        JsonNode first = json(Language.EN).at("/proposals/0");

        assertThat(first.get("a").asText()).isEqualTo("A");
        assertThat(first.get("b").asText()).isEqualTo("B");
        assertThat(first.get("pinned").asBoolean()).isFalse();
        assertThat(first.at("/chosenFor")).singleElement().satisfies(help -> {
            assertThat(help.get("competency").asText()).isEqualTo("waste");
            assertThat(help.get("from").asText()).isEqualTo("A");
            assertThat(help.get("to").asText()).isEqualTo("B");
            assertThat(help.get("urgency").asDouble()).isEqualTo(0.5);
            assertThat(help.get("level").asDouble()).isEqualTo(0.9);
            assertThat(help.get("origin").asText()).isEqualTo("documented");
        });
    }

    @Test
    void planFilesAreTheSameToTheByteForTheSameQuestion() throws Exception {
        report(Language.EN).write(plan, Rings.NONE, folder.resolve("once"));
        report(Language.EN).write(propose(), Rings.NONE, folder.resolve("again/deeper"));

        for (String file : List.of("plan.json", "proposals.csv", "prices.csv", "rings.csv")) {
            assertThat(folder.resolve("again/deeper").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(file));
        }
    }

    @Test
    void anotherLanguageChangesWordsAlone() throws IOException {
        JsonNode english = json(Language.EN);
        JsonNode latvian = json(Language.LV);

        assertThat(english).isNotEqualTo(latvian);
        assertThat(withoutWords(latvian)).isEqualTo(withoutWords(english));
    }

    @Test
    void proposalsHaveNamesFitAndReasons() throws IOException {
        report(Language.EN).write(plan, Rings.NONE, folder);

        List<String> lines = Files.readAllLines(folder.resolve("proposals.csv"));

        assertThat(lines.get(0)).isEqualTo("a,b,name_a,name_b,fit,reasons");
        assertThat(lines).hasSize(1 + plan.proposals().size());
        assertThat(lines.get(1)).startsWith("A,B,\"Alder, the green\",Birch,0.");
    }

    @Test
    void planTellsWhatTheRulesAskOfTheWholeAndWhatItReaches() throws Exception {
        LoadedPackage loaded = REGION.rules("""
                {"home": ["LV"], "twinning": {"crossBorder": {"percent": 25, "weight": 0.5},
                 "regionalBalance": {"partners": 1.5, "weight": 0.1}}}
                """).municipalities("""
                id,name,country,population,lat,lon,region
                A,Alder,LV,12000,56.9,24.1,East
                B,Birch,LV,8000,57.3,25.2,East
                C,Cedar,LV,30000,55.9,26.5,
                lonely,Spruce,LV,100,57,22,East
                russian,Pskov,RU,200000,57.8,28.3,
                """).loadWithRules();
        Talka asking = Talka.of(loaded.data(), loaded.rules(), List.of());
        PlanReport report = new PlanReport(asking.matrix(), asking.explain(Language.EN));

        report.write(asking.propose(Pins.NONE, 1, Duration.ofSeconds(2), Progress.SILENT), Rings.NONE, folder);

        JsonNode aims = JSON.readTree(folder.resolve("plan.json").toFile()).get("aims");
        assertThat(aims).hasSize(2);
        assertThat(aims.get(0).toString())
                .as("two pairs, none of them across the border: half a pair is missing")
                .isEqualTo("{\"kind\":\"crossBorder\",\"asked\":0.25,\"reached\":0,\"cost\":0.25}");
        assertThat(aims.get(1).toString())
                .isEqualTo("{\"kind\":\"region\",\"country\":\"LV\",\"region\":\"East\",\"asked\":1.5,"
                        + "\"reached\":1.5,\"cost\":0}");
        assertThat(Files.readAllLines(folder.resolve("prices.csv")))
                .filteredOn(line -> line.startsWith(",,"))
                .hasSize(2)
                .allMatch(line -> line.matches(",,[12],\\d+,"));
        assertThat(Files.readString(folder.resolve("proposals.csv")))
                .contains("It counts towards what the rules ask for East");
    }

    @Test
    void planWhoseTableCannotBeWrittenSaysSoAndIsNotSealed() throws IOException {
        Files.createDirectories(folder.resolve("prices.csv"));

        assertThatIOException()
                .isThrownBy(() -> report(Language.EN).write(plan, Rings.NONE, folder))
                .withMessageContaining("prices.csv");

        assertThat(Files.readString(folder.resolve("plan.json"))).doesNotContain("\"seal\"");
    }

    @Test
    void whereTheRulesAskNothingThereAreNoAims() throws IOException {
        assertThat(json(Language.EN).get("aims")).isEmpty();
    }

    @Test
    void pricesNamePlacesTurnsAndPairs() throws IOException {
        report(Language.EN).write(plan, Rings.NONE, folder);

        List<String> lines = Files.readAllLines(folder.resolve("prices.csv"));

        assertThat(lines.get(0)).isEqualTo("municipality,competency,turn,price_millionths,partner");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(plan.certificate().size())
                .allMatch(line -> line.matches("\\w+,,,-?\\d+,|\\w+,\\w+,[123],\\d+,|\\w+,,,-?\\d+,\\w+"));
        assertThat(lines.get(1)).startsWith("A,,,");
    }

    @Test
    void ringsStandInAFileOfTheirOwnAndInThePlan() throws Exception {
        Talka circling = talka(Region.small()
                .competencies("id,name_en\nwaste,waste\nroads,roads\nparks,parks\n")
                .offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.9,a page,2025,documented
                        B,roads,0.8,a page,2025,documented
                        C,parks,0.5,a page,2025,declared
                        """)
                .needs("""
                        municipality,competency,urgency,source,year,origin
                        B,waste,0.8,a letter,2025,declared
                        C,roads,0.7,a letter,2025,declared
                        A,parks,0.6,a letter,2025,declared
                        """));
        PlanReport report = new PlanReport(circling.matrix(), circling.explain(Language.EN));

        report.write(withoutPairs(plan), circling.rings(withoutPairs(plan)), folder);

        JsonNode json = JSON.readTree(folder.resolve("plan.json").toFile());
        JsonNode ring = json.at("/rings/0");
        assertThat(json.get("ringsProven").asBoolean()).isTrue();
        assertThat(json.get("ringsBound")).isEqualTo(ring.get("worth")).isEqualTo(json.get("ringsWorth"));
        assertThat(ring.get("members")).map(JsonNode::asText).containsExactly("A", "B", "C");
        assertThat(ring.get("steps")).hasSize(3);
        assertThat(types(ring.at("/steps/0")))
                .containsOnlyKeys(
                        "competency",
                        "from",
                        "to",
                        "urgency",
                        "level",
                        "origin",
                        "urgencyNow",
                        "levelNow",
                        "needOrigin",
                        "offerOrigin",
                        "needSource",
                        "offerSource",
                        "fit",
                        "strength");
        assertThat(ring.get("reasons")).hasSize(5);
        assertThat(Files.readAllLines(folder.resolve("rings.csv")))
                .hasSize(2)
                .startsWith("members,names,worth,reasons")
                .last()
                .asString()
                .startsWith("A;B;C,Alder;Birch;Cedar,0.");
    }

    @Test
    void matrixHasARowForEachHelpAndEachSharedNeed() throws IOException {
        Path file = folder.resolve("new/matrix.csv");
        List<Double> done = new ArrayList<>();

        long rows = new MatrixReport(talka.matrix(), talka.explain(Language.EN)).write(file, done::add);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .isEqualTo("a,b,competency,kind,from,to,urgency,level,flow,origin,fit,status,exclusion");
        assertThat(rows).isEqualTo(3).isEqualTo(lines.size() - 1);
        assertThat(lines.get(1)).matches("A,B,waste,help,A,B,0\\.5,0\\.9,0\\.45,documented,0\\.\\d+,candidate,");
        assertThat(lines.get(2)).matches("B,C,roads,shared,,,0\\.25,,,,0\\.\\d+,candidate,");
        assertThat(lines.get(3))
                .matches("B,russian,waste,help,russian,B,0\\.5,0\\.5,0\\.25,documented,0\\.\\d+,excluded,.*Russia.*");
        assertThat(done).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void partnersHaveAColumnForEachCriterion() {
        String csv = new String(
                new PartnersReport(talka.explain(Language.EN)).csv(talka.partners("B", 5)), StandardCharsets.UTF_8);

        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "a,b,fit,complementarity,reciprocity,sharedChallenge,nearness,likeness,language,ties,region");
        assertThat(lines.subList(1, lines.size())).hasSize(2).allMatch(line -> line.split(",", -1).length == 11);
        assertThat(lines.get(1)).startsWith("A,B,0.");
    }

    @Test
    void numbersHaveAtMostSixDecimalsAndNoExponent() {
        assertThat(Json.number(1.0 / 3).toPlainString()).isEqualTo("0.333333");
        assertThat(Json.number(0.5).toPlainString()).isEqualTo("0.5");
        assertThat(Json.number(4e-9).toPlainString()).isEqualTo("0");
        assertThat(Json.number(1200).toString()).isEqualTo("1200");
    }

    private static TwinningPlan withoutPairs(TwinningPlan plan) {
        return new TwinningPlan(
                plan.seed(),
                Pins.NONE,
                0,
                0,
                0,
                0,
                0,
                plan.optimalBy(),
                false,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Talka talka(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of());
    }

    private static PlanReport report(Language language) {
        return new PlanReport(talka.matrix(), talka.explain(language));
    }

    private static JsonNode json(Language language) throws IOException {
        return JSON.readTree(report(language).json(plan, Rings.NONE));
    }

    private static Map<String, JsonNodeType> types(JsonNode object) {
        Map<String, JsonNodeType> types = new TreeMap<>();
        object.properties()
                .forEach(field -> types.put(field.getKey(), field.getValue().getNodeType()));
        return types;
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("language", "facts", "reason", "reasons", "exclusion", "files", "seal"));
        }
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
            withoutWords(parts.next());
        }
        return node;
    }
}
