package org.talka.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * What would be otherwise with one pair: for a pair in the plan, what becomes of it without; for one that is not,
 * what a pin would cost and what would bring it in.
 *
 * @param without null where the plan does not hold the pair
 * @param pin null where the plan holds the pair, or a rule excludes it
 * @param change null where none was found or looked for
 * @param changeSought whether a change was looked for: not for a pair that is in the plan, excluded or forbidden
 */
public record Otherwise(
        @Nullable Refusal without,
        @Nullable PinPrice pin,
        @Nullable SmallestChange change,
        boolean changeSought) {

    /** Nothing to be said. */
    public static final Otherwise NOTHING = new Otherwise(null, null, null, false);
}
