package org.talka.engine.explain;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentence frames of one language. A frame holds place holders in braces, {@code {name}}; a frame that
 * depends on a count stands twice, as {@code key.one} and {@code key.other}.
 */
public final class Phrases {

    private final Language language;
    private final ResourceBundle bundle;

    private Phrases(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** The frames in a bundle, UTF-8 property files named {@code base_lv} and {@code base_en}. */
    public static Phrases of(Language language, String base, ClassLoader loader) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Phrases(language, ResourceBundle.getBundle(base, Language.exact(language), loader, noFallback));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return bundle.keySet();
    }

    /** The frame as it stands. */
    public String say(String key) {
        return bundle.getString(key);
    }

    /** The frame with its place holders filled; one without a value stays as it is. */
    public String say(String key, Map<String, String> values) {
        return fill(bundle.getString(key), values);
    }

    /** The singular or plural frame for a count, which fills {@code {count}}. */
    public String count(String key, long count) {
        return count(key, count, Map.of());
    }

    /** The frame for a count, which fills {@code {count}}, with other values: one for none where there is one, singular or plural. */
    public String count(String key, long count, Map<String, String> values) {
        String frame = bundle.getString(key + form(key, count));
        return fill(frame.replace("{count}", language.number(count, 0)), values);
    }

    private String form(String key, long count) {
        if (count == 0 && bundle.containsKey(key + ".none")) {
            return ".none";
        }
        return language.isSingular(count) ? ".one" : ".other";
    }

    /**
     * Fills a frame in one pass; what is filled in is not looked at again. By hand, since patterns took a good part
     * of the time in which the files of a large plan are written.
     */
    static String fill(String frame, Map<String, String> values) {
        int open = frame.indexOf('{');
        if (open < 0) {
            return frame;
        }
        StringBuilder filled = new StringBuilder(frame.length() + 64);
        int from = 0;
        while (open >= 0) {
            int close = endOfName(frame, open + 1);
            String value = close < 0 ? null : values.get(frame.substring(open + 1, close));
            if (value != null) {
                filled.append(frame, from, open).append(value);
                from = close + 1;
            }
            open = frame.indexOf('{', Math.max(open + 1, from));
        }
        return filled.append(frame, from, frame.length()).toString();
    }

    /** Where the name of a place holder ends, at its bracket; -1 where there is none. */
    private static int endOfName(String frame, int from) {
        int at = from;
        while (at < frame.length() && isLetter(frame.charAt(at))) {
            at++;
        }
        return at > from && at < frame.length() && frame.charAt(at) == '}' ? at : -1;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
