package org.talka.web.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.twinning.KeptPlan;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.store.KeptRun;
import org.talka.web.store.Store;

/**
 * The plans of the site: the usual one, and those people asked for with pins of their own. The latest are kept in
 * memory, all in the store where there is one; few are made at a time, some wait. Safe to share between threads.
 */
public final class Runs {

    private static final int KEPT = 20;
    private static final int AT_A_TIME = 2;

    /** Runs people have asked for that wait at most; what is only taken up from the store is not among them. */
    private static final int MOST_WAITING = 8;

    /** The person of what is taken up from the store, and its number in the ledger. */
    private static final String NOBODY = "";

    private static final long UNWRITTEN = -1;

    private final Talka talka;
    private final long seed;
    private final Ledger ledger;
    private final PlanRun usual;
    private final Map<Question, Asked> asked = new LinkedHashMap<>();
    private final Line<PlanRun> line = new Line<>(AT_A_TIME, PlanRun::begin);

    /**
     * Whose run it is: one person has one at a time.
     *
     * @param number in the ledger
     * @param before what somebody had stopped before this was begun; null for nothing
     */
    private record Asked(
            PlanRun run,
            String person,
            long number,
            @Nullable PlanRun before) {

        Optional<PlanRun> answer() {
            return run.state() instanceof RunState.Forgotten ? Optional.empty() : Optional.of(run);
        }

        /** Whether somebody asked for it and it has not begun. */
        boolean waits() {
            return !person.equals(NOBODY) && run.state() instanceof RunState.Queued;
        }
    }

    private Runs(Talka talka, long seed, Duration limit, Ledger ledger) {
        this.talka = talka;
        this.seed = seed;
        this.ledger = ledger;
        this.usual = usual(limit);
    }

    /** Begins the usual plan at once; keeps nothing beyond the program's end. */
    public static Runs start(Talka talka, long seed, Duration limit) {
        return start(talka, seed, limit, null);
    }

    /** Begins the usual plan at once, or takes it up from the store. */
    public static Runs start(Talka talka, long seed, Duration limit, @Nullable Store store) {
        Runs runs = new Runs(talka, seed, limit, new Ledger(talka, seed, store));
        runs.usual.begin();
        return runs;
    }

    private PlanRun usual(Duration limit) {
        Optional<KeptPlan> before =
                ledger.find(Question.USUAL).map(Ledger.Entry::plan).filter(kept -> !kept.stoppedByClock());
        return before.isPresent()
                ? PlanRun.takingUpOrSolving(talka, before.get(), limit)
                : PlanRun.solving(talka, Question.USUAL.pins(), seed, limit, new Writer(ledger.asked(Question.USUAL)));
    }

    /** The plan nobody asked anything special of. */
    public PlanRun usual() {
        return usual;
    }

    /** The seed of every plan. */
    public long seed() {
        return seed;
    }

    /** The run that answers a question, if it was ever begun and is still kept; one that is in the store alone is taken up. */
    public Optional<PlanRun> find(Question question) {
        if (question.isUsual()) {
            return Optional.of(usual);
        }
        Optional<Asked> before = remembered(question);
        return before.isPresent()
                ? before.get().answer()
                : ledger.find(question).flatMap(kept -> takeUp(question, kept).answer());
    }

    private synchronized Optional<Asked> remembered(Question question) {
        return Optional.ofNullable(asked.get(question));
    }

    /** Puts a plan of the store in the line, unless somebody has meanwhile. */
    private synchronized Asked takeUp(Question question, Ledger.Entry kept) {
        Asked meanwhile = asked.get(question);
        if (meanwhile != null) {
            return meanwhile;
        }
        PlanRun run = PlanRun.takingUp(talka, kept.plan(), kept.stoppedAfter(), new Watcher() {
            @Override
            public void over(PlanRun one) {
                line.over(one);
            }
        });
        Asked again = new Asked(run, NOBODY, UNWRITTEN, null);
        add(question, again);
        line.join(run);
        return again;
    }

    /** The run whose plan answers a question, else the usual one; empty where neither has a plan yet. */
    public Optional<PlanRun> closest(Question question) {
        return Stream.concat(find(question).stream(), Stream.of(usual))
                .filter(run -> run.findPlan().isPresent())
                .findFirst();
    }

    /** The run whose plan pages show for a question: the one that answers it, else the usual one, which may have none yet. */
    public PlanRun shown(Question question) {
        return closest(question).orElse(usual);
    }

    /** The question whose plan pages show for a question: the same where its plan is there, else the usual one. */
    public Question answered(Question question) {
        return find(question).filter(run -> run.findPlan().isPresent()).isPresent() ? question : Question.USUAL;
    }

    /** The run whose plan answers a question, for programs: nothing else stands in for it. */
    public PlanRun require(Question question) {
        PlanRun run = find(question).orElseThrow(Problem::notMade);
        if (run.findPlan().isPresent()) {
            return run;
        }
        throw run.isOver() ? Problem.notMade() : Problem.notReady();
    }

    /** How far the usual plan is, and the one that answers the question of these links: what a page is made of. */
    public List<Object> states(Speech speech) {
        return Stream.concat(Stream.of(usual), find(speech.links().question()).stream())
                .flatMap(run -> run.shown().stream())
                .toList();
    }

    /**
     * Begins to answer a question, or puts it in the queue, unless somebody has already; refused where this person has
     * one under way or the queue is full.
     *
     * @param person who asks, such as a network address
     */
    public synchronized void begin(Question question, String person) {
        if (find(question).filter(PlanRun::stands).isPresent()) {
            return;
        }
        boolean hasOne = asked.values().stream()
                .anyMatch(one -> one.person().equals(person) && one.run().isWorking());
        long waiting = asked.values().stream().filter(Asked::waits).count();
        if (hasOne || waiting >= MOST_WAITING) {
            throw Problem.tooManyRuns();
        }
        long number = ledger.asked(question);
        PlanRun run = PlanRun.solving(
                talka, question.pins(), seed, Duration.ofSeconds(question.seconds()), new Writer(number));
        Asked old = asked.remove(question);
        PlanRun before = old != null && old.run().findPlan().isPresent() ? old.run() : null;
        add(question, new Asked(run, person, number, before));
        line.join(run);
    }

    private void add(Question question, Asked one) {
        asked.put(question, one);
        asked.entrySet()
                .removeIf(entry -> asked.size() > KEPT
                        && !entry.getValue().run().isBusy()
                        && !entry.getValue().run().isUnderWay());
    }

    /**
     * Nobody waits for the answer any more: whoever is next begins at once. What was found is kept; where nothing was, what
     * was found the time before.
     */
    public synchronized void stop(Question question) {
        Asked one = asked.get(question);
        if (one == null || !one.run().isWorking()) {
            return;
        }
        line.leave(one.run());
        one.run().stop();
        if (one.run().state() instanceof RunState.Stopped) {
            ledger.ended(one.number(), KeptRun.State.STOPPED);
            if (one.before() != null) {
                asked.put(question, new Asked(one.before(), NOBODY, UNWRITTEN, null));
            }
        }
    }

    /** Ends everything. What was under way is found interrupted when the program comes back. */
    public synchronized void stop() {
        ledger.close();
        line.close();
        usual.stop();
        asked.values().forEach(one -> one.run().stop());
    }

    /** Writes down what becomes of a run. */
    private final class Writer implements Watcher {

        private final long number;

        Writer(long number) {
            this.number = number;
        }

        @Override
        public void begun() {
            ledger.begun(number);
        }

        @Override
        public void done(TwinningPlan plan, @Nullable Duration stoppedAfter) {
            ledger.done(number, plan, stoppedAfter);
        }

        @Override
        public void failed() {
            ledger.ended(number, KeptRun.State.FAILED);
        }

        @Override
        public void over(PlanRun run) {
            line.over(run);
        }
    }
}
