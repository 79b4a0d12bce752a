package org.talka.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/** What makes two municipalities a good pair; each yields a value from 0 to 1. */
public enum Criterion {
    /** what one needs and the other offers, both ways */
    COMPLEMENTARITY("complementarity"),
    /** how even the help is in both directions */
    RECIPROCITY("reciprocity"),
    /** what both need: learn together */
    SHARED_CHALLENGE("sharedChallenge"),
    /** geodesic distance, halving at a set scale */
    NEARNESS("nearness"),
    /** likeness in number of inhabitants */
    LIKENESS("likeness"),
    /** a working language in common */
    LANGUAGE("language"),
    /** partners in common */
    TIES("ties"),
    /** same or another region or country */
    REGION("region");

    private final String key;

    Criterion(String key) {
        this.key = key;
    }

    /** The word used in files. */
    public String key() {
        return key;
    }

    public static Optional<Criterion> find(String key) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.key.equals(key))
                .findFirst();
    }
}
