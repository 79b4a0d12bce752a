package org.talka.engine.plan;

/**
 * One offer or need that would be enough for a pair to be chosen.
 *
 * @param what whether it is an offer or a need
 * @param municipality id of the one that would change
 * @param competency id
 * @param now level or urgency today, after ageing, 0 to 1; 0 where there is none
 * @param enough level or urgency at which the pair is chosen, above that of today, up to 1, in whole hundredths
 */
public record SmallestChange(What what, String municipality, String competency, double now, double enough) {

    /** What can change. */
    public enum What {
        OFFER,
        NEED
    }

    /** How much more there would be. */
    public double change() {
        return enough - now;
    }
}
