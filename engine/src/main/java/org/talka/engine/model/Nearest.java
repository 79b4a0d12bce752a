package org.talka.engine.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word a mistyped one most likely meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known word with the fewest single-letter changes (Levenshtein), at most a third of its length or 2,
     * and never all of its letters. Ties go to the first in order. Cost: length of the word times the length of all known ones.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String sought = word.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = Math.min(candidate.length() - 1, Math.max(2, candidate.length() / 3));
            if (Math.abs(candidate.length() - sought.length()) > allowed) {
                continue;
            }
            int changes = changes(sought, candidate.toLowerCase(Locale.ROOT));
            if (changes <= allowed && changes < fewest) {
                fewest = changes;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int changes(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
