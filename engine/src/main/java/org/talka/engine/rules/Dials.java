package org.talka.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.talka.engine.model.Competency;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Digests;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.JsonPointers;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Reading;

/**
 * The values of some rules as a list of dials, and the rules with some of them turned. What is turned is written into
 * the rules as JSON and read again, so that a dial is as strict as the file.
 */
public final class Dials {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,20})?");

    /** "1,000" may be a thousand or one: nobody can tell. */
    private static final Pattern TWO_MEANINGS = Pattern.compile("-?[1-9]\\d*,\\d{3}");

    /** Begins the key of the most partners of a single municipality; its id follows. */
    public static final String CAPACITIES = "twinning.capacities.";

    /** Begins the key of the residents a group is to reach for a competency; its id follows. */
    public static final String SCALES = "consortium.scales.";

    private Dials() {}

    /** Every dial of these rules, in the order of the file; {@link #open} ones only where something is set. */
    public static List<Dial> of(Rules rules) {
        return new DialList(rules, tree(rules)).all();
    }

    /**
     * A dial that may be set where nothing is set yet: most partners of a single municipality or the scale of a
     * competency.
     *
     * @param key "twinning.capacities.ID" or "consortium.scales.ID"
     */
    public static Optional<Dial> open(String key) {
        return DialList.open(key);
    }

    /** What holds where nothing is set for an {@link #open} dial; empty where nothing does, or for any other dial. */
    public static Optional<String> usual(Rules rules, DataPackage data, String key) {
        Optional<Integer> capacity = Optional.ofNullable(data.municipalities().get(id(key, CAPACITIES)))
                .map(rules.twinning()::usualCapacityOf);
        return capacity.or(() -> Optional.ofNullable(data.competencies().get(id(key, SCALES)))
                        .map(Competency::minimumPopulation))
                .map(String::valueOf);
    }

    /** The id a key is about; empty where it does not begin so. */
    private static String id(String key, String prefix) {
        return key.startsWith(prefix) ? key.substring(prefix.length()) : "";
    }

    /**
     * What is really turned: dials whose new value differs from the old, numbers written in one way. What is no number
     * or no dial is kept as it is, so that {@link #turn} can say so.
     */
    public static SortedMap<String, String> turned(Rules rules, Map<String, String> asked) {
        Map<String, Dial> dials = byKey(rules, asked);
        SortedMap<String, String> turned = new TreeMap<>();
        asked.forEach((key, value) -> {
            Dial dial = dials.get(key);
            String plain = dial == null ? value.strip() : plain(dial.kind(), value.strip());
            if (dial == null || !plain.equals(dial.value())) {
                turned.put(key, plain);
            }
        });
        return turned;
    }

    /** What would have to be turned to come from some rules to others; empty where dials alone do not lead there. */
    public static Optional<SortedMap<String, String>> between(Rules rules, Rules other) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Dial dial : of(rules)) {
            if (isUsed(dial)) {
                values.put(dial.key(), "false");
            } else if (open(dial.key()).isPresent()) {
                values.put(dial.key(), "");
            }
        }
        of(other).forEach(dial -> values.put(dial.key(), dial.value()));
        SortedMap<String, String> turned = turned(rules, values);
        turned.keySet().retainAll(byKey(rules, values).keySet());
        boolean leads = turn(rules, turned) instanceof Reading.Complete<Rules> there
                && RulesDifference.between(there.value(), other).stream()
                        .allMatch(difference -> difference.pointer().equals("/version")
                                || difference.pointer().equals("/name"));
        return leads ? Optional.of(turned) : Optional.empty();
    }

    /**
     * The rules with some dials turned, under a version that names what was turned; or every fault with its pointer.
     *
     * @param turned values by key; a comma or a point before the decimals
     */
    public static Reading<Rules> turn(Rules rules, Map<String, String> turned) {
        Map<String, Dial> dials = byKey(rules, turned);
        List<Finding> findings = new ArrayList<>();
        ObjectNode tree = tree(rules);
        List<Dial> off = new ArrayList<>();
        new TreeMap<>(turned).forEach((key, value) -> {
            Dial dial = dials.get(key);
            if (dial == null) {
                findings.add(unknown(key, dials));
            } else if (isUsed(dial)) {
                if (value.equals("false")) {
                    off.add(dial);
                }
            } else {
                set(tree, dial, value.strip(), findings);
            }
        });
        for (int i = off.size() - 1; i >= 0; i--) {
            String[] steps = off.get(i).pointer().split("/", -1);
            ((ArrayNode) tree.get(steps[1])).set(Integer.parseInt(steps[2]), tree.nullNode());
        }
        for (String list : List.of("eligibility", "derivations")) {
            ((ArrayNode) tree.get(list)).removeIf(JsonNode::isNull);
        }
        if (!turned.isEmpty()) {
            String sum = Digests.of(new TreeMap<>(turned).toString().getBytes(StandardCharsets.UTF_8));
            tree.put("version", rules.version() + "+" + sum.substring(0, 8));
        }
        Reading<Rules> reading = RulesFile.read(bytes(tree), "rules.json");
        if (findings.isEmpty()) {
            return turned.isEmpty() ? new Reading.Complete<>(rules, List.of()) : reading;
        }
        findings.addAll(reading.findings());
        return new Reading.Refused<>(findings);
    }

    /** Whether the dial switches a whole rule on or off. */
    private static boolean isUsed(Dial dial) {
        return dial.kind() == Dial.Kind.SWITCH && dial.pointer().endsWith("/" + DialList.USED);
    }

    private static void set(ObjectNode tree, Dial dial, String value, List<Finding> findings) {
        String[] steps = dial.pointer().substring(1).split("/", -1);
        JsonNode parent = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(steps[i])) : parent.get(steps[i]);
        }
        String last = JsonPointers.name(steps[steps.length - 1]);
        JsonNode node = node(tree, dial, value);
        if (node.isTextual()) {
            findings.add(new Finding("rules.json", 0, dial.pointer(), cause(value), values(value)));
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), node);
        } else if (parent instanceof ObjectNode object) {
            if (node.isNull()) {
                object.remove(last);
            } else {
                object.set(last, node);
            }
        }
    }

    private static Cause cause(String value) {
        return value.isEmpty() ? Cause.EMPTY_VALUE : Cause.NOT_A_DIAL_NUMBER;
    }

    private static Map<String, String> values(String value) {
        Map<String, String> values = new TreeMap<>(Map.of("value", JsonValue.cut(value)));
        if (TWO_MEANINGS.matcher(value).matches()) {
            values.put(
                    "suggestion",
                    value.replace(",", "") + " / " + DialList.plain(new BigDecimal(value.replace(',', '.'))));
        }
        return values;
    }

    /** The value as JSON; a text where it is no number. */
    private static JsonNode node(ObjectNode tree, Dial dial, String value) {
        return switch (dial.kind()) {
            case SWITCH -> tree.booleanNode(value.equals("true"));
            case COUNTRIES -> {
                ArrayNode codes = tree.arrayNode();
                for (String code : value.toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
                    if (!code.isEmpty()) {
                        codes.add(code);
                    }
                }
                yield codes;
            }
            case WORDS -> {
                ArrayNode words = tree.arrayNode();
                words(value).forEach(words::add);
                yield words;
            }
            case NUMBER, LIMIT -> {
                if (dial.kind() == Dial.Kind.LIMIT && value.isEmpty()) {
                    yield tree.nullNode();
                }
                yield isNumber(value) ? tree.numberNode(new BigDecimal(value.replace(',', '.'))) : tree.textNode(value);
            }
        };
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split("[,;]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && !TWO_MEANINGS.matcher(value).matches();
    }

    private static String plain(Dial.Kind kind, String value) {
        return switch (kind) {
            case SWITCH -> Boolean.toString(value.equals("true"));
            case COUNTRIES -> value.toUpperCase(Locale.ROOT).replaceAll("[\\s,;]+", " ");
            case WORDS -> String.join(", ", words(value));
            case NUMBER, LIMIT -> isNumber(value) ? DialList.plain(new BigDecimal(value.replace(',', '.'))) : value;
        };
    }

    private static Finding unknown(String key, Map<String, Dial> dials) {
        Map<String, String> values = new TreeMap<>(Map.of("value", JsonValue.cut(key)));
        Nearest.to(JsonValue.cut(key), dials.keySet())
                .ifPresentOrElse(
                        nearest -> values.put("suggestion", nearest),
                        () -> values.put("known", "w.nearness, twinning.capacity, rings.longest …"));
        return new Finding("rules.json", 0, "", Cause.UNKNOWN_WORD, values);
    }

    private static Map<String, Dial> byKey(Rules rules, Map<String, String> asked) {
        Map<String, Dial> dials = new LinkedHashMap<>();
        of(rules).forEach(dial -> dials.putIfAbsent(dial.key(), dial));
        asked.keySet().forEach(key -> open(key).ifPresent(dial -> dials.putIfAbsent(key, dial)));
        return dials;
    }

    private static ObjectNode tree(Rules rules) {
        try {
            return (ObjectNode) MAPPER.readTree(RulesWriter.write(rules));
        } catch (IOException impossible) {
            throw new UncheckedIOException("What was just written can be read.", impossible);
        }
    }

    private static byte[] bytes(ObjectNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written.", e);
        }
    }
}
