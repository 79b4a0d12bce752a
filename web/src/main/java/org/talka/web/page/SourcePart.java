package org.talka.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a source: words, or an address a reader can follow.
 *
 * @param text what the reader sees
 * @param href the address; empty for words
 */
public record SourcePart(String text, String href) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    /** The source cut where an address begins and ends. */
    public static List<SourcePart> cut(String source) {
        List<SourcePart> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(source);
        int from = 0;
        while (addresses.find()) {
            addWords(parts, source.substring(from, addresses.start()));
            parts.add(new SourcePart(shortened(addresses.group()), addresses.group()));
            from = addresses.end();
        }
        addWords(parts, source.substring(from));
        return parts;
    }

    private static void addWords(List<SourcePart> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new SourcePart(words, ""));
        }
    }

    /** The host alone: enough to judge by, and it fits the column. */
    private static String shortened(String address) {
        String rest = address.replaceFirst("^https?://(www\\.)?", "");
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
