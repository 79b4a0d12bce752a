package org.talka.web.run;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.twinning.KeptPlan;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Question;
import org.talka.web.store.Base;
import org.talka.web.store.KeptRun;
import org.talka.web.store.RunBook;
import org.talka.web.store.RunKey;
import org.talka.web.store.Store;
import org.talka.web.store.StoreFault;

/**
 * Writes the runs of a site down, where it has a store. A store that fails is said in the log; the runs go on in
 * memory.
 */
final class Ledger {

    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());
    private static final long UNWRITTEN = -1;

    /** Questions of which it is remembered that the store has no plan: each page asks several times. */
    private static final int MOST_REMEMBERED = 1_000;

    private final @Nullable RunBook book;
    private final Base base;
    private final long seed;
    private final Set<Question> nothing = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private long era;
    private volatile boolean isClosed;

    Ledger(Talka talka, long seed, @Nullable Store store) {
        this.book = store == null ? null : store.runs();
        this.base = Base.of(talka);
        this.seed = seed;
    }

    /** The number of a new run that is to answer this. */
    long asked(Question question) {
        if (book == null) {
            return UNWRITTEN;
        }
        forget(question);
        try {
            return book.asked(key(question));
        } catch (StoreFault fault) {
            LOG.log(System.Logger.Level.ERROR, "A run could not be written down.", fault);
            return UNWRITTEN;
        }
    }

    void begun(long run) {
        write(run, runs -> runs.begun(run));
    }

    void done(long run, TwinningPlan plan, @Nullable Duration stoppedAfter) {
        write(run, runs -> runs.done(run, plan, stoppedAfter));
    }

    void ended(long run, KeptRun.State state) {
        write(run, runs -> runs.ended(run, state));
    }

    /**
     * A plan that was made before.
     *
     * @param stoppedAfter null unless somebody stopped it
     */
    record Entry(KeptPlan plan, @Nullable Duration stoppedAfter) {}

    /** The plan that once answered this under the same data and rules. Where there is none, the store is not asked again until somebody begins one. */
    Optional<Entry> find(Question question) {
        if (book == null || isNothing(question)) {
            return Optional.empty();
        }
        long began = era();
        try {
            Optional<Entry> found = book.findDone(key(question))
                    .map(run -> new Entry(book.plan(run.id(), question.pins()), run.stoppedAfter()));
            if (found.isEmpty()) {
                remember(question, began);
            }
            return found;
        } catch (StoreFault fault) {
            LOG.log(System.Logger.Level.ERROR, "A plan could not be read from the store.", fault);
            return Optional.empty();
        }
    }

    private synchronized boolean isNothing(Question question) {
        return nothing.contains(question);
    }

    private synchronized long era() {
        return era;
    }

    /** There is nothing, unless somebody has asked for something since. */
    private synchronized void remember(Question question, long began) {
        if (began == era) {
            nothing.add(question);
        }
    }

    private synchronized void forget(Question question) {
        era++;
        nothing.remove(question);
    }

    /** What ends from now on ends because the program does: it stays open in the book. */
    void close() {
        isClosed = true;
    }

    private RunKey key(Question question) {
        return RunKey.of(question.query(), seed, base);
    }

    private void write(long run, java.util.function.Consumer<RunBook> line) {
        if (book == null || run == UNWRITTEN || isClosed) {
            return;
        }
        try {
            line.accept(book);
        } catch (StoreFault fault) {
            LOG.log(System.Logger.Level.ERROR, "A run could not be written down.", fault);
        }
    }
}
