package org.talka.engine.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.report.CircleReport;
import org.talka.engine.io.report.ConsortiumReport;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Verdict;

/** The files of a plan of groups or circles, to be changed, sealed anew and checked. */
final class GroupPlanFiles {

    private final Talka talka;
    private final Path folder;
    private final Map<String, byte[]> sound = new TreeMap<>();

    private GroupPlanFiles(Talka talka, Path folder) {
        this.talka = talka;
        this.folder = folder;
    }

    static GroupPlanFiles ofTasks(Region region, Language language, Path folder) throws IOException {
        GroupPlanFiles files = new GroupPlanFiles(talka(region), folder);
        var plan = files.talka.consortia(files.talka.sharedTasks(), 1, Duration.ofSeconds(2), Progress.SILENT);
        ConsortiumReport report = new ConsortiumReport(files.talka.matrix(), files.talka.explain(language));
        report.write(plan, folder);
        files.sound.putAll(report.tables(plan));
        files.sound.put("plan.json", report.json(plan));
        return files;
    }

    static GroupPlanFiles ofCircles(Region region, Language language, Path folder) throws IOException {
        GroupPlanFiles files = new GroupPlanFiles(talka(region), folder);
        var plan = files.talka.circles(files.talka.circleTopics(), Duration.ofSeconds(2), Progress.SILENT);
        CircleReport report = new CircleReport(files.talka.matrix(), files.talka.explain(language));
        report.write(plan, folder);
        files.sound.putAll(report.tables(plan));
        files.sound.put("plan.json", report.json(plan));
        return files;
    }

    private static Talka talka(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of());
    }

    List<String> tables() {
        return sound.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
    }

    void restore() throws IOException {
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    ObjectNode json() throws IOException {
        return (ObjectNode) PlanFiles.parse(read("plan.json"));
    }

    /** Writes plan.json as if it had been written so: with the digests of the tables and a seal that fits. */
    void writeSealed(ObjectNode plan) throws IOException {
        for (String table : tables()) {
            ((ObjectNode) plan.get("files")).put(table, Digests.of(Files.readAllBytes(folder.resolve(table))));
        }
        String empty = PlanFiles.print(plan).replaceFirst("\"seal\" : \"[0-9a-f]*\"\n}\n$", "\"seal\" : \"\"\n}\n");
        String seal = Digests.of(empty.getBytes(StandardCharsets.UTF_8));
        write("plan.json", empty.replaceFirst("\"seal\" : \"\"\n}\n$", "\"seal\" : \"" + seal + "\"\n}\n"));
    }

    Verdict verify() throws IOException {
        return Verification.of(talka.matrix(), folder, null, check -> {});
    }
}
