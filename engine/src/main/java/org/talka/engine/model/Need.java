package org.talka.engine.model;

/**
 * A municipality lacks in a competency.
 *
 * @param municipality id
 * @param competency id
 * @param urgency 0 (can wait) to 1 (cannot)
 * @param evidence what this rests on
 */
public record Need(String municipality, String competency, double urgency, Evidence evidence) {

    public Need {
        if (!(urgency >= 0 && urgency <= 1)) {
            throw new IllegalArgumentException("The urgency " + urgency + " is not between 0 and 1.");
        }
    }
}
