package org.talka.engine.model;

/**
 * A municipality is strong in a competency.
 *
 * @param municipality id
 * @param competency id
 * @param level 0 (nothing to give) to 1 (a model for others)
 * @param evidence what this rests on
 */
public record Offer(String municipality, String competency, double level, Evidence evidence) {

    public Offer {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("The level " + level + " is not between 0 and 1.");
        }
    }
}
