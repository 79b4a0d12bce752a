package org.talka.engine.plan;

import java.util.List;

/**
 * One thing about a plan that was checked.
 *
 * @param claimed what the plan says, as a figure or in a word; may be empty
 * @param found what was found instead or as well; may be empty
 * @param flaws what is wrong; empty unless the check failed
 */
public record Check(Subject subject, State state, String claimed, String found, List<Flaw> flaws) {

    public Check {
        flaws = List.copyOf(flaws);
    }

    /** How a check ended. */
    public enum State {
        /** it is as the plan says */
        PASSED,
        /** nothing speaks against it, and it rests on the word of the exact solver */
        ON_TRUST,
        /** it is not as the plan says */
        FAILED,
        /** it could not be checked, because of what had failed before */
        NOT_REACHED
    }

    /** What there is to check about a plan. */
    public enum Subject {
        /** the four files are there, and plan.json has its fields */
        FILES,
        /** plan.json is as it was written */
        SEAL,
        /** proposals.csv, prices.csv and rings.csv are those that were written with it */
        ATTACHMENTS,
        DATA,
        RULES,
        /** pins are possible, kept, and those asked for */
        PINS,
        /** what plan.json says of each proposal */
        PROPOSALS,
        /** what proposals.csv says of each */
        PROPOSALS_TABLE,
        CANDIDATES,
        /** every proposal is a candidate, once */
        PAIRS,
        CAPACITIES,
        OBJECTIVE,
        AIMS,
        LEFT_OUT,
        LEFT_OUT_BOUND,
        /** every price is there once and within its range */
        PRICES,
        BOUND,
        GAP,
        OPTIMAL,
        /** every ring beside the plan is one, and their worths add up */
        RINGS
    }
}
