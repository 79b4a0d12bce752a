package org.talka.engine.rules;

import org.jspecify.annotations.Nullable;

/**
 * Which peer circles are looked for.
 *
 * @param fewest members a circle has at least, 2 or more
 * @param most members a circle has at most, no fewer than that
 * @param strongFrom level, as it counts today, from which a member is strong, 0 to 1
 * @param mostJoined circles a municipality is in at most, over all competencies, 0 or more
 * @param largestDistanceKm most km from a member to the host, above 0; null where circles meet online
 * @param regionWorth worth of each further region in a circle, 0 or more, at most two decimals
 * @param sizeWorth worth of each further size in a circle, 0 or more, at most two decimals
 */
public record CircleRules(
        int fewest,
        int most,
        double strongFrom,
        int mostJoined,
        @Nullable Double largestDistanceKm,
        double regionWorth,
        double sizeWorth) {

    /** Circles of four to eight that meet online. */
    public static final CircleRules USUAL = new CircleRules(4, 8, 0.5, 6, null, 2, 1);
}
