package org.talka.web.run;

import java.time.Duration;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;

/** One plan in the making, on a thread of its own. Safe to ask from any thread. */
public final class PlanRun {

    private static final System.Logger LOG = System.getLogger(PlanRun.class.getName());

    private volatile RunState state = new RunState.Working(Progress.Phase.CANDIDATES, 0);
    private final Thread thread;

    private PlanRun(Talka talka, long seed, Duration limit) {
        this.thread = new Thread(() -> run(talka, seed, limit), "plan");
        thread.setDaemon(true);
    }

    /** Begins at once and returns at once. */
    public static PlanRun start(Talka talka, long seed, Duration limit) {
        PlanRun run = new PlanRun(talka, seed, limit);
        run.thread.start();
        return run;
    }

    public RunState state() {
        return state;
    }

    /** The plan, once it is there. */
    public Optional<TwinningPlan> findPlan() {
        return state instanceof RunState.Done done ? Optional.of(done.plan()) : Optional.empty();
    }

    /** The plan and what it would be otherwise, once it is there. */
    public Optional<TwinningRun> findRun() {
        return state instanceof RunState.Done done ? Optional.of(done.run()) : Optional.empty();
    }

    /** The rings beside the plan; none before it is there. */
    public Rings rings() {
        return state instanceof RunState.Done done ? done.rings() : Rings.NONE;
    }

    /** Waits until the plan is there or cannot be made, at most this long. */
    public void await(Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }

    /** Nobody waits for it any more. */
    public void stop() {
        thread.interrupt();
    }

    private void run(Talka talka, long seed, Duration limit) {
        try {
            TwinningRun run = talka.run(Pins.NONE, seed, limit, this::at);
            state = new RunState.Done(run, talka.rings(run.plan()));
        } catch (PlanImpossible impossible) {
            state = new RunState.Impossible(impossible.reason());
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "The plan could not be made.", fault);
            state = new RunState.Broken();
        }
    }

    private void at(Progress.Phase phase, double done) {
        state = new RunState.Working(phase, done);
    }
}
