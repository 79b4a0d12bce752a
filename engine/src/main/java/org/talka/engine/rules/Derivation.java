package org.talka.engine.rules;

import java.util.List;

/**
 * How a figure becomes an offer or a need: from a percentile on, the municipalities at one end of the scale
 * are strong or in need.
 *
 * @param id unique in the rules
 * @param indicator id of the indicator read
 * @param competency id of the competency spoken of
 * @param makes offer or need
 * @param direction which end of the scale
 * @param percentile 0 to 100, linear between order statistics, over the home municipalities that have the figure
 * @param from level or urgency at the threshold, 0 to 1
 * @param to level or urgency at the extreme, 0 to 1
 * @param kinds kinds of municipality it speaks of; empty means all
 * @param en the rule as a sentence with the place holder {threshold}
 * @param lv the same in Latvian
 */
public record Derivation(
        String id,
        String indicator,
        String competency,
        Makes makes,
        Direction direction,
        double percentile,
        double from,
        double to,
        List<String> kinds,
        String en,
        String lv) {

    public Derivation {
        kinds = List.copyOf(kinds);
    }

    /** What a derivation speaks of. */
    public enum Makes {
        OFFER,
        NEED
    }

    /** The end of the scale: values at or above the percentile, or at or below it. */
    public enum Direction {
        HIGH,
        LOW
    }
}
