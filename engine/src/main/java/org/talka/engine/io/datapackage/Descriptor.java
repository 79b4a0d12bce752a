package org.talka.engine.io.datapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Row;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.rules.JsonText;

/**
 * What datapackage.json says about the package; its other fields are left to other programs.
 *
 * @param name short name
 * @param title the name for people; the short one where there is none
 * @param licence the titles of its licences; empty where it names none
 * @param titleLv its title in Latvian
 */
record Descriptor(String name, String title, String licence, String titleLv) {

    static final String FILE = "datapackage.json";

    /** Reads the descriptor; the fallback stands for a missing file or name. */
    static Descriptor read(Optional<byte[]> json, String fallback, Findings findings) {
        List<Finding> faults = new ArrayList<>();
        Optional<JsonNode> tree = json.flatMap(bytes -> JsonText.parse(bytes, FILE, faults));
        if (tree.isPresent() && !tree.get().isObject()) {
            faults.add(wrongType("", "object", tree.get()));
        }
        String name = text(tree, "name", fallback, faults);
        String title = text(tree, "title", name, faults);
        String titleLv = text(tree, "title_lv", title, faults);
        findings.addAll(faults);
        return new Descriptor(name, title, licence(tree), titleLv);
    }

    /** The titles, or names, of the licences, joined. */
    private static String licence(Optional<JsonNode> tree) {
        List<String> titles = new ArrayList<>();
        for (JsonNode licence : tree.map(root -> root.path("licenses")).orElse(MissingNode.getInstance())) {
            String title = licence.path("title").asText(licence.path("name").asText(""));
            if (!title.isBlank()) {
                titles.add(title);
            }
        }
        return String.join("; ", titles);
    }

    private static String text(Optional<JsonNode> tree, String field, String fallback, List<Finding> faults) {
        JsonNode node = tree.map(root -> root.get(field)).orElse(null);
        if (node == null
                || node.isNull()
                || (node.isTextual() && node.textValue().isBlank())) {
            return fallback;
        }
        if (!node.isTextual()) {
            faults.add(wrongType("/" + field, "string", node));
        }
        return node.asText();
    }

    private static Finding wrongType(String pointer, String expected, JsonNode node) {
        Map<String, String> values = Map.of("expected", expected, "value", Row.shown(node.toString()));
        return new Finding(FILE, 0, pointer, Cause.WRONG_TYPE, values);
    }
}
