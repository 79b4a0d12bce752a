package org.talka.engine.plan;

/**
 * Something wrong with a plan that was checked.
 *
 * @param place where: a file, a row or a field of plan.json, a pair or a municipality
 * @param claimed what the plan says there; may be empty
 * @param found what it is; may be empty
 */
public record Flaw(Kind kind, String place, String claimed, String found) {

    /** A flaw that is said by its place alone. */
    public Flaw(Kind kind, String place) {
        this(kind, place, "", "");
    }

    /** What can be wrong. */
    public enum Kind {
        /** there is no such file */
        NO_FILE,
        /** a file is neither sound JSON nor sound CSV; found says where it goes wrong */
        BROKEN_FILE,
        /** a field is missing or of another kind; found is a {@link Form} */
        WRONG_KIND,
        /** plan.json does not end with a seal */
        NO_SEAL,
        SEAL_DIFFERS,
        ATTACHMENT_DIFFERS,
        OTHER_DATA,
        OTHER_RULES,
        /** not two different municipalities of the data */
        NO_PAIR,
        /** pinned and forbidden at once */
        PINNED_AND_FORBIDDEN,
        /** pinned though a rule excludes it */
        PIN_EXCLUDED,
        /** pinned, and not in the plan */
        PIN_NOT_KEPT,
        /** forbidden, and in the plan */
        FORBIDDEN_KEPT,
        /** pins of the plan that were not asked for, or asked for and not in the plan */
        OTHER_PINS,
        /** the same pair more than once */
        PAIR_TWICE,
        /** proposals do not stand in the order of pairs */
        OUT_OF_ORDER,
        NO_CANDIDATE,
        /** more proposals for a municipality than its capacity */
        BEYOND_CAPACITY,
        /** one value is another */
        DIFFERS,
        /** a field or row that should not be there */
        TOO_MUCH,
        /** a field or row that should be there */
        MISSING,
        /** a price of nothing that has one */
        UNKNOWN_PRICE,
        PRICE_TWICE,
        /** found is the range */
        PRICE_OUT_OF_RANGE,
        /** prices too large to be added up */
        PRICES_OVERFLOW,
        /** called optimal by its prices, which do not prove it */
        NOT_PROVEN,
        /** members that are no ring beside this plan, or one ring too many */
        NO_RING,
        /** a municipality in no group though it is at home; or in more than one; or in one though it may not be */
        IN_NO_GROUP,
        IN_TWO_GROUPS,
        MAY_NOT_JOIN,
        /** a group in more than one piece; place names it */
        NOT_CONNECTED,
        /** members that may not form a group or a circle under the rules */
        BEYOND_LIMITS,
        /** a competency this question has no groups for, or has twice */
        NO_TASK,
        /** and so many more; found is the number */
        MORE
    }

    /** What a field of plan.json can hold. */
    public enum Form {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        TRUE_OR_FALSE,
        LIST,
        LANGUAGE,
        WHO_PROVES
    }
}
