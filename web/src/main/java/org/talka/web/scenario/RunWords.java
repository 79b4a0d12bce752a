package org.talka.web.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.talka.engine.plan.Pins;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.store.KeptRun;

/** A remembered run in words. */
final class RunWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RunWords() {}

    /** "22 November 2026, 14:05". */
    static String time(Speech speech, Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        return speech.date(local.toLocalDate()) + ", " + MINUTES.format(local);
    }

    static String state(Speech speech, KeptRun run) {
        if (run.stoppedAfter() != null) {
            long seconds = Math.max(1, Math.round(run.stoppedAfter().toMillis() / 1000.0));
            return speech.count("run.cut", seconds);
        }
        return speech.say("run." + run.state().name().toLowerCase(Locale.ROOT));
    }

    /** What its plan reached, in one sentence; empty where it has none. */
    static String figures(Speech speech, KeptRun run, Question question) {
        KeptRun.Figures figures = run.figures();
        if (figures == null) {
            return "";
        }
        return speech.count(
                        "run.figures",
                        figures.proposals(),
                        "objective",
                        speech.number(figures.objective(), 2),
                        "left",
                        speech.number(figures.leftOut(), 0))
                + " " + proof(speech, figures, question.pins());
    }

    static String proof(Speech speech, KeptRun.Figures figures, Pins pins) {
        return figures.optimal()
                ? speech.say(pins.equals(Pins.NONE) ? "run.proven" : "run.proven.pinned")
                : speech.say("run.gap", "gap", speech.number(100 * figures.gap(), 2));
    }
}
