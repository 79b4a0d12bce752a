package org.talka.engine.io.plan;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of files as a person gets to see them: short, and without letters that play tricks on a screen. */
final class Shown {

    private static final int BEFORE = 40;
    private static final int LONGEST = 100;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isTextual()) {
            return of(value.asText());
        }
        return value.isContainerNode() ? (value.isArray() ? "[...]" : "{...}") : cut(value.asText(), 0);
    }

    static String of(String text) {
        return cut(text, 0);
    }

    /** The part of a text around the first letter in which it differs from another. */
    static String of(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        boolean isShort = Math.max(text.length(), other.length()) <= LONGEST;
        return cut(text, isShort ? 0 : Math.max(0, same - BEFORE));
    }

    private static String cut(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        String part = text.substring(from, to).replaceAll("\\p{Cntrl}", "\uFFFD");
        return (from > 0 ? "..." : "") + part + (to < text.length() ? "..." : "");
    }
}
