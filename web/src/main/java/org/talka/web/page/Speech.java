package org.talka.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;

/** One language of the site: its frames, the engine's words, its addresses. Immutable. */
public final class Speech {

    static final String BUNDLE = "org.talka.web.page";

    private final Language language;
    private final Phrases phrases;
    private final Explainer explain;
    private final Links links;

    private Speech(Speech other, Question question) {
        this.language = other.language;
        this.phrases = other.phrases;
        this.explain = other.explain;
        this.links = new Links(language, question);
    }

    private Speech(Talka talka, Language language) {
        this.language = language;
        this.phrases = Phrases.of(language, BUNDLE, Speech.class.getClassLoader());
        this.explain = talka.explain(language);
        this.links = new Links(language, Question.USUAL);
    }

    public static Speech of(Talka talka, Language language) {
        return new Speech(talka, language);
    }

    /** The same, its links asking this question. */
    public Speech asking(Question question) {
        return question.equals(links.question()) ? this : new Speech(this, question);
    }

    public Language language() {
        return language;
    }

    public Phrases phrases() {
        return phrases;
    }

    public Explainer explain() {
        return explain;
    }

    public Links links() {
        return links;
    }

    public String say(String key) {
        return phrases.say(key);
    }

    /** The frame with its place holders filled: name, value, name, value and so on. */
    public String say(String key, String... namesAndValues) {
        return phrases.say(key, pairs(namesAndValues));
    }

    /** The singular or plural frame for a count. */
    public String count(String key, long count, String... namesAndValues) {
        return phrases.count(key, count, pairs(namesAndValues));
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    public String number(double value, int decimals) {
        return language.number(value, decimals);
    }

    /** "1 July 2025". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** The country's name in this language. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    /** A value from 0 to 1 as a whole number of 100. */
    public String ofHundred(double value) {
        return number(100 * value, 0);
    }

    /** A municipality's name that leads to its page. */
    public Link municipality(String id) {
        return new Link(explain.municipality(id), links.municipality(id));
    }
}
