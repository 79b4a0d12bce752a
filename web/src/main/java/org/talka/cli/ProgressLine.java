package org.talka.cli;

import java.io.PrintWriter;
import org.talka.engine.plan.Progress;

/** One line on a terminal that says what is being done; silent where nobody watches. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long MILLIS_BETWEEN = 100;

    private final PrintWriter err;
    private final boolean watched;
    private long last;
    private boolean shown;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.watched = System.console() != null;
    }

    @Override
    public void at(Phase phase, double done) {
        show(words(phase), done);
    }

    /** What is being done, and the part of it that is done, 0 to 1. */
    void show(String words, double done) {
        long now = System.nanoTime() / 1_000_000;
        if (watched && (now - last >= MILLIS_BETWEEN || done >= 1 || done == 0)) {
            last = now;
            shown = true;
            err.print("\r\u001b[K" + words + " " + Math.round(100 * done) + " %");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private static String words(Progress.Phase phase) {
        return switch (phase) {
            case CANDIDATES -> "Looking for candidates";
            case PRICES -> "Finding how good a plan can be";
            case SEARCH -> "Looking for the best plan";
            case PROOF -> "Proving how good the plan is";
            case DONE -> "Done";
        };
    }
}
