package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.talka.engine.model.Digests;

/** Files of a plan that has a table for each competency: beside plan.json for one, in a folder of its own for several. */
final class TaskFiles {

    private final SortedMap<String, byte[]> tables = new TreeMap<>();
    private final FolderNames folders;
    private final boolean alone;

    /** No tables yet, of these competencies. */
    TaskFiles(List<String> competencies) {
        folders = new FolderNames(competencies);
        alone = competencies.size() == 1;
    }

    /** Adds the table of one of the competencies. */
    void add(String competency, byte[] table) {
        tables.put((alone ? "" : folders.of(competency) + "/") + "groups.csv", table);
    }

    /** The end of plan.json: the fingerprint of each table. */
    ObjectNode fingerprints() {
        ObjectNode tail = Json.object();
        ObjectNode files = tail.putObject("files");
        tables.forEach((name, bytes) -> files.put(name, Digests.of(bytes)));
        return tail;
    }

    /** The content of each table, by its name in the folder of the plan. */
    SortedMap<String, byte[]> tables() {
        return Collections.unmodifiableSortedMap(tables);
    }

    /** Writes the tables and plan.json into a folder, in place of an earlier plan; folders are made if need be. */
    void write(Path folder, byte[] plan) throws IOException {
        Files.createDirectories(folder);
        EarlierPlan.remove(folder);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, table.getValue());
        }
        Files.write(folder.resolve("plan.json"), plan);
    }
}
