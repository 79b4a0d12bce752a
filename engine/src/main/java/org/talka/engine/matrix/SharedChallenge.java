package org.talka.engine.matrix;

/**
 * A competency in which both are in need: they could learn together.
 *
 * @param a need of the one
 * @param b need of the other, in the same competency
 */
public record SharedChallenge(CurrentNeed a, CurrentNeed b) {

    public String competency() {
        return a.need().competency();
    }

    /** The smaller of the two urgencies now, 0 to 1. */
    public double strength() {
        return Math.min(a.urgencyNow(), b.urgencyNow());
    }
}
