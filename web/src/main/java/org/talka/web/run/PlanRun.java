package org.talka.web.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.KeptPlan;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;

/** One plan in the making, on a thread of its own. Safe to ask from any thread. */
public final class PlanRun {

    private static final System.Logger LOG = System.getLogger(PlanRun.class.getName());

    private final Curve curve = new Curve();
    private final Talka talka;
    private final Work work;
    private final Watcher watcher;
    private final Thread thread;
    private final @Nullable Duration stoppedBefore;
    private long began;
    private volatile Supplier<Optional<Sensitivity>> draws = Optional::empty;
    private RunState state = new RunState.Queued();

    /** How the plan comes about. */
    @FunctionalInterface
    private interface Work {
        /** The plan; empty where it was made once and is no longer what it was. */
        Optional<TwinningRun> plan(Progress progress) throws PlanImpossible;
    }

    private PlanRun(Talka talka, Work work, Watcher watcher, @Nullable Duration stoppedBefore) {
        this.talka = talka;
        this.work = work;
        this.watcher = watcher;
        this.stoppedBefore = stoppedBefore;
        this.thread = new Thread(this::run, "plan");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** A plan to be solved; begins nothing yet. */
    static PlanRun solving(Talka talka, Pins pins, long seed, Duration limit, Watcher watcher) {
        return new PlanRun(talka, progress -> Optional.of(talka.run(pins, seed, limit, progress)), watcher, null);
    }

    /**
     * A plan that was made before; begins nothing yet.
     *
     * @param stoppedAfter null unless somebody stopped it then
     */
    static PlanRun takingUp(Talka talka, KeptPlan kept, @Nullable Duration stoppedAfter, Watcher watcher) {
        return new PlanRun(talka, progress -> takeUp(talka, kept, progress), watcher, stoppedAfter);
    }

    /** A plan that was made before, solved again where it is no longer what it was; begins nothing yet. */
    static PlanRun takingUpOrSolving(Talka talka, KeptPlan kept, Duration limit) {
        return new PlanRun(
                talka,
                progress -> {
                    Optional<TwinningRun> again = takeUp(talka, kept, progress);
                    return again.isPresent()
                            ? again
                            : Optional.of(talka.run(kept.pins(), kept.seed(), limit, progress));
                },
                Watcher.NOBODY,
                null);
    }

    private static Optional<TwinningRun> takeUp(Talka talka, KeptPlan kept, Progress progress) {
        Optional<TwinningRun> again = talka.takeUp(kept, progress);
        again.map(TwinningRun::plan).ifPresent(plan -> progress.closing(plan.objective(), plan.bound()));
        return again;
    }

    /** Begins now and returns at once; where it was stopped before, it is over without having begun. */
    PlanRun begin() {
        if (!isBegun()) {
            watcher.over(this);
        }
        return this;
    }

    /** Begins, unless somebody has stopped it. */
    private synchronized boolean isBegun() {
        if (!isWorking()) {
            return false;
        }
        began = System.nanoTime();
        become(new RunState.Working(Progress.Phase.CANDIDATES, 0));
        thread.start();
        return true;
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

    /** Whether it ended without a plan. */
    public boolean isOver() {
        RunState now = state();
        return now instanceof RunState.Stopped
                || now instanceof RunState.Impossible
                || now instanceof RunState.Forgotten
                || now instanceof RunState.Broken;
    }

    /** The rings beside the plan; none before it is there. */
    public Rings rings() {
        return state() instanceof RunState.Done done ? done.rings() : Rings.NONE;
    }

    /** Whether somebody may still wait for it. */
    public synchronized boolean isWorking() {
        return state instanceof RunState.Working || state instanceof RunState.Queued;
    }

    /** The same, or whether what was found when somebody stopped it is about to be there. */
    public synchronized boolean isUnderWay() {
        return isWorking() || state instanceof RunState.Ending;
    }

    /** Whether asking again would bring nothing new. */
    synchronized boolean stands() {
        return isUnderWay() && stoppedBefore == null
                || state instanceof RunState.Impossible
                || state instanceof RunState.Done done && done.stoppedAfter() == null;
    }

    /** Who knows what the plan owes to the weights, once somebody has looked. */
    public void lookedAtBy(Supplier<Optional<Sensitivity>> knower) {
        draws = knower;
    }

    /** The share of draws of the weights in which a pair is chosen, 0 to 1; empty while nobody has looked. */
    public OptionalDouble share(Pair pair) {
        return draws.get().map(made -> OptionalDouble.of(made.share(pair))).orElse(OptionalDouble.empty());
    }

    /** What pages that show the plan are made of; compared by identity. */
    public List<Object> shown() {
        return List.of(state(), draws.get().map(Object.class::cast).orElse(this));
    }

    /** Waits until the plan is there or cannot be made, at most this long. */
    public void await(Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }

    /**
     * Nobody waits for it any more. Where there is a plan already, it ends with the best one so far; otherwise it is stopped at
     * once for those who ask, and soon for the machine.
     */
    public synchronized void stop() {
        boolean isSolving = state instanceof RunState.Working working && working.phase() != Progress.Phase.CANDIDATES;
        become(
                isSolving && curve.hasPlan()
                        ? new RunState.Ending(Duration.ofNanos(System.nanoTime() - began))
                        : new RunState.Stopped());
        thread.interrupt();
    }

    /** Whether the thread is still at work, even where it was stopped. */
    boolean isBusy() {
        return thread.isAlive();
    }

    private void run() {
        try {
            watcher.begun();
            finish(work.plan(new Listener()));
        } catch (PlanImpossible impossible) {
            end(new RunState.Impossible(impossible.reason()));
            watcher.failed();
        } catch (RuntimeException fault) {
            if (isUnderWay()) {
                LOG.log(System.Logger.Level.ERROR, "The plan could not be made.", fault);
                watcher.failed();
            }
            end(new RunState.Broken());
        } finally {
            watcher.over(this);
        }
    }

    private void finish(Optional<TwinningRun> run) {
        if (run.isEmpty()) {
            end(new RunState.Forgotten());
            return;
        }
        Duration stoppedAfter = stoppedAfter(run.get().plan());
        if (isUnderWay()) {
            Rings rings = talka.rings(run.get().plan());
            if (isUnderWay()) {
                watcher.done(run.get().plan(), stoppedAfter);
                end(new RunState.Done(run.get(), rings, stoppedAfter));
            }
        }
    }

    /** What is left to do is done in peace, whether somebody stopped it or not. */
    private synchronized @Nullable Duration stoppedAfter(TwinningPlan plan) {
        var unused = Thread.interrupted();
        boolean isCut = state instanceof RunState.Ending && plan.stoppedByClock();
        return isCut ? ((RunState.Ending) state).after() : stoppedBefore;
    }

    /** What was stopped stays so. */
    private synchronized void become(RunState next) {
        if (isWorking()) {
            state = next;
        }
    }

    /** What has ended stays so. */
    private synchronized void end(RunState last) {
        if (isUnderWay()) {
            state = last;
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
