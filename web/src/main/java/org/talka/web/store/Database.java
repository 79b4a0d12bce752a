package org.talka.web.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file. What is written stands on the disk before the call returns: the log is written ahead and flushed
 * with each transaction. Safe to share between threads.
 */
final class Database implements AutoCloseable {

    private static final int BUSY_MILLIS = 10_000;

    private final SQLiteDataSource source;
    private final Jdbi jdbi;
    /** Open as long as the program runs, so that the log is not folded in with each page. */
    private final Handle held;

    private Database(SQLiteDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.held = jdbi.open();
        try {
            // a connection holds the log open only once it has read
            held.createQuery("SELECT count(*) FROM sqlite_schema")
                    .mapTo(Integer.class)
                    .one();
        } catch (JdbiException noDatabase) {
            held.close();
            throw noDatabase;
        }
    }

    /** Opens the file, or makes it. Fails where it is no database. */
    static Database open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new Database(source);
    }

    SQLiteDataSource source() {
        return source;
    }

    /** Whether the file passes SQLite's integrity check. Cost: reads the whole file. */
    boolean isSound() {
        return read(handle -> handle.createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .list()
                .equals(java.util.List.of("ok")));
    }

    /** Something to be done with a handle. */
    @FunctionalInterface
    interface Work<T> {
        T with(Handle handle);
    }

    <T> T read(Work<T> work) {
        try {
            return jdbi.withHandle(work::with);
        } catch (JdbiException fault) {
            throw new StoreFault(fault);
        }
    }

    /** Does all of it or nothing. */
    <T> T write(Work<T> work) {
        try {
            return jdbi.inTransaction(work::with);
        } catch (JdbiException fault) {
            throw new StoreFault(fault);
        }
    }

    @Override
    public void close() {
        held.close();
    }
}
