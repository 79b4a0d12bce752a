package org.talka.engine.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.CooperationGraph.CommonPartner;

/** What a criterion's value rests on. */
public sealed interface Facts {

    /** what flows, strongest first */
    record Helps(List<Help> helps) implements Facts {}

    /**
     * help in each direction
     *
     * @param aToB what a gives b, all helps together, 0 to 1
     * @param bToA what b gives a
     */
    record Balance(double aToB, double bToA) implements Facts {}

    /** what both need, strongest first */
    record Challenges(List<SharedChallenge> challenges) implements Facts {}

    /** distance in km; null where a centre is not known */
    record Apart(@Nullable Double km) implements Facts {}

    /** inhabitants; null where not known */
    record Sizes(@Nullable Integer a, @Nullable Integer b) implements Facts {}

    /** working languages both have, ISO 639 codes; null where one side's are not known */
    record Languages(@Nullable List<String> common) implements Facts {}

    /** who already works with both, closest first */
    record Partners(List<CommonPartner> common) implements Facts {}

    /**
     * a figure of each; what it counts is the criterion's own
     *
     * @param a not a number where unknown
     * @param b not a number where unknown
     */
    record Ends(double a, double b) implements Facts {}

    /** an amount between the two, 0 or more; what it counts is the criterion's own */
    record Between(double amount) implements Facts {}

    /** how the two lie to each other */
    record Regions(Relation relation) implements Facts {}

    /** Same or another region or country. */
    enum Relation {
        SAME_REGION,
        OTHER_REGION,
        ABROAD,
        UNKNOWN
    }
}
