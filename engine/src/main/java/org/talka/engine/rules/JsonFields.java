package org.talka.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.JsonPointers;
import org.talka.engine.model.Nearest;

/**
 * One JSON object read field by field. A field that is absent or null takes its fallback; a faulty one leaves a
 * finding with its JSON pointer and takes the fallback, so that reading goes on to the next fault.
 */
final class JsonFields {

    private final String file;
    private final String pointer;
    private final ObjectNode object;
    private final List<Finding> findings;
    private final Set<String> asked = new LinkedHashSet<>(List.of("comment"));

    JsonFields(String file, String pointer, ObjectNode object, List<Finding> findings) {
        this.file = file;
        this.pointer = pointer;
        this.object = object;
        this.findings = findings;
    }

    /** The value of a field; empty where it is absent or null. */
    Optional<JsonValue> find(String field) {
        asked.add(field);
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(value(field, node));
    }

    boolean has(String field) {
        return find(field).isPresent();
    }

    String text(String field, String fallback) {
        return find(field).flatMap(JsonValue::text).orElse(fallback);
    }

    /** The text of a field that must be there and say something; empty after a fault. */
    String requiredText(String field) {
        Optional<String> text = required(field).flatMap(JsonValue::text);
        if (text.isPresent() && text.get().isBlank()) {
            report(field, Cause.EMPTY_VALUE, Map.of("value", field));
        }
        return text.orElse("");
    }

    /** One of a few words that must be there; the first of them after a fault. */
    String requiredWord(String field, List<String> known) {
        return required(field).flatMap(value -> value.word(known)).orElse(known.get(0));
    }

    double number(String field, double fallback, double min, double max) {
        return find(field).flatMap(value -> value.number(min, max)).orElse(fallback);
    }

    /** A number that must be there; min after a fault. */
    double requiredNumber(String field, double min, double max) {
        return required(field).flatMap(value -> value.number(min, max)).orElse(min);
    }

    int whole(String field, int fallback, int min, int max) {
        return find(field).flatMap(value -> value.whole(min, max)).orElse(fallback);
    }

    /** A whole number that must be there; empty after a fault. */
    Optional<Integer> requiredWhole(String field, int min, int max) {
        return required(field).flatMap(value -> value.whole(min, max));
    }

    /** A number from min to max with at most two decimals. */
    double hundredths(String field, double fallback, double min, double max) {
        return find(field).flatMap(value -> value.hundredths(min, max)).orElse(fallback);
    }

    /** The whole numbers of an object by the names of its fields, whatever these are. */
    Map<String, Integer> wholes(String field, Map<String, Integer> fallback, int min, int max) {
        return find(field)
                .flatMap(JsonValue::object)
                .map(section -> section.wholes(min, max))
                .orElse(fallback);
    }

    private Map<String, Integer> wholes(int min, int max) {
        Map<String, Integer> wholes = new TreeMap<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                find(name).flatMap(value -> value.whole(min, max)).ifPresent(whole -> wholes.put(name, whole));
            }
        });
        return wholes;
    }

    boolean yes(String field, boolean fallback) {
        return find(field).flatMap(JsonValue::yes).orElse(fallback);
    }

    /** Numbers from 0 to 1 that never rise, at least one. */
    List<Double> fallingParts(String field, List<Double> fallback) {
        List<Double> parts = new ArrayList<>();
        double ceiling = 1;
        for (JsonValue item : items(field)) {
            Optional<Double> part = item.number(0, ceiling);
            part.ifPresent(parts::add);
            ceiling = part.orElse(ceiling);
        }
        find(field).ifPresent(list -> reportEmpty(field, list));
        return parts.isEmpty() ? fallback : parts;
    }

    /** Reports a list that is missing or has no items. */
    void requiredList(String field) {
        required(field).ifPresent(list -> reportEmpty(field, list));
    }

    private void reportEmpty(String field, JsonValue list) {
        if (list.node().isArray() && list.node().isEmpty()) {
            report(field, Cause.EMPTY_VALUE, Map.of("value", field));
        }
    }

    List<String> texts(String field) {
        return items(field).stream().flatMap(item -> item.text().stream()).toList();
    }

    List<String> countries(String field) {
        return items(field).stream().flatMap(item -> item.country().stream()).toList();
    }

    /** The object in a field; an empty one where there is none. */
    JsonFields object(String field) {
        return find(field)
                .flatMap(JsonValue::object)
                .orElseGet(() -> new JsonFields(file, at(field), object.objectNode(), findings));
    }

    /** Each object of a list, its unknown fields and any id that stood before reported. */
    <T> List<T> objects(String field, Function<JsonFields, T> read, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        return objects(field, fields -> {
            T value = read.apply(fields);
            if (!id.apply(value).isBlank() && !ids.add(id.apply(value))) {
                fields.report("id", Cause.DUPLICATE_ID, Map.of("value", JsonValue.cut(id.apply(value))));
            }
            return value;
        });
    }

    /** Each object of a list, its unknown fields reported. */
    <T> List<T> objects(String field, Function<JsonFields, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonValue item : items(field)) {
            item.object().ifPresent(fields -> {
                values.add(read.apply(fields));
                fields.reportUnknown();
            });
        }
        return values;
    }

    /** Reports, mildly, each field nobody asked for. */
    void reportUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                Map<String, String> values = new TreeMap<>(Map.of("value", JsonValue.cut(name)));
                Nearest.to(JsonValue.cut(name), asked).ifPresent(nearest -> values.put("suggestion", nearest));
                report(name, Cause.UNKNOWN_FIELD, values);
            }
        });
    }

    /** Adds a finding at a field. */
    void report(String field, Cause cause, Map<String, String> values) {
        findings.add(new Finding(file, 0, at(field), cause, values));
    }

    private Optional<JsonValue> required(String field) {
        Optional<JsonValue> value = find(field);
        if (value.isEmpty()) {
            report(field, Cause.MISSING_FIELD, Map.of("value", field));
        }
        return value;
    }

    private List<JsonValue> items(String field) {
        return find(field).map(JsonValue::items).orElse(List.of());
    }

    private JsonValue value(String field, JsonNode node) {
        return new JsonValue(file, at(field), node, findings);
    }

    private String at(String field) {
        return pointer + "/" + JsonPointers.part(JsonValue.cut(field));
    }
}
