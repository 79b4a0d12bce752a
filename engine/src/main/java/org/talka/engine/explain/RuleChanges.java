package org.talka.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.model.JsonPointers;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesDifference;

/** Says where two sets of rules differ; a rule only one of them has is one difference. */
final class RuleChanges {

    private static final int LONGEST = 80;
    private static final String NOTHING = "–";

    private final Wording wording;
    private final RuleWords words;
    private final Rules before;
    private final Rules after;

    RuleChanges(Wording wording, Rules before, Rules after) {
        this.wording = wording;
        this.words = new RuleWords(wording);
        this.before = before;
        this.after = after;
    }

    /** In the order of the pointers; name and version are none, nor is what is written out but was so anyway. */
    List<RuleChange> all() {
        List<RulesDifference> differences = RulesDifference.between(before, after);
        List<String> wholes = differences.stream()
                .map(RulesDifference::pointer)
                .filter(pointer -> pointer.matches("/(eligibility|derivations|indicators)/[^/]*/id"))
                .map(pointer -> pointer.substring(0, pointer.length() - 2))
                .toList();
        List<RuleChange> changes = new ArrayList<>();
        for (RulesDifference difference : differences) {
            String pointer = difference.pointer();
            boolean within = wholes.stream().anyMatch(pointer::startsWith);
            if (pointer.equals("/name") || pointer.equals("/version") || within && !pointer.endsWith("/id")) {
                continue;
            }
            changes.add(within ? whole(difference) : single(difference));
        }
        changes.removeIf(change -> change.before().equals(change.after()));
        return changes;
    }

    private RuleChange whole(RulesDifference difference) {
        String pointer = difference.pointer().replaceFirst("/id$", "");
        return new RuleChange(item(parts(pointer)), pointer, holds(difference.before()), holds(difference.after()));
    }

    private String holds(String json) {
        return wording.say(json.isEmpty() ? "rule.gone" : "rule.holds");
    }

    private RuleChange single(RulesDifference difference) {
        String[] parts = parts(difference.pointer());
        String key = String.join(".", parts);
        return new RuleChange(
                what(parts),
                difference.pointer(),
                value(difference.before().isEmpty() ? usual(before, key) : difference.before()),
                value(difference.after().isEmpty() ? usual(after, key) : difference.after()));
    }

    private String usual(Rules rules, String key) {
        return Dials.usual(rules, wording.matrix().data(), key).orElse("");
    }

    private static String[] parts(String pointer) {
        String[] parts = pointer.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = JsonPointers.name(parts[i]);
        }
        return parts;
    }

    private String what(String[] parts) {
        String pointer = String.join("/", parts);
        return switch (parts[0]) {
            case "home" -> wording.say("rule.home.countries");
            case "weights" -> wording.say("rule.weight", Map.of("name", words.criterion(parts[1])));
            case "eligibility", "derivations" -> item(parts) + " " + field(parts);
            case "indicators" -> item(parts);
            default ->
                switch (pointer) {
                    case "twinning/repeatedHelp", "twinning/capacityByPopulation" ->
                        wording.say("rule." + String.join(".", parts) + ".all");
                    case "consortium/aim" -> wording.say("rule.consortium.aim");
                    default ->
                        pointer.startsWith("consortium/bonds")
                                ? wording.say("rule.consortium.bonds")
                                : known(String.join(".", parts));
                };
        };
    }

    private String known(String key) {
        boolean open = key.startsWith(Dials.CAPACITIES) || key.startsWith(Dials.SCALES);
        return open || wording.has("rule." + key) ? words.label(key) : wording.say("rule.another");
    }

    /** The rule of a list, by its sentence; where it has none, what the list is for. */
    private String item(String[] parts) {
        if (parts.length < 2) {
            return wording.say(parts[0].equals("indicators") ? "rule.another" : "rule." + parts[0] + ".whole");
        }
        if (parts[0].equals("indicators")) {
            return wording.say("rule.indicators", Map.of("name", parts[1]));
        }
        String sentence = words.sentence(parts[0], parts[1], before, after);
        return sentence.isBlank() ? wording.say("rule." + parts[0] + ".whole") : sentence;
    }

    private String field(String[] parts) {
        String last = parts[parts.length - 1];
        String key = "rule." + parts[0] + "." + last;
        return "(" + wording.say(wording.has(key) ? key : "rule.words") + ")";
    }

    /** Four decimals are enough to read, but for what would be nothing then. */
    private static String rounded(BigDecimal number) {
        BigDecimal shown = number.setScale(Math.min(4, number.scale()), RoundingMode.HALF_UP);
        return (shown.signum() == 0 ? number : shown).stripTrailingZeros().toPlainString();
    }

    /** A JSON value as people write it. */
    private String value(String json) {
        String plain = json.replaceAll("[\\[\\]\"]", "").replace(",", ", ").strip();
        if (plain.isEmpty() || json.equals("null")) {
            return NOTHING;
        }
        if (json.equals("true") || json.equals("false")) {
            return wording.say(json.equals("true") ? "rule.yes" : "rule.no");
        }
        if (json.matches("-?\\d+\\.\\d+")) {
            String number = rounded(new BigDecimal(json));
            return wording.language() == Language.LV ? number.replace('.', ',') : number;
        }
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }
}
