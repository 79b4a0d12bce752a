package org.talka.engine.rules;

/**
 * One value of some rules that a person can turn.
 *
 * @param key short name for addresses: "w.nearness", "twinning.capacity", "derivations.gravel-roads.percentile"
 * @param pointer JSON pointer in the rules as written
 * @param group first part of the pointer: "weights", "twinning", "eligibility" and so on
 * @param value as text, numbers with a point; empty where nothing is set
 * @param kind what may be written there
 */
public record Dial(String key, String pointer, String group, String value, Kind kind) {

    /** What a dial holds. */
    public enum Kind {
        /** a number; must be there */
        NUMBER,
        /** a number, or nothing where there is no limit */
        LIMIT,
        /** "true" or "false" */
        SWITCH,
        /** codes of countries, parted by spaces */
        COUNTRIES,
        /** words, parted by commas; nothing where all are meant */
        WORDS
    }
}
