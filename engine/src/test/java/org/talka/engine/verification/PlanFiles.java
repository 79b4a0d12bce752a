package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.report.PlanReport;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Verdict;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.TwinningPlanner;

/** The files of a plan, to be changed, sealed anew and checked. */
final class PlanFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final CooperationMatrix matrix;
    private final Path folder;
    private final Map<String, String> sound = new TreeMap<>();

    private PlanFiles(CooperationMatrix matrix, Path folder) {
        this.matrix = matrix;
        this.folder = folder;
    }

    /** The plan of a question, made within so many seconds and written into a folder. */
    static PlanFiles of(CooperationMatrix matrix, Pins pins, Language language, int seconds, Path folder)
            throws IOException, PlanImpossible {
        var plan = TwinningPlanner.plan(matrix, pins, 7, Duration.ofSeconds(seconds), Progress.SILENT);
        new PlanReport(matrix, Explainer.of(matrix, language)).write(plan, Rings.of(matrix, plan), folder);
        PlanFiles files = new PlanFiles(matrix, folder);
        for (String name : List.of("plan.json", "proposals.csv", "prices.csv", "rings.csv")) {
            files.sound.put(name, files.read(name));
        }
        assertThat(print(files.json())).isEqualTo(files.sound.get("plan.json"));
        return files;
    }

    static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }

    /** The matrix of a region under its rules, but for what a plan aims at. */
    static CooperationMatrix matrix(Region region, Rules.TwinningRules twinning) {
        LoadedPackage loaded = region.loadWithRules();
        Rules it = loaded.rules();
        Rules rules = new Rules(
                it.name(),
                it.version(),
                it.digest(),
                it.home(),
                it.weights(),
                it.scales(),
                it.ageing(),
                twinning,
                it.eligibility(),
                it.indicators(),
                it.derivations());
        return Talka.of(loaded.data(), rules, List.of()).matrix();
    }

    /** Every file as it was written. */
    void restore() throws IOException {
        for (Map.Entry<String, String> file : sound.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    ObjectNode json() throws IOException {
        return (ObjectNode) JSON.readTree(folder.resolve("plan.json").toFile());
    }

    /** Writes plan.json with whatever seal it has. */
    void write(JsonNode plan) throws IOException {
        write("plan.json", print(plan));
    }

    /** Writes plan.json as if it had been written so: with the digests of the tables and a seal that fits. */
    void writeSealed(ObjectNode plan) throws IOException {
        for (String table : List.of("proposals.csv", "prices.csv", "rings.csv")) {
            if (plan.path("files").has(table) && Files.exists(folder.resolve(table))) {
                ((ObjectNode) plan.get("files")).put(table, Digests.of(Files.readAllBytes(folder.resolve(table))));
            }
        }
        String empty = print(plan).replaceFirst("\"seal\" : \"[0-9a-f]*\"\n}\n$", "\"seal\" : \"\"\n}\n");
        String seal = Digests.of(empty.getBytes(StandardCharsets.UTF_8));
        write("plan.json", empty.replaceFirst("\"seal\" : \"\"\n}\n$", "\"seal\" : \"" + seal + "\"\n}\n"));
    }

    /** Fits digests and seal to whatever the files hold now. */
    void sealAnew() throws IOException {
        writeSealed(json());
    }

    Verdict verify() {
        return verify(matrix, null);
    }

    Verdict verify(CooperationMatrix other, @Nullable Pins asked) {
        try {
            return Verification.of(other, folder, asked, check -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pointers to every number, and to every text with a digit in it. */
    static List<String> figures(JsonNode node) {
        List<String> pointers = new ArrayList<>();
        collect(node, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String place, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), place + "/" + field.getKey(), pointers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "/" + i, pointers);
            }
        } else if (node.isNumber() || DIGIT.matcher(node.asText()).find()) {
            pointers.add(place);
        }
    }

    /** The plan with one figure changed, by as little as the figure can be. */
    static ObjectNode changed(ObjectNode plan, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = plan.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        JsonNode other = changed(plan.at(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), other);
        } else {
            ((ObjectNode) parent).set(last, other);
        }
        return plan;
    }

    private static JsonNode changed(JsonNode figure) {
        var nodes = JSON.getNodeFactory();
        if (figure.isIntegralNumber()) {
            return nodes.numberNode(figure.bigIntegerValue().add(BigInteger.ONE));
        }
        return figure.isNumber()
                ? nodes.numberNode(figure.decimalValue().add(new BigDecimal("0.000001")))
                : nodes.textNode(changed(figure.asText()));
    }

    /** The text with its first digit raised. */
    static String changed(String text) {
        Matcher digit = DIGIT.matcher(text);
        return digit.replaceFirst(found -> Integer.toString((Integer.parseInt(found.group()) + 1) % 10));
    }

    static JsonNode parse(String json) throws IOException {
        return JSON.readTree(json);
    }

    static String print(JsonNode plan) throws IOException {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return JSON.writer(printer).writeValueAsString(plan) + "\n";
    }
}
