package org.talka.engine.io.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaw.Form;

/**
 * What plan.json says, all but its proposals and rings, which may be many (see {@link ProposalComparison} and
 * {@link RingComparison}), and the fields this
 * version knows nothing of. Places are JSON pointers.
 */
public final class PlanDocument {

    private static final String PROPOSALS = "proposals";
    private static final String RINGS = "rings";
    private static final Set<String> KNOWN = Set.of(
            "data",
            "rules",
            "seed",
            "pins",
            "objective",
            "bound",
            "gap",
            "leftOut",
            "leftOutBound",
            "optimal",
            "optimalBy",
            "stoppedByClock",
            "candidates",
            "language",
            "left",
            "aims",
            "ringsWorth",
            "ringsBound",
            "ringsProven",
            "files");

    private static final Map<Form, Predicate<JsonNode>> FITS = Map.of(
            Form.TEXT, JsonNode::isTextual,
            Form.NUMBER, JsonNode::isNumber,
            Form.WHOLE_NUMBER, JsonNode::isIntegralNumber,
            Form.TRUE_OR_FALSE, JsonNode::isBoolean,
            Form.LIST, JsonNode::isArray,
            Form.LANGUAGE, node -> Language.find(node.asText()).isPresent(),
            Form.WHO_PROVES, node -> Set.of("prices", "exact solver", "nobody").contains(node.asText()));

    private static final Map<String, Form> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("/data/name", Form.TEXT),
            Map.entry("/data/digest", Form.TEXT),
            Map.entry("/rules/name", Form.TEXT),
            Map.entry("/rules/version", Form.TEXT),
            Map.entry("/rules/digest", Form.TEXT),
            Map.entry("/seed", Form.WHOLE_NUMBER),
            Map.entry("/pins/pinned", Form.LIST),
            Map.entry("/pins/forbidden", Form.LIST),
            Map.entry("/objective", Form.NUMBER),
            Map.entry("/bound", Form.NUMBER),
            Map.entry("/gap", Form.NUMBER),
            Map.entry("/leftOut", Form.WHOLE_NUMBER),
            Map.entry("/leftOutBound", Form.WHOLE_NUMBER),
            Map.entry("/optimal", Form.TRUE_OR_FALSE),
            Map.entry("/optimalBy", Form.WHO_PROVES),
            Map.entry("/stoppedByClock", Form.TRUE_OR_FALSE),
            Map.entry("/candidates", Form.WHOLE_NUMBER),
            Map.entry("/language", Form.LANGUAGE),
            Map.entry("/proposals", Form.LIST),
            Map.entry("/left", Form.LIST),
            Map.entry("/rings", Form.LIST),
            Map.entry("/ringsWorth", Form.NUMBER),
            Map.entry("/ringsBound", Form.NUMBER),
            Map.entry("/ringsProven", Form.TRUE_OR_FALSE),
            Map.entry("/files/proposals.csv", Form.TEXT),
            Map.entry("/files/prices.csv", Form.TEXT),
            Map.entry("/files/rings.csv", Form.TEXT)));

    private final ObjectNode root;
    private final List<Ends> proposals;

    private PlanDocument(ObjectNode root, List<Ends> proposals) {
        this.root = root;
        this.proposals = List.copyOf(proposals);
    }

    /** Whom a proposal names; empty where it does not. */
    public record Ends(String a, String b) {
        /** Both, short enough for a line. */
        public String shown() {
            return Shown.of(a) + " – " + Shown.of(b);
        }
    }

    /** Reads the file to its end. Memory grows with the pins, the proposals' ends and those left out. */
    public static PlanDocument read(Path file) throws BrokenFile, IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        List<Ends> proposals = new ArrayList<>();
        TopLevel.read(file, (name, value) -> {
            if (KNOWN.contains(name)) {
                root.set(name, value.readValueAsTree());
            } else if (name.equals(PROPOSALS) && value.isExpectedStartArrayToken()) {
                root.putArray(PROPOSALS);
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    proposals.add(ends(value));
                }
            } else {
                if (name.equals(RINGS) && value.isExpectedStartArrayToken()) {
                    root.putArray(RINGS);
                }
                value.skipChildren();
            }
        });
        return new PlanDocument(root, proposals);
    }

    private static Ends ends(JsonParser item) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (item.currentToken() == JsonToken.START_OBJECT) {
            while (item.nextToken() == JsonToken.FIELD_NAME) {
                String name = item.currentName();
                if (item.nextToken() == JsonToken.VALUE_STRING && (name.equals("a") || name.equals("b"))) {
                    found.put(name, item.getText());
                }
                item.skipChildren();
            }
        } else {
            item.skipChildren();
        }
        return new Ends(found.getOrDefault("a", ""), found.getOrDefault("b", ""));
    }

    /** The ends of every proposal, in the order of the file. */
    public List<Ends> proposals() {
        return proposals;
    }

    /** A flaw for each field that is missing or not of its kind. */
    public List<Flaw> misshapen() {
        List<Flaw> flaws = new ArrayList<>();
        FIELDS.forEach((place, form) -> {
            if (!FITS.get(form).test(root.at(place))) {
                flaws.add(new Flaw(Flaw.Kind.WRONG_KIND, place, shown(place), form.name()));
            }
        });
        return flaws;
    }

    public Optional<String> text(String place) {
        return Optional.of(root.at(place)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    public Optional<BigDecimal> number(String place) {
        return Optional.of(root.at(place)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    public boolean isTrue(String place) {
        return root.at(place).isBoolean() && root.at(place).asBoolean();
    }

    public boolean has(String place) {
        return !root.at(place).isMissingNode();
    }

    /** How many items a list has; 0 where there is no list. */
    public int size(String place) {
        return root.at(place).isArray() ? root.at(place).size() : 0;
    }

    /** What stands at a place, short enough for a line; empty where there is nothing. */
    public String shown(String place) {
        return Shown.of(root.at(place));
    }
}
