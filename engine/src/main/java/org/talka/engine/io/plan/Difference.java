package org.talka.engine.io.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.talka.engine.plan.Flaw;

/**
 * Every place in which one JSON value differs from another: numbers by their size, not by how they are written, and
 * fields in any order.
 */
final class Difference {

    private final String about;
    private final List<Flaw> flaws = new ArrayList<>();

    private Difference(String about) {
        this.about = about;
    }

    /**
     * A flaw for each difference.
     *
     * @param place JSON pointer of the claimed value
     * @param about what stands there, to be named with the place
     */
    static List<Flaw> between(JsonNode expected, JsonNode claimed, String place, String about) {
        Difference difference = new Difference(about);
        difference.compare(expected, claimed, place);
        return difference.flaws;
    }

    private void compare(JsonNode expected, JsonNode claimed, String place) {
        if (claimed.isMissingNode()) {
            add(Flaw.Kind.MISSING, place, "", Shown.of(expected));
        } else if (expected.isMissingNode()) {
            add(Flaw.Kind.TOO_MUCH, place, Shown.of(claimed), "");
        } else if (expected.isObject() && claimed.isObject()) {
            expected.fieldNames()
                    .forEachRemaining(name -> compare(expected.get(name), claimed.path(name), place + "/" + name));
            claimed.fieldNames().forEachRemaining(name -> {
                if (!expected.has(name)) {
                    compare(MissingNode.getInstance(), claimed.get(name), place + "/" + name);
                }
            });
        } else if (expected.isArray() && claimed.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), claimed.size()); i++) {
                compare(expected.path(i), claimed.path(i), place + "/" + i);
            }
        } else if (!areEqual(expected, claimed)) {
            boolean texts = expected.isTextual() && claimed.isTextual();
            add(
                    Flaw.Kind.DIFFERS,
                    place,
                    texts ? Shown.of(claimed.asText(), expected.asText()) : Shown.of(claimed),
                    texts ? Shown.of(expected.asText(), claimed.asText()) : Shown.of(expected));
        }
    }

    private static boolean areEqual(JsonNode expected, JsonNode claimed) {
        return expected.isNumber() && claimed.isNumber()
                ? expected.decimalValue().compareTo(claimed.decimalValue()) == 0
                : expected.equals(claimed);
    }

    private void add(Flaw.Kind kind, String place, String claimed, String found) {
        flaws.add(new Flaw(kind, place + about, claimed, found));
    }
}
