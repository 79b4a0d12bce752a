package org.talka.engine.circle.peers;

import org.jspecify.annotations.Nullable;

/**
 * One with a need or an offer that is in no circle for the competency.
 *
 * @param municipality id
 * @param level of its offer, 0 to 1; null where it has none
 * @param urgency of its need, 0 to 1; null where it has none
 */
public record Unplaced(
        String municipality,
        @Nullable Double level,
        @Nullable Double urgency,
        Cause cause) {

    /** Why one is in no circle. */
    public enum Cause {
        /** It is in as many circles for other competencies as the rules allow. */
        LOAD,
        /** Nobody, or nobody near enough, is strong. */
        NOBODY_STRONG,
        /** There are fewer than a circle needs, in all or near enough. */
        TOO_FEW,
        /** The circles are full, and there are too few strong members, or too few in all, for another. */
        NO_ROOM,
        /** A circle it could be in was not found. */
        NOT_FOUND
    }
}
