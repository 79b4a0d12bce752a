package org.talka.engine.plan;

import java.util.List;

/**
 * What becomes of a plan when one of its pairs comes to nothing.
 *
 * @param plan without the pair
 * @param alternatives what each of the two can do instead, best first; somebody without any is not in the list
 */
public record Refusal(Mended plan, List<Alternative> alternatives) {

    public Refusal {
        alternatives = List.copyOf(alternatives);
    }

    /** What one of the two can do instead. */
    public List<Alternative> of(String municipality) {
        return alternatives.stream()
                .filter(alternative -> alternative.municipality().equals(municipality))
                .toList();
    }

    /**
     * Another pair for one whose partner said no.
     *
     * @param municipality id
     * @param pair of this municipality with somebody else
     * @param inPlan whether it comes into the mended plan by itself
     * @param cost what it would take from the mended plan's worth to take it in all the same, in units of fit, as
     *     far as was found; 0 where it comes by itself
     */
    public record Alternative(String municipality, Pair pair, boolean inPlan, double cost) {}
}
