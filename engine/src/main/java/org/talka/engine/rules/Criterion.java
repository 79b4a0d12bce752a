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
    REGION("region"),
    /** likeness in inhabitants a square kilometre */
    DENSITY("density", false),
    /** inhabitants of both: larger ones cooperate more */
    SIZE("size", false),
    /** weight of both among those around them */
    CENTRE("centre", false),
    /** how many partners both have already */
    OPENNESS("openness", false),
    /** how usual partners are among those like them */
    CUSTOM("custom", false),
    /** no partner yet in the country of the other */
    NEW_COUNTRY("newCountry", false),
    /** where the ties of those around lead */
    AFFINITY("affinity", false),
    /** partners of partners */
    SECOND_TIES("secondTies", false),
    /** ties between the two regions */
    REGION_TIES("regionTies", false),
    /** ties between the next places of both */
    NEAR_TIES("nearTies", false),
    /** ties between the wider surroundings of both */
    WIDE_TIES("wideTies", false),
    /** likeness in the order of magnitude of inhabitants */
    MAGNITUDE("magnitude", false),
    /** how few of the country are larger, by their share */
    COUNTRY_RANK("countryRank", false),
    /** how few of the country are larger, by their number */
    LEADING("leading", false),
    /** likeness in weight among those around */
    ROLE("role", false),
    /** next door or not, with a long tail */
    VICINITY("vicinity", false),
    /** names that begin alike */
    NAME("name", false),
    /** how few of the country are larger, by their number, with a long tail */
    PROMINENCE("prominence", false),
    /** how few of the country of the other lie nearer */
    CLOSEST("closest", false),
    /** how far both are from the next municipality of another country */
    INLAND("inland", false),
    /** how far both are from the next larger one */
    DOMINANCE("dominance", false),
    /** likeness to a partner so far */
    LIKE_PARTNERS("likePartners", false),
    /** likeness in magnitude, the more the larger both are */
    LARGE_ALIKE("largeAlike", false),
    /** no partner yet in the country of the other, the more the larger both are */
    LARGE_NEW("largeNew", false);

    private final String key;
    private final boolean always;

    Criterion(String key) {
        this(key, true);
    }

    Criterion(String key, boolean always) {
        this.key = key;
        this.always = always;
    }

    /** Whether it is worked out and shown whatever it weighs; the others only where they weigh something. */
    public boolean isAlwaysShown() {
        return always;
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
