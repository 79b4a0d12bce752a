package org.talka.engine.explain;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence frames of one language. A frame holds place holders in braces, {@code {name}}; a frame that
 * depends on a count stands twice, as {@code key.one} and {@code key.other}.
 */
public final class Phrases {

    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

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

    static String fill(String frame, Map<String, String> values) {
        Matcher matcher = PLACE_HOLDER.matcher(frame);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
