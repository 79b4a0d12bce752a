package org.talka.engine.plan;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rings when time is up, again and again until it is closed: a solver that has not begun does not hear the first. */
public final class Alarm implements AutoCloseable {

    private static final long AGAIN_MILLIS = 20;

    private final ScheduledExecutorService clock;

    private Alarm(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    /**
     * Sets the alarm.
     *
     * @param ring called after this time and every moment from then on, from another thread
     */
    public static Alarm after(Duration limit, Runnable ring) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "talka-alarm");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(ring, limit.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        return new Alarm(clock);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
