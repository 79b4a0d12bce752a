package org.talka.web.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.plan.Progress;

/**
 * The plan of shared tasks for every competency that has a scale: made once, on a thread of its own, when somebody
 * asks for the first time, and kept. Safe to ask from any thread.
 */
public final class TaskRun {

    private static final System.Logger LOG = System.getLogger(TaskRun.class.getName());

    /** Time for one competency, at most. */
    private static final Duration EACH = Duration.ofSeconds(3);

    private final Talka talka;
    private final long seed;
    private final List<String> competencies;
    private final Thread thread;
    private TaskState state = new TaskState.Working(0);
    private boolean isAnnounced;

    private TaskRun(Talka talka, long seed) {
        this.talka = talka;
        this.seed = seed;
        this.competencies = talka.sharedTasks();
        this.thread = new Thread(this::run, "shared-tasks");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** Begins nothing yet. */
    public static TaskRun of(Talka talka, long seed) {
        return new TaskRun(talka, seed);
    }

    /** The competencies in the order in which they are planned; none where none has a scale. */
    public List<String> competencies() {
        return competencies;
    }

    /** How far it is; begins at once where nobody asked before, and returns at once. */
    public synchronized TaskState state() {
        if (thread.getState() == Thread.State.NEW && state instanceof TaskState.Working) {
            thread.start();
        }
        return state;
    }

    /** It will be made without anybody asking for it; begins nothing yet. */
    public synchronized void announce() {
        isAnnounced = true;
    }

    /** Whether it is being made or will be without anybody asking. */
    public synchronized boolean isComing() {
        return state instanceof TaskState.Working && (isAnnounced || thread.getState() != Thread.State.NEW);
    }

    /** What pages that show it once it is there are made of; compared by identity. */
    public synchronized Object shown() {
        return state instanceof TaskState.Working ? Boolean.valueOf(isComing()) : state;
    }

    /** How far it is; begins nothing. */
    public synchronized TaskState peek() {
        return state;
    }

    /** The plan, where somebody asked for it and it is there; begins nothing. */
    public synchronized Optional<ConsortiumPlan> findPlan() {
        return state instanceof TaskState.Done done ? Optional.of(done.plan()) : Optional.empty();
    }

    /** Waits until it is there or cannot be made, at most this long. */
    public void await(Duration longest) throws InterruptedException {
        if (state() instanceof TaskState.Working) {
            thread.join(longest.toMillis());
        }
    }

    /** Nobody waits for it any more. */
    public void stop() {
        become(new TaskState.Broken());
        thread.interrupt();
    }

    private void run() {
        try {
            Progress progress = (phase, done) -> become(new TaskState.Working(done));
            Duration limit = EACH.multipliedBy(Math.max(1, competencies.size()));
            become(new TaskState.Done(talka.consortia(competencies, seed, limit, progress)));
        } catch (RuntimeException fault) {
            if (isWorking()) {
                LOG.log(System.Logger.Level.ERROR, "The plan of shared tasks could not be made.", fault);
            }
            become(new TaskState.Broken());
        }
    }

    private synchronized boolean isWorking() {
        return state instanceof TaskState.Working;
    }

    /** What has ended stays so. */
    private synchronized void become(TaskState next) {
        if (state instanceof TaskState.Working) {
            state = next;
        }
    }
}
