package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.cli.Cli.LATVIA;
import static org.talka.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.RingPackage;
import org.talka.cli.Cli.Answer;

class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void writeTinyPackage() throws IOException {
        data = Cli.tinyPackage(folder.resolve("tiny")).toString();
    }

    @Test
    void rulesOfAnotherPackageAreUsedAndSayWhatTheyCannotRead(@TempDir Path folder) throws IOException {
        Path rules = folder.resolve("others.json");
        Files.writeString(rules, """
                {"derivations": [{"id": "d", "indicator": "snow", "competency": "snow-clearing", "makes": "need",
                 "direction": "high", "percentile": 75, "en": "Where there is snow.", "lv": "Ja ir sniegs."}]}
                """);

        Answer answer = run("check", "--rules", rules.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("no competency \"snow-clearing\"", "0 faults");
    }

    @Test
    void checkCountsWhatIsInThePackageOfLatvia() {
        Answer answer = run("check", "--data", LATVIA);

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("42 municipalities", "20 partners abroad", "0 faults");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void withoutDataTheEmbeddedPackageAnswers() {
        assertThat(run("check").out())
                .isEqualTo(run("check", "--data", LATVIA).out())
                .contains("42 municipalities");
    }

    @Test
    void checkSpeaksLatvian() {
        assertThat(run("check", "--data", LATVIA, "--lang", "lv").out()).contains("42 pašvaldības", "0 kļūdas");
    }

    @Test
    void checkSaysItAsJson() throws IOException {
        Answer answer = run("check", "--data", data, "--json");

        JsonNode json = JSON.readTree(answer.out());
        assertThat(answer.code()).isZero();
        assertThat(json.get("faults").asInt()).isZero();
        assertThat(json.get("findings").isArray()).isTrue();
    }

    @Test
    void faultsAreSaidAsJsonToo() throws IOException {
        Files.writeString(
                Path.of(data, "needs.csv"),
                "municipality,competency,urgency,source,year,origin\n" + "alder,wast,0.5,a letter,2025,declared\n");

        Answer answer = run("check", "--data", data, "--json");

        JsonNode json = JSON.readTree(answer.out());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(json.get("faults").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/file").asText()).isEqualTo("needs.csv");
        assertThat(json.at("/findings/0/row").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/column").asText()).isEqualTo("competency");
        assertThat(json.at("/findings/0/fault").asBoolean()).isTrue();
        assertThat(json.at("/findings/0/message").asText()).contains("Did you mean \"waste\"");
    }

    @Test
    void matrixIsWrittenIntoAFile() throws IOException {
        Path file = folder.resolve("new/matrix.csv");

        Answer answer = run("matrix", "--data", data, "--out", file.toString());

        assertThat(answer.code()).isZero();
        assertThat(Files.readAllLines(file))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("a,b,competency,");
        assertThat(answer.out()).contains(file.toString());
    }

    @Test
    void partnersAreRankedWithReasons() throws IOException {
        Path file = folder.resolve("partners.csv");

        Answer answer =
                run("partners", "--data", data, "--municipality", "birch", "--top", "1", "--out", file.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Birch: 2 candidates, the best 1 of them", "1. Alder [alder]", "   - ")
                .doesNotContain("2. ");
        assertThat(Files.readAllLines(file)).hasSize(2).element(1).asString().startsWith("alder,birch,0.");
    }

    @Test
    void partnersAreSaidAsJson() throws IOException {
        JsonNode json = JSON.readTree(run("partners", "--data", data, "--municipality", "cedar", "--json")
                .out());

        assertThat(json.get("partners")).hasSize(2).allSatisfy(partner -> {
            assertThat(partner.get("fit").asDouble()).isBetween(0.0, 1.0);
            assertThat(partner.get("reasons").size()).isGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"birch", "Birch", "bērzu novads", " Bērzu novads "})
    void aMunicipalityIsFoundByIdOrName(String word) {
        assertThat(run("partners", "--data", data, "--municipality", word).out())
                .startsWith("Birch: ");
    }

    @Test
    void aMistypedMunicipalityIsAnsweredWithTheNearest() {
        Answer answer = run("partners", "--data", data, "--municipality", "brich");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no municipality \"brich\"", "Did you mean \"birch\"?");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void whySaysWhatAChosenPairIsChosenFor() {
        Answer answer = run("why", "--data", data, "--pair", "birch,alder", "--seconds", "1");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("Alder [alder] – Birch [birch]: ")
                .contains("Chosen: Alder and Birch", "waste management", "complementarity", "nearness");
    }

    @Test
    void whySaysWhyAPairIsNotChosen() {
        Answer excluded = run("why", "--data", data, "--pair", "alder,pskov", "--seconds", "1");
        Answer nothing = run("why", "--data", data, "--pair", "Spruce,Alder", "--seconds", "1");

        assertThat(excluded.code()).isZero();
        assertThat(excluded.out()).contains("are not a possible pair", "Russia");
        assertThat(nothing.out()).contains("the plan does not propose this pair by itself");
    }

    @Test
    void whySaysWhatWouldChangeACandidateThatWasNotChosen() throws IOException {
        Files.writeString(Path.of(data, "rules.json"), "{\"twinning\": {\"capacity\": 1}}");

        Answer answer = run("why", "--data", data, "--pair", "alder,cedar", "--seconds", "1");
        Answer other = run("why", "--data", data, "--pair", "alder,birch", "--seconds", "1");

        assertThat(List.of(answer.out(), other.out())).anySatisfy(out -> assertThat(out)
                .contains(
                        "this plan did not choose it", "has 1 partner in this plan already", "What would change this"));
    }

    @Test
    void whySaysItAsJson() throws IOException {
        JsonNode json = JSON.readTree(run("why", "--data", data, "--pair", "alder,birch", "--seconds", "1", "--json")
                .out());

        assertThat(json.get("chosen").asBoolean()).isTrue();
        assertThat(json.get("why")).isNotEmpty();
        assertThat(json.get("criteria")).hasSize(8);
    }

    @Test
    void whySaysWhatAPinWouldCostAndWhatWouldBringThePairIn() throws IOException {
        Files.writeString(Path.of(data, "rules.json"), "{\"twinning\": {\"capacity\": 1}}");

        Answer answer = run("why", "--data", data, "--pair", "alder,cedar", "--seconds", "1");

        assertThat(answer.out()).contains("Pinning this pair would lower", "The smallest change found");
    }

    @Test
    void whySaysWhatBecomesOfAPlanWithoutAChosenPair() throws IOException {
        JsonNode json = JSON.readTree(run("why", "--data", data, "--pair", "alder,birch", "--seconds", "1", "--json")
                .out());

        assertThat(json.at("/whatIf/without/costAtMost").asDouble()).isPositive();
        assertThat(json.at("/whatIf/without/alternatives")).isNotNull();
        assertThat(json.at("/whatIf/sentences/0").asText()).startsWith("If this pair comes to nothing");
    }

    @Test
    void whyIsHeldAgainstThePlanWithThesePins() throws IOException {
        Path pins = folder.resolve("pins.csv");
        Files.writeString(pins, "a,b,kind\nalder,birch,forbid\n");

        JsonNode json = JSON.readTree(
                run("why", "--data", data, "--pair", "alder,birch", "--seconds", "1", "--json", "--pins", pins + "")
                        .out());

        assertThat(json.get("chosen").asBoolean()).isFalse();
        assertThat(json.get("exclusion").asText()).isEqualTo("A person has ruled this pair out.");
        assertThat(json.at("/whatIf/pin/costAtMost").asDouble()).isNegative();
        assertThat(json.get("whatIf").has("smallestChange")).isFalse();
    }

    @Test
    void whyNamesTheHelpBetweenRopaziAndKamen() {
        Answer answer = run("why", "--data", LATVIA, "--pair", "LV0044000,DE-Kamen", "--seconds", "1");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Ropaži", "Kamen", "refugee");
    }

    @Test
    void proposeWritesThePlanAndSaysWhoIsLeft() throws IOException {
        Path out = folder.resolve("plans/first");

        Answer answer = run("propose", "--data", data, "--seconds", "1", "--out", out.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Alder", "Birch", "Spruce is left without a partner", out.toString());
        assertThat(out).isDirectoryContaining("glob:**plan.json");
        assertThat(JSON.readTree(out.resolve("plan.json").toFile()).get("proposals"))
                .isNotEmpty();
        assertThat(Files.readAllLines(out.resolve("proposals.csv"))).hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(out.resolve("prices.csv"))).hasSizeGreaterThan(5);
    }

    @Test
    void proposeSaysTheRingsUnderTheProposals() throws IOException {
        String rings = RingPackage.in(folder.resolve("rings")).toString();
        Path out = folder.resolve("plan");

        Answer english = run("propose", "--data", rings, "--seconds", "2", "--out", out.toString());
        Answer latvian = run("propose", "--data", rings, "--seconds", "2", "--lang", "lv");

        assertThat(english.out())
                .contains(
                        "Ring of help: Alder → Birch → Cedar → Alder.",
                        "  Alder can help Birch with waste management.",
                        "1 ring of help stands beside the pairs. Proven:");
        assertThat(latvian.out())
                .contains("Savstarpējās palīdzības gredzens: Alkšņu novads → Bērzu novads → Ciedru novads");
        assertThat(Files.readAllLines(out.resolve("rings.csv"))).hasSize(2);
        assertThat(JSON.readTree(out.resolve("plan.json").toFile()).at("/rings/0/members"))
                .hasSize(3);
    }

    @Test
    void proposeSaysItAsJsonInTheLanguageAskedFor() throws IOException {
        JsonNode json =
                JSON.readTree(run("propose", "--data", data, "--seconds", "1", "--json", "--lang", "lv", "--seed", "5")
                        .out());

        assertThat(json.get("seed").asInt()).isEqualTo(5);
        assertThat(json.get("language").asText()).isEqualTo("lv");
        assertThat(json.get("left")).last().satisfies(left -> {
            assertThat(left.get("municipality").asText()).isEqualTo("spruce");
            assertThat(left.get("reason").asText()).startsWith("Bez partnera: Egļu novads.");
        });
    }

    @Test
    void proposeSaysUnderTheHeadlineWhatTheRulesAskOfTheWhole() throws IOException {
        Path rules = folder.resolve("asking.json");
        Files.writeString(rules, "{\"twinning\": {\"crossBorder\": {\"percent\": 50, \"weight\": 0.1}}}");

        Answer english = run("propose", "--data", data, "--seconds", "1", "--rules", rules.toString());
        Answer latvian = run("propose", "--data", data, "--seconds", "1", "--rules", rules.toString(), "--lang", "lv");

        assertThat(english.out())
                .contains("50 % of pairs are to cross a border; 0 % do. What is missing costs the plan 0.");
        assertThat(latvian.out()).contains("Valsts robeža jāšķērso 50 % pāru; šajā plānā to šķērso 0 %.");
    }

    @Test
    void whoTakesNoPartnersIsToldSoByEveryCommand() throws IOException {
        Path rules = folder.resolve("full.json");
        Files.writeString(rules, "{\"twinning\": {\"capacities\": {\"birch\": 0, \"ceder\": 1}}}");
        String takesNone = "Birch takes no partners under these rules.";

        Answer partners = run("partners", "--data", data, "--municipality", "birch", "--rules", rules.toString());
        Answer why = run("why", "--data", data, "--pair", "alder,birch", "--seconds", "1", "--rules", rules.toString());
        Answer plan = run("propose", "--data", data, "--seconds", "1", "--rules", rules.toString());
        Answer check = run("check", "--data", data, "--rules", rules.toString());

        assertThat(partners.out()).contains("Birch: 0 candidates", takesNone);
        assertThat(why.out()).contains(takesNone, "To change this, give Birch a capacity above 0 in the rules.");
        assertThat(plan.out()).contains("Birch is left without a partner: under these rules it takes none.");
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("no municipality \"ceder\"", "Did you mean \"cedar\"?", "1 note");
    }

    @Test
    void proposeKeepsPinsAndForbiddenPairs() throws IOException {
        Path pins = folder.resolve("pins.csv");
        Files.writeString(pins, "a,b,kind\nspruce,alder,pin\nalder,birch,forbid\n");

        JsonNode json =
                JSON.readTree(run("propose", "--data", data, "--seconds", "1", "--json", "--pins", pins.toString())
                        .out());

        assertThat(json.get("proposals"))
                .anySatisfy(pair -> {
                    assertThat(pair.get("a").asText()).isEqualTo("alder");
                    assertThat(pair.get("b").asText()).isEqualTo("spruce");
                    assertThat(pair.get("pinned").asBoolean()).isTrue();
                })
                .noneSatisfy(pair -> {
                    assertThat(pair.get("a").asText()).isEqualTo("alder");
                    assertThat(pair.get("b").asText()).isEqualTo("birch");
                });
    }

    @Test
    void pinsThatNoPlanCanKeepAreRefusedWithTheReason() throws IOException {
        Path pins = folder.resolve("pins.csv");
        Files.writeString(pins, "a,b\npskov,alder\n");

        Answer answer = run("propose", "--data", data, "--seconds", "1", "--pins", pins.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().contains("Alder", "Pskov", "Russia");
    }

    @Test
    void faultyPinsAreNamedWithFileAndRow() throws IOException {
        Path pins = folder.resolve("mine.csv");
        Files.writeString(pins, "a,b\nalder,birhc\n");

        Answer answer = run("propose", "--data", data, "--seconds", "1", "--pins", pins.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("mine.csv, row 2", "Did you mean \"birch\"");
    }

    @Test
    void otherRulesTakeThePlaceOfThoseOfThePackage() throws IOException {
        Path rules = folder.resolve("open.json");
        Files.writeString(rules, "{\"eligibility\": [], \"version\": \"open\"}");

        Answer answer =
                run("why", "--data", data, "--pair", "alder,pskov", "--seconds", "1", "--rules", rules.toString());

        assertThat(answer.out()).doesNotContain("not a possible pair");
    }

    @Test
    void helpAndVersionAreNoMistakes() {
        assertThat(run("--help").code()).isZero();
        assertThat(run("--help").out())
                .contains("serve", "check", "matrix", "partners", "why", "propose", "bench", "Exit codes");
        assertThat(run("propose", "--help").out()).contains("--seconds", "--seed", "--pins", "--rules");
        assertThat(run("--version").out()).startsWith("talka ");
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Answer answer = run("serve", "--no-store", "--data", data, "--port", String.valueOf(taken.getLocalPort()));

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.errLines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " is in use", "--port");
        }
    }

    @Test
    void partnersSayHowManyThereAreWhereOnlyTheBestAreShown() {
        Answer one = run("partners", "--data", data, "--municipality", "birch", "--top", "1");
        Answer all = run("partners", "--data", data, "--municipality", "birch");
        Answer latvian = run("partners", "--data", data, "--municipality", "birch", "--top", "1", "--lang", "lv");

        assertThat(one.out()).matches("(?s)Birch: [2-9] candidates, the best 1 of them\\R.*");
        assertThat(all.out())
                .contains("candidates, best fit first")
                .contains(one.out().substring(7, 8));
        assertThat(latvian.out()).contains("iespējamie partneri; atbilstošākie no tiem: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"propose --seconds 1", "partners --municipality birch", "why --pair alder,birch --seconds 1"})
    void aRulesFileThatDeservesALookIsSaidToOnTheErrorStream(String command) throws IOException {
        Path rules = Files.writeString(folder.resolve("mine.json"), "{\"weigths\": {}, \"home\": [\"LV\"]}");
        String[] words = (command + " --data " + data + " --rules " + rules).split(" ");

        assertThat(run(words).err()).contains("mine.json, at /weigths", "Did you mean \"weights\"?");
    }
}
