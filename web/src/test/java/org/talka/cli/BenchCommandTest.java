package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
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

class BenchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String tiny = "";
    private String other = "";

    @BeforeEach
    void writeTwoPackages() throws IOException {
        tiny = Cli.tinyPackage(folder.resolve("tiny")).toString();
        other = Cli.tinyPackage(folder.resolve("other")).toString();
        Files.writeString(Path.of(other, "rules.json"), "{\"twinning\": {\"capacity\": 1}}");
    }

    @Test
    void eachPackageHasARowAndEachOtherWayARowUnderIt() {
        Answer answer = run(
                "bench",
                "--data",
                tiny,
                "--data",
                other,
                "--seconds",
                "2,1",
                "--seed",
                "4",
                "--baseline-seconds",
                "0.1");

        List<String> lines = answer.out().lines().toList();
        assertThat(answer.code()).isZero();
        assertThat(lines.get(0)).startsWith("Processors: ").contains("Java ");
        assertThat(lines.get(2).split("  +"))
                .containsExactly(
                        "Package",
                        "Municipalities",
                        "Candidates",
                        "Reading s",
                        "Candidates s",
                        "Prices s",
                        "Search s",
                        "Proof s",
                        "Objective",
                        "Bound",
                        "Gap %",
                        "Left out",
                        "Optimal by",
                        "Heap MB",
                        "Process MB",
                        "Scores/s");
        assertThat(lines.subList(3, 11))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("tiny ").containsAnyOf("prices", "exact solver"),
                        line -> assertThat(line).startsWith("  greedy by fit "),
                        line -> assertThat(line).startsWith("  OptaPlanner, stock moves "),
                        line -> assertThat(line).startsWith("  OptaPlanner, path moves "),
                        line -> assertThat(line).startsWith("other "),
                        line -> assertThat(line).startsWith("  greedy by fit "),
                        line -> assertThat(line).startsWith("  OptaPlanner, stock moves "),
                        line -> assertThat(line).startsWith("  OptaPlanner, path moves "));
        assertThat(lines.get(lines.size() - 1)).contains("a later row contains the rows before it");
    }

    @Test
    void columnsStandUnderEachOther() {
        List<String> lines = run("bench", "--data", tiny, "--seconds", "1", "--baseline-seconds", "0.1")
                .out()
                .lines()
                .toList();

        int end = lines.get(2).indexOf("Objective") + "Objective".length();
        assertThat(lines.subList(3, 7))
                .allSatisfy(line -> assertThat(line.substring(0, end)).matches(".*\\d\\.\\d{3}"));
    }

    @Test
    void measurementsAreSaidAsJson() throws IOException {
        Answer answer = run(
                "bench",
                "--data",
                tiny,
                "--data",
                other,
                "--seconds",
                "1",
                "--baseline-seconds",
                "0.1",
                "--seed",
                "4",
                "--json");

        JsonNode json = JSON.readTree(answer.out());
        assertThat(answer.code()).isZero();
        assertThat(json.at("/machine/processors").asInt()).isPositive();
        assertThat(json.get("seed").asInt()).isEqualTo(4);
        assertThat(json.get("packages")).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("municipalities").asInt()).isEqualTo(5);
            assertThat(row.get("candidates").asInt()).isPositive();
            assertThat(row.get("gap").asDouble()).isNotNegative();
            assertThat(row.get("bound").asDouble())
                    .isGreaterThanOrEqualTo(row.get("objective").asDouble());
            assertThat(row.at("/memoryMegabytes/heap").asInt()).isPositive();
            assertThat(row.get("seconds").fieldNames())
                    .toIterable()
                    .containsExactly("limit", "reading", "candidates", "prices", "search", "proof");
            assertThat(row.get("baselines").fieldNames())
                    .toIterable()
                    .containsExactly("greedyByFit", "stockMoves", "pathMoves");
            assertThat(row.at("/baselines/stockMoves/calculations").asLong()).isPositive();
        });
        assertThat(json.at("/packages/0/package").asText()).isEqualTo("tiny");
        assertThat(json.at("/packages/0/leftOut").asInt()).isEqualTo(2);
    }

    @Test
    void withoutBaselinesThereArePlansAlone() {
        Answer answer = run("bench", "--data", tiny, "--seconds", "1", "--no-baselines", "--lang", "lv");

        assertThat(answer.out())
                .contains("Pakotne", "Augšējā robeža", "Pierādījums s", "tiny")
                .doesNotContain("OptaPlanner");
    }

    @Test
    void withoutDataTheEmbeddedPackageIsMeasured() {
        assertThat(run("bench", "--seconds", "1", "--no-baselines").out()).contains("Latvia (embedded)");
    }

    @Test
    void asManyTimesAsPackagesOrOneAreAskedFor() {
        Answer answer = run("bench", "--data", tiny, "--seconds", "1,2");
        Answer zero = run("bench", "--data", tiny, "--seconds", "1", "--baseline-seconds", "0");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--seconds gives 2 times, and the number of packages is 1.");
        assertThat(zero.code()).isEqualTo(2);
        assertThat(zero.err()).contains("--baseline-seconds says 0.0");
    }

    @Test
    void aPackageThatCannotBeReadEndsTheTableWithItsFindings() throws IOException {
        Files.delete(Path.of(other, "municipalities.csv"));

        Answer answer = run("bench", "--data", tiny, "--data", other, "--seconds", "1", "--no-baselines");
        Answer json = run("bench", "--data", tiny, "--data", other, "--seconds", "1", "--no-baselines", "--json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("tiny ");
        assertThat(answer.err()).contains("municipalities.csv");
        assertThat(JSON.readTree(json.out()).get("packages")).hasSize(1);
    }
}
