package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.talka.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.cli.Cli.Answer;

class WrongUseTest {

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void writeTinyPackage() throws IOException {
        data = Cli.tinyPackage(folder.resolve("tiny")).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour",
                "check --colour red",
                "check --data",
                "partners",
                "matrix",
                "why",
                "propose --seed first",
                "propose --seconds soon",
                "partners --municipality birch --top many",
                "serve --port http"
            })
    void whatIsNotUnderstoodIsAnsweredWithTheUsage(String line) {
        Answer answer = run(line.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Usage: talka");
        assertThat(answer.out()).isEmpty();
        assertNoTrace(answer);
    }

    @ParameterizedTest
    @CsvSource({"propse, propose", "chekc, check", "WHY, why"})
    void aMistypedCommandIsAnsweredWithTheNearestAndTheUsage(String typed, String meant) {
        Answer answer = run(typed);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'" + typed + "'", "talka " + meant, "Usage: talka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "86401"})
    void timeLimitsThatMakeNoSenseAreRefused(String seconds) {
        Answer propose = run("propose", "--data", data, "--seconds", seconds);
        Answer why = run("why", "--data", data, "--pair", "alder,birch", "--seconds", seconds);

        assertThat(propose.code()).isEqualTo(2);
        assertThat(propose.errLines()).singleElement().asString().contains("--seconds", "86400");
        assertThat(why.code()).isEqualTo(2);
        assertNoTrace(propose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "propose --seconds 1,5 | --seconds | 86400 | 1.5",
                "consortia --seconds soon | --seconds | 86400 | soon",
                "propose --seed 1.5 | --seed | 9223372036854775807 | 1.5",
                "partners --municipality birch --top many | --top | 1 | many",
                "serve --port http | --port | 65535 | http",
                "sensitivity --factor 2,5 | --factor | 1000 | 2.5",
                "sensitivity --draws ten | --draws | 100000 | ten",
                "tradeoff --points 2.5 | --points | 1000 | 2.5",
                "missing --most all | --most | 100000 | all",
                "bench --seconds 1,x | --seconds | 86400 | x",
                "bench --baseline-seconds x | --baseline-seconds | 86400 | x"
            })
    void aWordWhereANumberBelongsIsAnsweredWithTheRangeInTheLanguageAsked(
            String line, String option, String range, String value) {
        String english = run(line.split(" ")).errLines().get(0);
        String latvian = run((line + " --lang lv").split(" ")).errLines().get(0);

        assertThat(english).contains(option, range, value).doesNotContain("is not a", "{");
        assertThat(latvian)
                .contains(option, range, value)
                .doesNotContain("is not a", "{")
                .isNotEqualTo(english);
    }

    @Test
    void aPairOfOneMunicipalityWithItselfIsRefused() {
        Answer answer = run("why", "--data", data, "--pair", "alder,Alder");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errLines()).singleElement().asString().contains("\"alder\"", "twice");
    }

    @Test
    void aNameThatSeveralBearIsAnsweredWithTheirIds() throws IOException {
        Path file = folder.resolve("tiny/municipalities.csv");
        Files.writeString(file, Files.readString(file).replace("Egļu novads,Spruce", "Alkšņu novads,Alder"));
        Answer english = run("partners", "--data", data, "--municipality", "Alder");
        Answer latvian = run("partners", "--data", data, "--municipality", "Alder", "--lang", "lv");
        Answer plan = run("propose", "--data", data, "--seconds", "1");

        assertThat(english.code()).isEqualTo(1);
        assertThat(english.errLines())
                .containsExactly(
                        "2 municipalities are called \"Alder\": alder, spruce. Give the id of the one you mean.");
        assertThat(latvian.err()).contains("\"Alder\"", "2 pašvaldībām: alder, spruce");
        assertThat(plan.out()).contains("Alder [alder]").doesNotContain("Birch [");
    }

    @Test
    void idsAndNamesMayHoldCommas() throws IOException {
        Path file = folder.resolve("tiny/municipalities.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("birch,Bērzu novads,Birch", "birch,Bērzu novads,\"Birch, \"\"East\"\"\""));
        for (String pair : new String[] {"Birch, \"East\",alder", "alder,Birch, \"East\"", "alder, birch"}) {
            Answer answer = run("why", "--data", data, "--pair", pair, "--seconds", "1");

            assertThat(answer.code()).isEqualTo(0);
            assertThat(answer.out()).contains("[alder]", "[birch]");
            assertThat(answer.all()).doesNotContain("picocli");
        }
    }

    @Test
    void whatCannotBeWrittenIsNamedWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        String out = file.resolve("plan").toString();
        Answer english = run("propose", "--data", data, "--seconds", "1", "--out", out);
        Answer latvian = run("propose", "--data", data, "--seconds", "1", "--out", out, "--lang=lv");

        assertThat(english.code()).isEqualTo(1);
        assertThat(english.err()).contains("could not be read or written: ", file.toString(), "(");
        assertThat(latvian.err()).contains("Neizdevās", file.toString(), "(");
        assertNoTrace(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "partners --municipality birch", "propose --seconds 1", "why --pair alder,birch"})
    void anUnknownLanguageIsRefused(String command) {
        Answer answer = run((command + " --lang de --data " + data).split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errLines()).singleElement().asString().contains("\"de\"", "lv", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alder", "alder,birch,cedar"})
    void aPairIsTwo(String pair) {
        Answer answer = run("why", "--data", data, "--pair", pair);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errLines()).singleElement().asString().contains("--pair A,B");
    }

    @Test
    void noPartnersAtAllCannotBeAskedFor() {
        Answer answer = run("partners", "--data", data, "--municipality", "birch", "--top", "0");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errLines()).singleElement().asString().contains("--top");
    }

    @Test
    void portsOutsideTheirRangeAreRefused() {
        assertThat(run("serve", "--data", data, "--port", "70000").code()).isEqualTo(2);
        assertThat(run("serve", "--data", data, "--port", "-1").err()).contains("0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "propose --seconds 1", "partners --municipality birch"})
    void aMissingFolderIsNamed(String command) {
        Answer answer = run((command + " --data " + folder.resolve("nowhere")).split(" "));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.all()).contains("there is no folder", "nowhere");
        assertNoTrace(answer);
    }

    @Test
    void aFileIsNoFolderOfData() {
        Answer answer = run("check", "--data", data + "/needs.csv");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.all()).contains("there is no folder", "needs.csv");
        assertNoTrace(answer);
    }

    @Test
    void missingRulesAndPinsAreNamed() {
        Answer rules = run("propose", "--data", data, "--seconds", "1", "--rules", "no-rules.json");
        Answer pins = run("propose", "--data", data, "--seconds", "1", "--pins", "no-pins.csv");

        assertThat(rules.code()).isEqualTo(1);
        assertThat(rules.err()).contains("There is no file \"no-rules.json\".");
        assertThat(pins.code()).isEqualTo(1);
        assertThat(pins.err()).contains("There is no file \"no-pins.csv\".");
    }

    @Test
    void faultyRulesAreNamedWithTheirPlace() throws IOException {
        Path rules = folder.resolve("mine.json");
        Files.writeString(rules, "{\"weights\": {\"nearness\": -1}}");

        Answer check = run("check", "--data", data, "--rules", rules.toString());
        Answer propose = run("propose", "--data", data, "--seconds", "1", "--rules", rules.toString());

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("mine.json", "/weights/nearness", "-1");
        assertThat(propose.code()).isEqualTo(1);
        assertThat(propose.err()).contains("mine.json", "/weights/nearness");
        assertNoTrace(propose);
    }

    @Test
    void aFileWhereTheFolderOfThePlanShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Answer answer = run("propose", "--data", data, "--seconds", "1", "--out", file.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().contains(file.toString(), "could not be");
        assertThat(file).hasContent("mine");
        assertNoTrace(answer);
    }

    @Test
    void aFolderWhereTheMatrixShouldBeIsNamed() {
        Answer answer = run("matrix", "--data", data, "--out", folder.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().contains(folder.toString());
        assertNoTrace(answer);
    }

    @Test
    void aFullDiskIsNoFaultOfTheProgram() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "only Linux has a disk that is always full");

        Answer answer = run("matrix", "--data", Cli.LATVIA, "--out", "/dev/full");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().startsWith("This could not be read or written: ");
        assertNoTrace(answer);
    }

    @Test
    void aPlaceForPartnersThatDoesNotExistIsNamed() {
        Path file = folder.resolve("nowhere/partners.csv");

        Answer answer = run("partners", "--data", data, "--municipality", "birch", "--out", file.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().contains(file.toString());
        assertNoTrace(answer);
    }

    static void assertNoTrace(Answer answer) {
        assertThat(answer.all()).doesNotContain("Exception", "at org.", "at java.");
    }

    @Test
    void aStrangeHostIsToldFromABusyPort() {
        Answer answer = run("serve", "--data", data, "--host", "192.0.2.1", "--port", "0");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no address \"192.0.2.1\"").doesNotContain("in use");
    }

    @Test
    void refusalsSpeakLatvianToo() {
        Answer answer = run("partners", "--data", data, "--municipality", "aldre", "--lang", "lv");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Nav pašvaldības \"aldre\"");
    }
}
