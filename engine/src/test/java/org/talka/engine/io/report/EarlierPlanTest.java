package org.talka.engine.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.model.Digests;

/** A plan written where another was leaves nothing of it, and touches nothing else. */
class EarlierPlanTest {

    private static final byte[] TABLE = "municipality,group,lead\nA,1,A\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    @Test
    void tablesOfTheEarlierPlanAreGoneAndSoAreTheirFolders() throws IOException {
        write("waste", "roads");
        write("parks");

        assertThat(files()).containsExactly("out/groups.csv", "out/plan.json");
    }

    @Test
    void whatWasChangedSinceOrPutBesideStays() throws IOException {
        write("waste", "roads");
        Files.writeString(out().resolve("waste/groups.csv"), "mine\n");
        Files.writeString(out().resolve("roads/notes.txt"), "mine\n");
        write("parks");

        assertThat(files())
                .containsExactly("out/groups.csv", "out/plan.json", "out/roads/notes.txt", "out/waste/groups.csv");
    }

    @Test
    void aPlanThatNamesFilesOutsideItsFolderOrNoTablesRemovesNone() throws IOException {
        Files.createDirectories(out().resolve("deep"));
        for (String name : List.of("groups.csv", "out/letter.txt", "out/deep/letter.txt")) {
            Files.write(home.resolve(name), TABLE);
        }
        Files.write(out().resolve("plan.json"), plan("../groups.csv", "letter.txt", "deep/letter.txt"));
        write("parks");

        assertThat(files())
                .containsExactly(
                        "groups.csv", "out/deep/letter.txt", "out/groups.csv", "out/letter.txt", "out/plan.json");
    }

    @Test
    void whatIsNoPlanOfTalkaSpeaksOfNoTables() throws IOException {
        Files.createDirectories(out().resolve("waste"));
        Files.write(out().resolve("waste/groups.csv"), TABLE);
        String other = "{\"files\": {\"waste/groups.csv\": \"" + Digests.of(TABLE) + "\"}}\n";
        Files.writeString(out().resolve("plan.json"), other);
        write("parks");

        assertThat(files()).contains("out/waste/groups.csv");
    }

    private Path out() {
        return home.resolve("out");
    }

    private void write(String... competencies) throws IOException {
        TaskFiles files = new TaskFiles(List.of(competencies));
        for (String competency : competencies) {
            files.add(competency, TABLE);
        }
        files.write(out(), plan(files.tables().keySet().toArray(String[]::new)));
    }

    private static byte[] plan(String... tables) throws IOException {
        ObjectNode tail = Json.object();
        ObjectNode files = tail.putObject("files");
        for (String table : tables) {
            files.put(table, Digests.of(TABLE));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.write(bytes, Json.object().put("kind", "consortium"), Map.of(), () -> tail);
        return bytes.toByteArray();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
