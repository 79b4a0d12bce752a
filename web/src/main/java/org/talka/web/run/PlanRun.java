package org.talka.web.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;

/** One plan in the making, on a thread of its own. Safe to ask from any thread. */
public final class PlanRun {

    private static final System.Logger LOG = System.getLogger(PlanRun.class.getName());

    private final Curve curve = new Curve();
    private final Thread thread;
    private volatile Function<Pair, OptionalDouble> shares = pair -> OptionalDouble.empty();
    private RunState state = new RunState.Working(Progress.Phase.CANDIDATES, 0);

    private PlanRun(Talka talka, Pins pins, long seed, Duration limit) {
        this.thread = new Thread(() -> run(talka, pins, seed, limit), "plan");
        thread.setDaemon(true);
    }

    /** Begins at once and returns at once. */
    public static PlanRun start(Talka talka, Pins pins, long seed, Duration limit) {
        PlanRun run = new PlanRun(talka, pins, seed, limit);
        run.thread.start();
        return run;
    }

    public synchronized RunState state() {
        return state;
    }

    /** How plan and ceiling came closer so far. */
    public Curve curve() {
        return curve;
    }

    /** The plan, once it is there. */
    public Optional<TwinningPlan> findPlan() {
        return findRun().map(TwinningRun::plan);
    }

    /** The plan and what it would be otherwise, once it is there. */
    public Optional<TwinningRun> findRun() {
        return state() instanceof RunState.Done done ? Optional.of(done.run()) : Optional.empty();
    }

    /** The rings beside the plan; none before it is there. */
    public Rings rings() {
        return state() instanceof RunState.Done done ? done.rings() : Rings.NONE;
    }

    /** Who knows in what share of draws of the weights a pair is chosen. */
    public void sharesFrom(Function<Pair, OptionalDouble> knower) {
        shares = knower;
    }

    /** The share of draws of the weights in which a pair is chosen, 0 to 1; empty while nobody has looked. */
    public OptionalDouble share(Pair pair) {
        return shares.apply(pair);
    }

    public boolean isWorking() {
        return state() instanceof RunState.Working;
    }

    /** Waits until the plan is there or cannot be made, at most this long. */
    public void await(Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }

    /** Nobody waits for it any more: it is stopped at once for those who ask, and soon for the machine. */
    public void stop() {
        synchronized (this) {
            if (state instanceof RunState.Working) {
                state = new RunState.Stopped();
            }
        }
        thread.interrupt();
    }

    /** Whether the thread is still at work, even where it was stopped. */
    boolean isBusy() {
        return thread.isAlive();
    }

    private void run(Talka talka, Pins pins, long seed, Duration limit) {
        try {
            TwinningRun run = talka.run(pins, seed, limit, new Listener());
            become(new RunState.Done(run, isWorking() ? talka.rings(run.plan()) : Rings.NONE));
        } catch (PlanImpossible impossible) {
            become(new RunState.Impossible(impossible.reason()));
        } catch (RuntimeException fault) {
            if (isWorking()) {
                LOG.log(System.Logger.Level.ERROR, "The plan could not be made.", fault);
            }
            become(new RunState.Broken());
        }
    }

    /** What was stopped stays so. */
    private synchronized void become(RunState next) {
        if (state instanceof RunState.Working) {
            state = next;
        }
    }

    private final class Listener implements Progress {

        @Override
        public void at(Phase phase, double done) {
            become(new RunState.Working(phase, done));
        }

        @Override
        public void closing(double objective, double bound) {
            curve.add(objective, bound);
        }
    }
}
