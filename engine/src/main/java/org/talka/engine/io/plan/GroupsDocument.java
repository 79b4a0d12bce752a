package org.talka.engine.io.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaw.Form;

/** What plan.json says of groups that carry a task together, or of peer circles. Places are JSON pointers. */
public final class GroupsDocument {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String KIND = "kind";

    private static final Map<Form, Predicate<JsonNode>> FITS = Map.of(
            Form.TEXT, JsonNode::isTextual,
            Form.WHOLE_NUMBER, JsonNode::isIntegralNumber,
            Form.TRUE_OR_FALSE, JsonNode::isBoolean,
            Form.LIST, JsonNode::isArray,
            Form.LANGUAGE, node -> Language.find(node.asText()).isPresent());

    private static final Map<String, Form> FIELDS = new TreeMap<>(Map.of(
            "/data/name", Form.TEXT,
            "/data/digest", Form.TEXT,
            "/rules/digest", Form.TEXT,
            "/objective", Form.WHOLE_NUMBER,
            "/bound", Form.WHOLE_NUMBER,
            "/leftOut", Form.WHOLE_NUMBER,
            "/optimal", Form.TRUE_OR_FALSE,
            "/stoppedByClock", Form.TRUE_OR_FALSE,
            "/language", Form.LANGUAGE,
            "/tasks", Form.LIST));

    private final ObjectNode root;

    private GroupsDocument(ObjectNode root) {
        this.root = root;
    }

    /**
     * The groups a plan names for a competency.
     *
     * @param groups the members of each; a member that is no text is an empty one
     */
    public record Task(String competency, List<List<String>> groups) {
        public Task {
            groups = List.copyOf(groups);
        }
    }

    /** Whether the plan in a folder is one of groups or circles, as far as its first fields tell. */
    public static boolean isOne(Path folder) throws IOException {
        Path file = folder.resolve(PlanFolder.PLAN);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        boolean[] found = new boolean[1];
        try {
            TopLevel.read(file, (name, value) -> {
                found[0] |= name.equals(KIND);
                value.skipChildren();
            });
        } catch (BrokenFile broken) {
            return found[0];
        }
        return found[0];
    }

    /** Reads the whole file. */
    public static GroupsDocument read(Path file) throws BrokenFile, IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        TopLevel.read(file, (name, value) -> root.set(name, value.readValueAsTree()));
        return new GroupsDocument(root);
    }

    /** Whether the plan is one of peer circles. */
    public boolean isOfCircles() {
        return text("/" + KIND).filter("circle"::equals).isPresent();
    }

    /** A flaw for each field that is missing or not of its kind. */
    public List<Flaw> misshapen() {
        List<Flaw> flaws = new ArrayList<>();
        FIELDS.forEach((place, form) -> {
            if (!FITS.getOrDefault(form, node -> true).test(root.at(place))) {
                flaws.add(new Flaw(Flaw.Kind.WRONG_KIND, place, shown(place), form.name()));
            }
        });
        return flaws;
    }

    /** Who is with whom, in the order of the file. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (JsonNode task : root.path("tasks")) {
            List<List<String>> groups = new ArrayList<>();
            for (JsonNode group : task.path("groups")) {
                List<String> members = new ArrayList<>();
                for (JsonNode member : group.path("members")) {
                    members.add(member.path("municipality").asText());
                }
                groups.add(List.copyOf(members));
            }
            tasks.add(new Task(task.path("competency").asText(), groups));
        }
        return tasks;
    }

    public Optional<String> text(String place) {
        return Optional.of(root.at(place)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    public Optional<BigDecimal> number(String place) {
        return Optional.of(root.at(place)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** The whole number at a place, if there is one that is not too large. */
    public Optional<Integer> whole(String place) {
        return Optional.of(root.at(place)).filter(JsonNode::isInt).map(JsonNode::asInt);
    }

    public boolean isTrue(String place) {
        return root.at(place).isBoolean() && root.at(place).asBoolean();
    }

    /** What stands at a place, short enough for a line; empty where there is nothing. */
    public String shown(String place) {
        return Shown.of(root.at(place));
    }

    /** A flaw for each place but the seal at which this says other than a plan.json with these bytes. */
    public List<Flaw> differences(byte[] expected) throws IOException {
        ObjectNode other = (ObjectNode) MAPPER.readTree(expected);
        ObjectNode own = root.deepCopy();
        other.remove("seal");
        own.remove("seal");
        return Difference.between(other, own, "", "");
    }
}
