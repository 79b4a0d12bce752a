package org.talka.web.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which scenarios and runs outlive the program: talka.db with SQLite's own files beside it. One program
 * has it open at a time; a backup can be made meanwhile. Safe to share between threads.
 */
public final class Store implements AutoCloseable {

    /** The file with everything in it. */
    public static final String FILE = "talka.db";

    private static final String LOCK = "talka.lock";
    private static final String MIGRATIONS = "classpath:org/talka/web/store/migrations";

    private final Path folder;
    private final Database database;
    private final FileChannel lock;
    private final Scenarios scenarios;
    private final RunBook runs;

    private Store(Path folder, Database database, FileChannel lock) {
        this.folder = folder;
        this.database = database;
        this.lock = lock;
        this.scenarios = new Scenarios(database);
        this.runs = new RunBook(database);
    }

    /** Where scenarios are kept unless a person names a folder: among the data of the user's programs. */
    public static Path usualFolder() {
        String xdg = System.getenv("XDG_DATA_HOME");
        Path data = xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return data.resolve("talka");
    }

    /**
     * Opens a folder, which is made if need be: checks the file, brings it to this version's form and marks runs that
     * a crash has interrupted.
     */
    public static Store open(Path folder) throws StoreTrouble {
        FileChannel lock = lock(folder);
        @Nullable Database database = null;
        try {
            database = openSound(folder);
            migrate(folder, database);
            Store store = new Store(folder, database, lock);
            store.runs.tidy();
            return store;
        } catch (StoreTrouble | RuntimeException trouble) {
            if (database != null) {
                database.close();
            }
            release(lock);
            throw trouble instanceof StoreTrouble known
                    ? known
                    : new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, folder, trouble);
        }
    }

    private static FileChannel lock(Path folder) throws StoreTrouble {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock mine = null;
            try {
                mine = channel.tryLock();
            } catch (OverlappingFileLockException heldHere) {
                channel.close();
                throw new StoreTrouble(StoreTrouble.Kind.IN_USE, folder, heldHere);
            }
            if (mine == null) {
                channel.close();
                throw new StoreTrouble(StoreTrouble.Kind.IN_USE, folder);
            }
            return channel;
        } catch (IOException notWritable) {
            throw new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, folder, notWritable);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException ignored) {
            // the lock goes with the program
        }
    }

    private static Database openSound(Path folder) throws StoreTrouble {
        Path file = folder.resolve(FILE);
        boolean isNew = Files.notExists(file);
        if (!isNew && !Files.isWritable(file)) {
            throw new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, folder);
        }
        Database database;
        try {
            database = Database.open(file);
        } catch (JdbiException unreadable) {
            throw new StoreTrouble(
                    isNew ? StoreTrouble.Kind.NOT_WRITABLE : StoreTrouble.Kind.DAMAGED, folder, unreadable);
        }
        boolean isSound;
        try {
            isSound = database.isSound();
        } catch (StoreFault unreadable) {
            isSound = false;
        }
        if (!isSound) {
            database.close();
            throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, folder);
        }
        return database;
    }

    private static void migrate(Path folder, Database database) throws StoreTrouble {
        try {
            Flyway flyway = Flyway.configure(Store.class.getClassLoader())
                    .dataSource(database.source())
                    .locations(MIGRATIONS)
                    .load();
            boolean isNewer =
                    Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS);
            if (isNewer) {
                throw new StoreTrouble(StoreTrouble.Kind.NEWER, folder);
            }
            flyway.migrate();
        } catch (FlywayException fault) {
            throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, folder, fault);
        }
    }

    /**
     * Copies the store in one folder into another, which then is a store of its own. The first may be in use; the copy
     * holds all that was acknowledged when it began, and has passed its integrity check.
     */
    public static void backUp(Path folder, Path to) throws StoreTrouble {
        if (Files.notExists(folder.resolve(FILE))) {
            throw new StoreTrouble(StoreTrouble.Kind.NOTHING_THERE, folder);
        }
        if (Files.exists(to.resolve(FILE))) {
            throw new StoreTrouble(StoreTrouble.Kind.TAKEN, to);
        }
        Path unfinished = to.resolve(FILE + ".unfinished");
        try {
            Files.createDirectories(to);
            Files.deleteIfExists(unfinished);
        } catch (IOException notWritable) {
            throw new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, to, notWritable);
        }
        try (Database database = openSound(folder)) {
            database.read(handle -> handle.execute("VACUUM INTO ?", unfinished.toString()));
        } catch (StoreFault notWritten) {
            throw new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, to, notWritten);
        }
        try {
            try (FileChannel copy = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
            Files.move(unfinished, to.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new StoreTrouble(StoreTrouble.Kind.NOT_WRITABLE, to, notWritten);
        }
        openSound(to).close();
    }

    public Path folder() {
        return folder;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public RunBook runs() {
        return runs;
    }

    @Override
    public void close() {
        database.close();
        release(lock);
    }
}
