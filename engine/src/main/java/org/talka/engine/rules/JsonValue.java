package org.talka.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.talka.engine.model.Countries;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;

/**
 * A JSON value with its place. What it is taken for and is not becomes a finding, and the answer is empty.
 *
 * @param file file name
 * @param pointer JSON pointer
 * @param node neither absent nor null
 * @param findings where findings go
 */
record JsonValue(String file, String pointer, JsonNode node, List<Finding> findings) {

    private static final int SHOWN_LETTERS = 80;

    Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : wrongType("string");
    }

    Optional<Boolean> yes() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : wrongType("boolean");
    }

    /** A finite number from min to max. */
    Optional<Double> number(double min, double max) {
        if (!node.isNumber()) {
            return wrongType("number");
        }
        double number = node.doubleValue();
        if (!Double.isFinite(number)) {
            Map<String, String> values = new TreeMap<>(Finding.range(shown(), min, max));
            values.put("suggestion", values.get("max"));
            return report(Cause.NOT_FINITE, values);
        }
        if (!(number >= min && number <= max)) {
            return report(Cause.OUT_OF_RANGE, Finding.range(shown(), min, max));
        }
        return Optional.of(number);
    }

    /** A whole number from min to max. */
    Optional<Integer> whole(int min, int max) {
        if (node.isNumber() && node.doubleValue() != Math.rint(node.doubleValue())) {
            return report(Cause.NOT_A_WHOLE_NUMBER, Map.of("value", shown()));
        }
        return number(min, max).map(Double::intValue);
    }

    /** A number from min to max with at most two decimals. */
    Optional<Double> hundredths(double min, double max) {
        Optional<Double> number = number(min, max);
        if (number.isEmpty()) {
            return number;
        }
        BigDecimal exact = BigDecimal.valueOf(number.get());
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        return exact.compareTo(rounded) == 0
                ? number
                : report(Cause.TOO_MANY_DECIMALS, Map.of("value", shown(), "suggestion", rounded.toPlainString()));
    }

    /** A country code. */
    Optional<String> country() {
        Optional<String> word = text();
        if (word.isEmpty() || Countries.isKnown(word.get())) {
            return word;
        }
        Map<String, String> values = new TreeMap<>(Map.of("value", shown()));
        Countries.nearest(word.get()).ifPresent(code -> values.put("suggestion", code));
        return report(Cause.NOT_A_COUNTRY, values);
    }

    /** One of a few words. */
    Optional<String> word(List<String> known) {
        Optional<String> word = text();
        if (word.isEmpty() || known.contains(word.get())) {
            return word;
        }
        Map<String, String> values = new TreeMap<>(Map.of("value", shown(), "known", String.join(", ", known)));
        Nearest.to(shown(), known).ifPresent(nearest -> values.put("suggestion", nearest));
        return report(Cause.UNKNOWN_WORD, values);
    }

    Optional<JsonFields> object() {
        return node instanceof ObjectNode object
                ? Optional.of(new JsonFields(file, pointer, object, findings))
                : wrongType("object");
    }

    /** The items of a list, nulls among them; none when this is no list. */
    List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        if (!node.isArray()) {
            wrongType("array");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new JsonValue(file, pointer + "/" + i, node.get(i), findings));
        }
        return items;
    }

    /** Adds a finding at this place. Always empty, for the caller to return. */
    <T> Optional<T> report(Cause cause, Map<String, String> values) {
        findings.add(new Finding(file, 0, pointer, cause, values));
        return Optional.empty();
    }

    private <T> Optional<T> wrongType(String expected) {
        return report(Cause.WRONG_TYPE, Map.of("expected", expected, "value", shown()));
    }

    private String shown() {
        return cut(node.isTextual() ? node.textValue() : node.toString());
    }

    /** The text, or its beginning where it is too long for a sentence. */
    static String cut(String text) {
        return text.length() <= SHOWN_LETTERS ? text : text.substring(0, SHOWN_LETTERS) + "…";
    }
}
