package org.talka.web.store;

import java.time.Instant;

/**
 * A named question. Only its name ever changes: other pins are another scenario.
 *
 * @param question pins and time limit as they stand in an address; empty for the usual question
 * @param base the data and rules it was asked of
 */
public record Scenario(long id, String name, String question, long seed, Base base, Instant created) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** What its runs answer. */
    public RunKey key() {
        return RunKey.of(question, seed, base);
    }
}
