package org.talka.engine.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Cooperation;

/** What every part of the explainer needs to speak: frames, names, numbers and lists in one language. */
final class Wording {

    private static final String BUNDLE = "org.talka.engine.explain.reasons";

    private final CooperationMatrix matrix;
    private final Language language;
    private final Phrases phrases;

    Wording(CooperationMatrix matrix, Language language) {
        this.matrix = matrix;
        this.language = language;
        this.phrases = Phrases.of(language, BUNDLE, Wording.class.getClassLoader());
    }

    CooperationMatrix matrix() {
        return matrix;
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return phrases.say(key);
    }

    String say(String key, Map<String, String> values) {
        return phrases.say(key, values);
    }

    /** Whether there is such a frame. */
    boolean has(String key) {
        return phrases.keys().contains(key);
    }

    String count(String key, long count, Map<String, String> values) {
        return phrases.count(key, count, values);
    }

    String municipality(String id) {
        return language.name(matrix.data().municipality(id));
    }

    String competency(String id) {
        return language.name(matrix.data().competency(id));
    }

    /** The one for this language, or the other where this one is missing. */
    String choose(String en, String lv) {
        String chosen = language == Language.LV ? lv : en;
        String fallback = language == Language.LV ? en : lv;
        return chosen.isBlank() ? fallback : chosen;
    }

    /** As its members call it, in this language where the package knows; may be empty. */
    String cooperation(Cooperation cooperation) {
        return choose(cooperation.name(), cooperation.nameLv());
    }

    /** What a source is called in this language; its text where the package gives it no name. */
    String source(String text) {
        return matrix.data()
                .findSource(text)
                .map(source -> language == Language.LV ? source.nameLv() : source.nameEn())
                .filter(name -> !name.isBlank())
                .orElse(text);
    }

    /** The country's name, nominative; its code where the language has no name for it. */
    String country(String code) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    /** The names of languages, the last joined by "and". */
    String languages(List<String> codes) {
        return all(codes.stream().map(this::languageName).toList());
    }

    private String languageName(String code) {
        String key = "language.name." + code;
        return phrases.keys().contains(key)
                ? phrases.say(key)
                : Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
    }

    /** A whole number with its thousands marked. */
    String whole(double number) {
        return language.number(number, 0);
    }

    /** A part of 1 as whole hundredths. */
    static long hundredths(double part) {
        return Math.round(100 * part);
    }

    String percent(double part) {
        return whole(hundredths(part));
    }

    /** The names, the last joined by "and". */
    String all(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : say("list.and", Map.of("first", String.join(", ", names.subList(0, last)), "last", names.get(last)));
    }

    /** The first few names, then how many more. */
    String some(List<String> names, int most) {
        return names.size() <= most
                ? all(names)
                : say(
                        "list.more",
                        Map.of(
                                "first",
                                String.join(", ", names.subList(0, most)),
                                "count",
                                whole(names.size() - most)));
    }

    /** Fields of work; parted by semicolons, for their names may hold commas. */
    String fields(List<String> competencies) {
        return String.join("; ", competencies.stream().map(this::competency).toList());
    }

    /** A sentence about a municipality and a part of the whole, in percent. */
    String share(String key, String municipality, double part) {
        return say(key, Map.of("name", municipality(municipality), "percent", percent(part)));
    }
}
