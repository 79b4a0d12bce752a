package org.talka.engine.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The country codes of ISO 3166-1 alpha-2, and XK for Kosovo as in general use. */
public final class Countries {

    private static final Set<String> CODES = codes();
    /** Codes of Eurostat and of everyday use that ISO writes otherwise. */
    private static final Map<String, String> OTHER_CODES = Map.of("EL", "GR", "UK", "GB");

    private Countries() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The code that "lv", "UK" or "Latvia" most likely meant. */
    public static Optional<String> nearest(String word) {
        String capitals = word.strip().toUpperCase(Locale.ROOT);
        String code = OTHER_CODES.getOrDefault(capitals, capitals);
        if (isKnown(code)) {
            return Optional.of(code);
        }
        return CODES.stream()
                .filter(known ->
                        new Locale("", known).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}
