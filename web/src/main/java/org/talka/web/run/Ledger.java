package org.talka.web.run;

import java.time.Duration;
import java.util.Optional;
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

    private final @Nullable RunBook book;
    private final Base base;
    private final long seed;
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

    /** The plan that once answered this under the same data and rules. */
    Optional<Entry> find(Question question) {
        if (book == null) {
            return Optional.empty();
        }
        try {
            return book.findDone(key(question))
                    .map(run -> new Entry(book.plan(run.id(), question.pins()), run.stoppedAfter()));
        } catch (StoreFault fault) {
            LOG.log(System.Logger.Level.ERROR, "A plan could not be read from the store.", fault);
            return Optional.empty();
        }
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
