package org.talka.engine.library;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The exact solver SCIP of OR-tools. Its library is kept unpacked in the person's cache; where nothing can be kept,
 * OR-tools' own loader unpacks it anew, 70 MB into the folder for temporary files at every start.
 */
public final class SolverLibrary {

    /** Windows finds a library's needs only among those loaded already; this is OR-tools' own order. */
    private static final List<String> FIRST_ON_WINDOWS = List.of(
            "zlib1", "bz2", "abseil_dll", "re2", "libutf8_validity", "libprotobuf", "highs", "libscip", "ortools");

    private SolverLibrary() {}

    /** Whether the library is there on this machine. The first call loads it, and unpacks it if need be. */
    public static boolean isAvailable() {
        return Loaded.AVAILABLE;
    }

    /** Loaded when first asked for, by whichever thread asks. */
    private static final class Loaded {
        static final boolean AVAILABLE = load(CacheFolder.ofThisPerson());
    }

    private static boolean load(Optional<Path> cache) {
        try {
            if (!cache.map(SolverLibrary::loadKept).orElse(false)) {
                Loader.loadNativeLibraries();
            }
            return MPSolver.supportsProblemType(MPSolver.OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING);
        } catch (RuntimeException | LinkageError missing) {
            return false;
        }
    }

    private static boolean loadKept(Path cache) {
        Optional<Path> folder = kept(cache, "ortools-" + Platform.RESOURCE_PREFIX + "/");
        try {
            folder.ifPresent(SolverLibrary::loadFrom);
            return folder.isPresent();
        } catch (LinkageError refused) {
            return false;
        }
    }

    /**
     * The folder with the library, unpacked and checked; empty where it cannot be had.
     *
     * @param packed folder of the library in the jar
     */
    static Optional<Path> kept(Path cache, String packed) {
        try {
            Optional<PackedLibrary> found = PackedLibrary.find(SolverLibrary.class.getClassLoader(), packed);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (PackedLibrary library = found.get()) {
                return Optional.of(new LibraryShelf(cache).holding(library));
            }
        } catch (IOException | RuntimeException unwritable) {
            return Optional.empty();
        }
    }

    private static void loadFrom(Path folder) {
        if (Platform.isWindows()) {
            FIRST_ON_WINDOWS.forEach(name -> loadIfThere(folder, name));
        }
        System.load(fileOf(folder, "jniortools"));
    }

    private static void loadIfThere(Path folder, String name) {
        try {
            System.load(fileOf(folder, name));
        } catch (UnsatisfiedLinkError notNeeded) {
            // what cannot do without it says so when it is loaded
        }
    }

    private static String fileOf(Path folder, String name) {
        return folder.resolve(System.mapLibraryName(name)).toAbsolutePath().toString();
    }
}
