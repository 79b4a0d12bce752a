package org.talka.engine.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name of a source, such as a person would say it. */
final class SourceName {

    private static final Pattern SCHEME = Pattern.compile("^(https?://)(www\\.)?");
    private static final Pattern DETAIL = Pattern.compile("[,;(]|\\s/\\s|https?://");
    private static final Pattern HOST = Pattern.compile("^([\\p{L}\\d-]+\\.)+[a-zA-Z]{2,}(?=[/\\s]|$)");
    private static final Pattern NUMBER_AT_END = Pattern.compile("\\s+(id=)?\\d[\\d.:/-]*$");

    /** What a number may end with. */
    private static final String ENDS = "0123456789.:/-";

    private SourceName() {}

    /**
     * The site where the source begins with an address; otherwise what stands before the first address, comma,
     * semicolon or bracket, without the article numbers and dates at its end. Empty for an empty source.
     */
    static String of(String source) {
        String whole = source.strip();
        String rest = whole.startsWith("http") ? SCHEME.matcher(whole).replaceFirst("") : whole;
        Matcher detail = DETAIL.matcher(rest);
        String head = (detail.find() ? rest.substring(0, detail.start()) : rest).strip();
        Matcher host = HOST.matcher(head);
        if (head.indexOf('.') > 0 && host.find()) {
            return host.group();
        }
        String name = head;
        for (String shorter = withoutNumber(name); !shorter.equals(name); shorter = withoutNumber(name)) {
            name = shorter;
        }
        return name.isEmpty() ? whole : name;
    }

    private static String withoutNumber(String name) {
        boolean mayEnd = !name.isEmpty() && (ENDS.indexOf(name.charAt(name.length() - 1)) >= 0);
        return mayEnd ? NUMBER_AT_END.matcher(name).replaceFirst("") : name;
    }
}
