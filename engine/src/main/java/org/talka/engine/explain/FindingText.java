package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.model.Finding;

/** A finding as a sentence: where, what is wrong, and what to do. */
public final class FindingText {

    private static final Map<Language, Phrases> PHRASES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PHRASES.put(
                    language,
                    Phrases.of(language, "org.talka.engine.explain.findings", FindingText.class.getClassLoader()));
        }
    }

    private FindingText() {}

    /** The finding in words, such as: needs.csv, row 14, column competency: there is no competency "wast". */
    public static String of(Finding finding, Language language) {
        Phrases phrases = PHRASES.get(language);
        String cause = String.join(" ", parts(finding, phrases));
        return phrases.say("sentence", Map.of("place", place(finding, phrases), "cause", cause));
    }

    /** The cause, then whatever the bundle adds for the values the finding has. */
    private static List<String> parts(Finding finding, Phrases phrases) {
        String cause = finding.cause().name();
        List<String> parts = new ArrayList<>();
        parts.add(phrases.say(cause, finding.values()));
        if (finding.values().containsKey("suggestion")) {
            parts.add(phrases.say(suggestionKey(finding, phrases), finding.values()));
        } else if (phrases.keys().contains(cause + ".otherwise")) {
            parts.add(phrases.say(cause + ".otherwise", finding.values()));
        }
        for (String value : finding.values().keySet()) {
            if (!value.equals("suggestion") && phrases.keys().contains(cause + "." + value)) {
                parts.add(phrases.say(cause + "." + value, finding.values()));
            }
        }
        return parts;
    }

    private static String suggestionKey(Finding finding, Phrases phrases) {
        String own = finding.cause().name() + ".suggestion";
        if (phrases.keys().contains(own)) {
            return own;
        }
        return finding.values().containsKey("name") ? "suggestion.named" : "suggestion";
    }

    private static String place(Finding finding, Phrases phrases) {
        Map<String, String> values = new TreeMap<>();
        values.put("file", finding.file());
        values.put("row", String.valueOf(finding.row()));
        values.put("column", finding.column());
        return phrases.say(placeKey(finding), values);
    }

    private static String placeKey(Finding finding) {
        boolean table = finding.file().endsWith(".csv");
        boolean hasColumn = !finding.column().isEmpty();
        if (finding.row() == 0) {
            return hasColumn ? (table ? "place.column" : "place.pointer") : "place.file";
        }
        if (hasColumn) {
            return table ? "place.rowColumn" : "place.linePointer";
        }
        return table ? "place.row" : "place.line";
    }
}
