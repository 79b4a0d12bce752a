package org.talka.web.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.plan.Progress;

/**
 * The peer circles for every competency somebody needs or offers, and the rings among all needs: made once, on a thread
 * of its own, when somebody asks for the first time, and kept. Safe to ask from any thread.
 */
public final class CircleRun {

    private static final System.Logger LOG = System.getLogger(CircleRun.class.getName());

    /** Time for all competencies, at most. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Talka talka;
    private final List<String> competencies;
    private final Thread thread;
    private CircleState state = new CircleState.Working(0);
    private boolean isAnnounced;

    private CircleRun(Talka talka) {
        this.talka = talka;
        this.competencies = talka.circleTopics();
        this.thread = new Thread(this::run, "peer-circles");
        thread.setDaemon(true);
    }

    /** Begins nothing yet. */
    public static CircleRun of(Talka talka) {
        return new CircleRun(talka);
    }

    /** The competencies in the order in which they are planned; none where nobody needs or offers anything. */
    public List<String> competencies() {
        return competencies;
    }

    /** How far it is; begins at once where nobody asked before, and returns at once. */
    public synchronized CircleState state() {
        if (thread.getState() == Thread.State.NEW && state instanceof CircleState.Working) {
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
        return state instanceof CircleState.Working && (isAnnounced || thread.getState() != Thread.State.NEW);
    }

    /** What pages that show it once it is there are made of; compared by identity. */
    public synchronized Object shown() {
        return state instanceof CircleState.Working ? Boolean.valueOf(isComing()) : state;
    }

    /** How far it is; begins nothing. */
    public synchronized CircleState peek() {
        return state;
    }

    /** The circles if they are there; begins nothing. */
    public synchronized Optional<CircleState.Done> made() {
        return state instanceof CircleState.Done done ? Optional.of(done) : Optional.empty();
    }

    /** Waits until it is there or cannot be made, at most this long. */
    public void await(Duration longest) throws InterruptedException {
        if (state() instanceof CircleState.Working) {
            thread.join(longest.toMillis());
        }
    }

    /** Nobody waits for it any more. */
    public void stop() {
        become(new CircleState.Broken());
        thread.interrupt();
    }

    private void run() {
        try {
            Progress progress = (phase, done) -> become(new CircleState.Working(done));
            PeerPlan plan = talka.circles(competencies, LIMIT, progress);
            become(new CircleState.Done(plan, talka.rings()));
        } catch (RuntimeException fault) {
            if (isWorking()) {
                LOG.log(System.Logger.Level.ERROR, "The peer circles could not be made.", fault);
            }
            become(new CircleState.Broken());
        }
    }

    private synchronized boolean isWorking() {
        return state instanceof CircleState.Working;
    }

    /** What has ended stays so. */
    private synchronized void become(CircleState next) {
        if (state instanceof CircleState.Working) {
            state = next;
        }
    }
}
