package org.talka.engine.plan;

/**
 * A municipality without a proposal.
 *
 * @param municipality id
 * @param reason why
 */
public record LeftOut(String municipality, Reason reason) {

    /** Why somebody is left without a proposal. */
    public enum Reason {
        /** the rules give it no place for a partner */
        TAKES_NONE,
        /** the package knows neither an offer nor a need of it */
        NOTHING_KNOWN,
        /** nobody eligible needs what it offers, offers what it needs, or shares a need */
        NO_CANDIDATE,
        /** everybody it could work with has been forbidden */
        ALL_FORBIDDEN,
        /** it has candidates, but every one is fully taken by others in the best plan found */
        NO_ROOM
    }
}
