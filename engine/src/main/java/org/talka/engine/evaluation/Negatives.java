package org.talka.engine.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Among whom a known partner has to be found. */
public enum Negatives {
    /** any other municipality of its country */
    ANY,
    /** those of its country with a third to three times its inhabitants */
    LIKE_SIZE;

    /** Largest factor between two that count as of like size. */
    public static final double LIKE_FACTOR = 3;

    /** The word used in commands and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Negatives> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
