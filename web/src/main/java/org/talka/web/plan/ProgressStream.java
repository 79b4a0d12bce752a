package org.talka.web.plan;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.talka.engine.plan.Progress;
import org.talka.web.page.Pages;
import org.talka.web.page.Speech;
import org.talka.web.run.PlanRun;
import org.talka.web.run.RunState;
import org.talka.web.run.Runs;

/** Tells a waiting page how far a plan is, several times a second, and a last time once it is there. */
final class ProgressStream {

    private static final long PAUSE_MILLIS = 250;

    private final Pages pages;
    private final Runs runs;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressStream(Pages pages, Runs runs) {
        this.pages = pages;
        this.runs = runs;
    }

    void open(SseClient client) {
        Speech speech = pages.speech(client.ctx());
        PlanRun run = runs.find(speech.links().question()).orElse(null);
        if (run == null) {
            client.sendEvent("done", "done");
            client.close();
            return;
        }
        client.keepAlive();
        Future<?> ticks =
                clock.scheduleWithFixedDelay(() -> tell(client, speech, run), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        client.onClose(() -> ticks.cancel(false));
    }

    private static void tell(SseClient client, Speech speech, PlanRun run) {
        if (client.terminated()) {
            client.close();
        } else if (run.isUnderWay()) {
            client.sendEvent(message(speech, run));
        } else {
            if (run.state() instanceof RunState.Done) {
                client.sendEvent(message(speech, run));
            }
            client.sendEvent("done", "done");
            client.close();
        }
    }

    /** Six lines: step, percent, words, and the three paths of the curve. */
    private static String message(Speech speech, PlanRun run) {
        RunState state = run.state();
        CurveDrawing curve = CurveDrawing.of(speech, run.curve(), true);
        return String.join(
                "\n",
                doing(speech, state),
                speech.ofHundred(done(state)),
                curve.words(),
                curve.bound(),
                curve.objective(),
                curve.between());
    }

    static String doing(Speech speech, RunState state) {
        String word = state instanceof RunState.Working working
                ? working.phase().name().toLowerCase(Locale.ROOT)
                : state instanceof RunState.Queued ? "queued" : state instanceof RunState.Ending ? "ending" : "done";
        return speech.say("waiting." + word);
    }

    /** Part of the whole that is done, 0 to 1. */
    static double done(RunState state) {
        if (!(state instanceof RunState.Working working)) {
            return state instanceof RunState.Queued ? 0 : 1;
        }
        List<Progress.Phase> phases = List.of(Progress.Phase.values());
        return (phases.indexOf(working.phase()) + Math.min(1, working.done())) / phases.size();
    }
}
