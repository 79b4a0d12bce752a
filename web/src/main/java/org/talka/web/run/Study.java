package org.talka.web.run;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long piece of work made once, on threads of its own. Safe to ask from any thread.
 *
 * @param <T> what comes out
 */
public final class Study<T> {

    private static final System.Logger LOG = System.getLogger(Study.class.getName());

    private final Function<Teller, T> work;
    private final ForkJoinPool pool;
    private final Thread thread;
    private State state = State.WORKING;
    private String doing = "";
    private double done;
    private @Nullable T result;

    /** How far it is. */
    public enum State {
        WORKING,
        DONE,
        STOPPED,
        BROKEN
    }

    /** Is told how far the work has come; ends the work where nobody waits for it any more. */
    public interface Teller {
        /**
         * Something has been done.
         *
         * @param doing key of the words for what is being done
         * @param done part of it, 0 to 1
         */
        void at(String doing, double done);
    }

    private static final class NoLongerWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLongerWanted() {
            super("Nobody waits for it.", null, false, false);
        }
    }

    private Study(Function<Teller, T> work, int threads) {
        this.work = work;
        this.pool = new ForkJoinPool(threads);
        this.thread = new Thread(this::run, "study");
        thread.setDaemon(true);
    }

    /**
     * Begins at once and returns at once.
     *
     * @param threads how many it may use, 1 or more
     */
    public static <T> Study<T> start(int threads, Function<Teller, T> work) {
        Study<T> study = new Study<>(work, threads);
        study.thread.start();
        return study;
    }

    public synchronized State state() {
        return state;
    }

    /** Key of the words for what is being done; empty at the very beginning. */
    public synchronized String doing() {
        return doing;
    }

    /** Part of what is being done that is done, 0 to 1. */
    public synchronized double done() {
        return done;
    }

    /** What came out, once it is there. */
    public synchronized Optional<T> find() {
        return Optional.ofNullable(result);
    }

    /** Nobody waits for it any more. */
    public void stop() {
        end(State.STOPPED, null);
        thread.interrupt();
    }

    /** Waits until it has ended, at most this long. */
    public void await(java.time.Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }

    boolean isBusy() {
        return thread.isAlive();
    }

    private void run() {
        try {
            end(State.DONE, pool.submit(() -> work.apply(this::tell)).get());
        } catch (InterruptedException | java.util.concurrent.ExecutionException fault) {
            if (state() == State.WORKING) {
                LOG.log(System.Logger.Level.ERROR, "A study could not be made.", fault);
            }
            end(State.BROKEN, null);
        } finally {
            pool.shutdownNow();
        }
    }

    private synchronized void tell(String now, double part) {
        if (state != State.WORKING) {
            throw new NoLongerWanted();
        }
        done = now.equals(doing) ? Math.max(done, part) : part;
        doing = now;
    }

    /** What has ended stays so. */
    private synchronized void end(State how, @Nullable T value) {
        if (state == State.WORKING) {
            state = how;
            result = value;
        }
    }
}
