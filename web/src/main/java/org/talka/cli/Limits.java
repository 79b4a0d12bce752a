package org.talka.cli;

import java.time.Duration;

/** Time limits as people type them. */
final class Limits {

    private static final double LONGEST = 86_400;

    private Limits() {}

    /** So many seconds, above 0 and up to a day. */
    static Duration time(double seconds) throws Refusal {
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw Refusal.ofUse("--seconds says " + seconds + ". Give a time above 0 and up to 86400 seconds.");
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1_000)));
    }
}
