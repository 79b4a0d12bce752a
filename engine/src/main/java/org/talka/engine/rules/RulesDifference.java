package org.talka.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.model.JsonPointers;

/**
 * One place where two sets of rules differ, defaults filled in.
 *
 * @param pointer JSON pointer; items of lists with ids are named by id, not by place
 * @param before as JSON; empty where the first has nothing there
 * @param after as JSON; empty where the second has nothing there
 */
public record RulesDifference(String pointer, String before, String after) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Every difference, by pointer; digests and comments are none. */
    public static List<RulesDifference> between(Rules one, Rules other) {
        Map<String, String> before = leaves(one);
        Map<String, String> after = leaves(other);
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        List<RulesDifference> differences = new ArrayList<>();
        for (String pointer : all.keySet()) {
            String was = before.getOrDefault(pointer, "");
            String is = after.getOrDefault(pointer, "");
            if (!was.equals(is)) {
                differences.add(new RulesDifference(pointer, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> leaves(Rules rules) {
        try {
            Map<String, String> leaves = new TreeMap<>();
            collect("", MAPPER.readTree(RulesWriter.write(rules)), leaves);
            return leaves;
        } catch (IOException impossible) {
            throw new UncheckedIOException("What was just written can be read.", impossible);
        }
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                collect(pointer + "/" + JsonPointers.part(field.getKey()), field.getValue(), leaves);
            }
        } else if (node.isArray() && !node.isEmpty() && node.get(0).has("id")) {
            for (JsonNode item : node) {
                collect(pointer + "/" + JsonPointers.part(item.get("id").asText()), item, leaves);
            }
        } else {
            leaves.put(pointer, node.toString());
        }
    }
}
