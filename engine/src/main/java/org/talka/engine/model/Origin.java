package org.talka.engine.model;

import java.util.Locale;
import java.util.Optional;

/** Where the knowledge of an offer or a need comes from. */
public enum Origin {
    /** said by the municipality itself */
    DECLARED,
    /** read in a public source */
    DOCUMENTED,
    /** computed from an indicator by a rule anyone can read */
    DERIVED,
    /** made up, for trying things out */
    DEMO;

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Origin> find(String word) {
        for (Origin origin : values()) {
            if (origin.word().equals(word)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }
}
