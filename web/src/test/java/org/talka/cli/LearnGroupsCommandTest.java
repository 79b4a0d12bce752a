package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.cli.Cli.LATVIA;
import static org.talka.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.cli.Cli.Answer;

/** Known groups: the five planning regions of Latvia, by their columns. */
class LearnGroupsCommandTest {

    @TempDir
    private Path folder;

    private String groups = "";
    private List<String> ids = List.of();

    @BeforeEach
    void writeKnownGroups() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(LATVIA, "municipalities.csv"));
        int region = List.of(lines.get(0).split(",")).indexOf("region");
        StringBuilder known = new StringBuilder("municipality,group\n");
        for (String line : lines) {
            String[] cells = line.split(",");
            if (line.startsWith("LV")) {
                known.append(cells[0]).append(',').append(cells[region]).append('\n');
            }
        }
        groups = known.toString();
        ids = groups.lines().skip(1).map(line -> line.split(",")[0]).toList();
    }

    private Answer learn(String known) throws IOException {
        Path file = Files.writeString(folder.resolve("groups.csv"), known);
        return run(
                "learn",
                "--kind",
                "consortium",
                "--data",
                LATVIA,
                "--known",
                file.toString(),
                "--out",
                folder.resolve("rules.json").toString());
    }

    @Test
    void whatIsLearnedFromGroupsIsARulesFileThatConsortiaTakes() throws IOException {
        Answer learned = learn(groups);
        Path out = folder.resolve("plan");
        Answer planned = run(
                "consortia",
                "--data",
                LATVIA,
                "--rules",
                folder.resolve("rules.json").toString(),
                "--competency",
                "waste-management",
                "--seconds",
                "2",
                "--out",
                out.toString());

        assertThat(learned.err()).isEmpty();
        assertThat(learned.code()).isZero();
        assertThat(learned.out()).contains("municipalities in 5 groups", "pair-F1 of 0.");
        assertThat(Files.readString(folder.resolve("rules.json")))
                .contains("+learned", "\"bonds\"")
                .doesNotContain(ids.get(0));
        assertThat(planned.code()).isZero();
        assertThat(Files.readAllLines(out.resolve("groups.csv"))).hasSize(ids.size() + 1);
    }

    @Test
    void groupsNobodyCanLearnFromAreRefused() throws IOException {
        Answer twice = learn(groups + ids.get(0) + ",elsewhere\n");
        Answer one = learn("municipality,group\n" + ids.get(0) + ",a\n" + ids.get(1) + ",a\n");
        Answer column = learn("municipality,cluster\n" + ids.get(0) + ",a\n");

        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("is in group");
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.err()).contains("two groups or more are needed");
        assertThat(column.code()).isEqualTo(1);
        assertThat(column.err()).contains("group");
        assertThat(folder.resolve("rules.json")).doesNotExist();
    }

    @Test
    void whoIsUnknownIsLeftOutWithANoteAndRepeatedRowsAreNoted() throws IOException {
        Answer answer = learn(
                groups + "LV-nobody,x\n" + groups.lines().skip(1).findFirst().orElseThrow() + "\n");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("there is no municipality \"LV-nobody\"", "repeats an earlier one");
    }
}
