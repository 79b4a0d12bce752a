package org.talka.engine.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        RINGS,
        /** what rings.csv says of each */
        RINGS_TABLE,
        /** every municipality at home is in one group, or everybody in a circle may be in it */
        ASSIGNMENT,
        /** every group is one piece of the map */
        CONNECTED,
        /** sizes, distances, leads and how many groups one is in keep to the rules */
        LIMITS,
        /** what plan.json says of each group, and of who is in none */
        GROUPS,
        /** groups.csv says the same */
        GROUPS_TABLE;

        private static final Set<Subject> OF_ANY = Collections.unmodifiableSet(
                EnumSet.of(FILES, SEAL, ATTACHMENTS, DATA, RULES, OBJECTIVE, LEFT_OUT, LEFT_OUT_BOUND, BOUND, OPTIMAL));
        private static final Set<Subject> OF_GROUPS =
                Collections.unmodifiableSet(EnumSet.of(ASSIGNMENT, CONNECTED, LIMITS, GROUPS, GROUPS_TABLE));

        /** What there is to check about a plan of pairs. */
        public static Set<Subject> ofPairs() {
            return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(OF_GROUPS)));
        }

        /** What there is to check about a plan of shared tasks. */
        public static Set<Subject> ofGroups() {
            EnumSet<Subject> subjects = EnumSet.copyOf(OF_ANY);
            subjects.addAll(OF_GROUPS);
            return Collections.unmodifiableSet(subjects);
        }

        /** What there is to check about peer circles, which need not be one piece of the map. */
        public static Set<Subject> ofCircles() {
            EnumSet<Subject> subjects = EnumSet.copyOf(ofGroups());
            subjects.remove(CONNECTED);
            return Collections.unmodifiableSet(subjects);
        }
    }
}
