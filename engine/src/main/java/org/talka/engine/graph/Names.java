package org.talka.engine.graph;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/**
 * How alike names begin. Of the words of at least four letters, accents left out, the two that begin most alike count:
 * the letters they have in common from the beginning, three at least, as a share of the longer word. Words are taken
 * apart when first asked for; safe to share between threads.
 */
final class Names {

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_ALIKE = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final String[] names;
    private final AtomicReferenceArray<String[]> words;

    Names(String[] names) {
        this.names = names.clone();
        this.words = new AtomicReferenceArray<>(names.length);
    }

    /** From 0 to 1. */
    double likeness(int a, int b) {
        double best = 0;
        for (String one : words(a)) {
            for (String other : words(b)) {
                best = Math.max(best, likeness(one, other));
            }
        }
        return best;
    }

    private static double likeness(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int alike = 0;
        while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike < FEWEST_ALIKE ? 0 : (double) alike / Math.max(one.length(), other.length());
    }

    private String[] words(int place) {
        String[] known = words.get(place);
        if (known == null) {
            String plain = MARKS.matcher(Normalizer.normalize(names[place], Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            known = Arrays.stream(NO_LETTERS.split(plain))
                    .filter(word -> word.length() >= FEWEST_LETTERS)
                    .toArray(String[]::new);
            words.set(place, known);
        }
        return known;
    }
}
