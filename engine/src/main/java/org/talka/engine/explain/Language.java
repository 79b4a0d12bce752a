package org.talka.engine.explain;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.talka.engine.model.Competency;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;

/** A language Talka speaks, with its numbers, plurals and order of letters. */
public enum Language {
    LV(Locale.forLanguageTag("lv")),
    EN(Locale.UK);

    /** As the language writes numbers. Costly to make and not to be shared, so each number gets a copy. */
    private static final Map<Language, NumberFormat> NUMBERS = new EnumMap<>(Language.class);

    static {
        for (Language language : values()) {
            NUMBERS.put(language, NumberFormat.getInstance(language.locale));
        }
    }

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The locale of the language alone, under which its bundles are filed. */
    static Locale exact(Language language) {
        return Locale.forLanguageTag(language.code());
    }

    /** The two letters used in addresses and options. */
    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a count takes the singular: 1 in English; 1, 21, 31, 101 and so on in Latvian, but not 11 or 111.
     */
    public boolean isSingular(long count) {
        return this == LV ? count % 10 == 1 && count % 100 != 11 : count == 1;
    }

    /** A number with at most this many decimals, as written in this language. */
    public String number(double value, int decimals) {
        NumberFormat format = numbers();
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private NumberFormat numbers() {
        return (NumberFormat) Objects.requireNonNull(NUMBERS.get(this)).clone();
    }

    /** A number with exactly this many decimals. */
    public String fixed(double value, int decimals) {
        NumberFormat format = numbers();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A fresh comparator for names in this language's alphabet. */
    public Collator collator() {
        return Alphabet.of(this);
    }

    public String name(Municipality municipality) {
        return this == LV ? municipality.name() : municipality.nameEn();
    }

    public String title(DataPackage data) {
        return this == LV ? data.titleLv() : data.title();
    }

    public String name(Competency competency) {
        return this == LV ? competency.nameLv() : competency.nameEn();
    }
}
