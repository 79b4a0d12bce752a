package org.talka.engine.matrix;

import org.talka.engine.rules.EligibilityRule;

/** Why a pairing is out of the question. */
public sealed interface Exclusion {

    /** a municipality with itself */
    record Itself() implements Exclusion {}

    /** neither is one of those that are to find partners */
    record NeitherAtHome() implements Exclusion {}

    /** an eligibility rule says so */
    record ByRule(EligibilityRule rule) implements Exclusion {}

    /**
     * the rules give one of the two no place for a partner
     *
     * @param municipality id
     */
    record TakesNoPartners(String municipality) implements Exclusion {}

    /** nobody has what the other needs, and they share no need */
    record NothingToShare() implements Exclusion {}

    /** a person has ruled it out */
    record Forbidden() implements Exclusion {}

    /**
     * for neither it is among the best candidates that are looked at
     *
     * @param limit how many of its best a municipality brings
     */
    record NotAmongTheBest(int limit) implements Exclusion {}
}
