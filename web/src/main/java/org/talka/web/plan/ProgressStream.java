package org.talka.web.plan;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.talka.engine.plan.Progress;
import org.talka.web.page.Pages;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.run.PlanRun;
import org.talka.web.run.RunState;
import org.talka.web.run.Runs;

/**
 * Tells waiting pages how far a plan is, several times a second, and a last time once it is there. Few threads write to all of them,
 * so that one reader whose line is slow keeps no others from hearing; a page that finds no room asks again by itself.
 */
final class ProgressStream implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProgressStream.class.getName());
    private static final long PAUSE_MILLIS = 250;
    private static final int THREADS = 4;

    /** Pages told at a time. */
    private static final int MOST = 200;

    private final Pages pages;
    private final Runs runs;
    private final int most;
    private final AtomicInteger told = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressStream(Pages pages, Runs runs) {
        this(pages, runs, MOST);
    }

    /** @param most pages told at a time */
    ProgressStream(Pages pages, Runs runs, int most) {
        this.pages = pages;
        this.runs = runs;
        this.most = most;
    }

    /** Refuses a page before it is told anything, where there are too many. */
    void requireRoom() {
        if (told.get() >= most) {
            throw Problem.notReady();
        }
    }

    void open(SseClient client) {
        Speech speech = pages.speech(client.ctx());
        PlanRun run = runs.find(speech.links().question()).orElse(null);
        if (run == null) {
            client.sendEvent("done", "done");
            client.close();
            return;
        }
        told.incrementAndGet();
        client.onClose(told::decrementAndGet);
        client.keepAlive();
        goOn(client, speech, run, 0);
    }

    /** Whatever goes wrong with one page, it is told nothing more. */
    private void goOn(SseClient client, Speech speech, PlanRun run, long pause) {
        try {
            var unused = clock.schedule(() -> tell(client, speech, run), pause, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            client.close();
        }
    }

    private void tell(SseClient client, Speech speech, PlanRun run) {
        try {
            if (!client.terminated() && run.isUnderWay()) {
                client.sendEvent(message(speech, run));
                goOn(client, speech, run, PAUSE_MILLIS);
                return;
            }
            if (!client.terminated()) {
                end(client, speech, run);
            }
            client.close();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.DEBUG, "A page could not be told how far its plan is.", fault);
            client.close();
        }
    }

    private static void end(SseClient client, Speech speech, PlanRun run) {
        if (run.state() instanceof RunState.Done) {
            client.sendEvent(message(speech, run));
        }
        client.sendEvent("done", "done");
    }

    /** Nobody is told anything more. */
    @Override
    public void close() {
        clock.shutdownNow();
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
