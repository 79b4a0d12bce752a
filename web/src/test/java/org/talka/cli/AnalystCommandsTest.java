package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.cli.Cli.LATVIA;
import static org.talka.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.cli.Cli.Answer;

class AnalystCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String known = "";
    private List<String> ids = List.of();

    @BeforeEach
    void writeKnownPairs() throws IOException {
        ids = Files.readAllLines(Path.of(LATVIA, "municipalities.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .filter(id -> id.startsWith("LV"))
                .toList();
        StringBuilder pairs = new StringBuilder("a,b\n");
        for (int i = 0; i + 7 < 28; i++) {
            pairs.append(ids.get(i)).append(',').append(ids.get(i + 7)).append('\n');
        }
        known = Files.writeString(folder.resolve("known.csv"), pairs).toString();
    }

    @Test
    void backtestSaysTheSameToPeopleAndToPrograms() throws IOException {
        Answer table = run("backtest", "--data", LATVIA, "--known", known);
        Answer json = run("backtest", "--data", LATVIA, "--known", known, "--json");

        JsonNode root = JSON.readTree(json.out());
        String auc = String.format(
                java.util.Locale.ROOT,
                "%.3f",
                root.get("learned").get("auc").get("mean").asDouble());
        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("21 known pairs", "learned weights", auc, "AUC by partners known, from");
        assertThat(root.get("learned").get("byTies")).isNotEmpty();
        assertThat(root.get("negatives").asText()).isEqualTo("any");
        assertThat(root.get("baseline").get("recallAt10").get("high").isNumber())
                .isTrue();
        assertThat(run("backtest", "--data", LATVIA, "--known", known, "--json"))
                .isEqualTo(json);
    }

    @Test
    void whatIsLearnedIsARulesFileThatBacktestTakes() throws IOException {
        String rules = folder.resolve("rules.json").toString();

        Answer learned = run("learn", "--data", LATVIA, "--known", known, "--out", rules);
        Answer tested =
                run("backtest", "--data", LATVIA, "--known", known, "--rules", rules, "--negatives", "like-size");

        assertThat(learned.err()).isEmpty();
        assertThat(learned.code()).isZero();
        assertThat(learned.out()).contains("Learned from 21 pairs. The pairs leave no country to try the weights on");
        assertThat(Files.readString(Path.of(rules))).contains("+learned").doesNotContain(ids.get(0));
        assertThat(tested.code()).isZero();
    }

    @Test
    void fitWritesEveryPairWithItsCriteria() throws IOException {
        Path out = folder.resolve("fit.csv");

        Answer answer = run("fit", "--data", LATVIA, "--pairs", known, "--out", out.toString());

        assertThat(answer.code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(22).first().asString().startsWith("a,b,fit,complementarity,");
    }

    @Test
    void pairsThePackageDoesNotHaveAreLeftOutAndNamed() throws IOException {
        Files.writeString(Path.of(known), Files.readString(Path.of(known)) + "XX1," + ids.get(0) + "\n");

        Answer answer = run("backtest", "--data", LATVIA, "--known", known);

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("row 23, column a", "\"XX1\"", "left out");
    }

    @Test
    void tooFewOrNoPairsAreRefused() throws IOException {
        Files.writeString(Path.of(known), "a,b\n" + ids.get(0) + "," + ids.get(1) + "\n");
        assertThat(run("backtest", "--data", LATVIA, "--known", known).code()).isEqualTo(1);

        Files.writeString(Path.of(known), "a,b\nXX1,XX2\n");
        Answer none = run(
                "learn",
                "--data",
                LATVIA,
                "--known",
                known,
                "--out",
                folder.resolve("x").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("no pair is left");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void valuesThatMakeNoSenseAreWrongUse() {
        assertThat(run("backtest", "--data", LATVIA, "--known", known, "--negatives", "some")
                        .code())
                .isEqualTo(2);
        assertThat(run("learn", "--known", known, "--kind", "circle", "--out", "x")
                        .code())
                .isEqualTo(2);
        assertThat(run("sensitivity", "--factor", "1").code()).isEqualTo(2);
        assertThat(run("sensitivity", "--draws", "-1").code()).isEqualTo(2);
        assertThat(run("tradeoff", "--aim", "joy").code()).isEqualTo(2);
        assertThat(run("tradeoff", "--aim", "travel", "--points", "1").code()).isEqualTo(2);
    }

    @Test
    void sensitivityNamesEveryWeightAndEveryPair() throws IOException {
        Answer answer = run("sensitivity", "--data", LATVIA, "--draws", "5", "--json");

        JsonNode root = JSON.readTree(answer.out());
        assertThat(answer.code()).isZero();
        assertThat(root.get("swings")).hasSize(8);
        assertThat(root.get("shares").get(0).get("share").asDouble()).isBetween(0.2, 1.0);
        assertThat(run("sensitivity", "--data", LATVIA, "--draws", "5", "--lang", "lv")
                        .out())
                .contains("Izložu daļa");
    }

    @Test
    void compareSaysWhereRulesDifferAndWhatComesOfIt() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), "{\"weights\": {\"nearness\": 10}}");
        Path two = Files.writeString(folder.resolve("two.json"), "{\"weights\": {\"nearness\": 90}}");

        Answer answer = run("compare", "--data", LATVIA, "--rules", one.toString(), "--with", two.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("differ in 1 place", "weight: nearness", "/weights/nearness", "both plans");
    }

    @Test
    void missingNamesWhatToAskForNext() {
        Answer answer = run("missing", "--data", LATVIA, "--most", "3");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("data are missing; looked at: 3").hasLineCount(5);
    }

    @Test
    void tradeoffShowsItsPoints() {
        Answer answer = run("tradeoff", "--data", LATVIA, "--aim", "travel", "--points", "3");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Mean km", "yes").hasLineCount(4);
    }
}
