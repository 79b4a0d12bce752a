package org.talka.engine.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the system keeps what programs can make again, with Talka's folder in it.
 *
 * @param property reads a system property, null where there is none
 * @param environment reads a variable of the environment, null where there is none
 */
record CacheFolder(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {

    /** Names another folder. */
    static final String PROPERTY = "talka.libraries";

    static Optional<Path> ofThisPerson() {
        return new CacheFolder(name -> System.getProperty(name), name -> System.getenv(name)).path();
    }

    Optional<Path> path() {
        return of(property.apply(PROPERTY)).map(Path::toAbsolutePath).or(() -> ofSystem()
                .map(cache -> cache.resolve("talka")));
    }

    private Optional<Path> ofSystem() {
        String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
        Optional<Path> home = absolute(property.apply("user.home"));
        if (system.startsWith("windows")) {
            return absolute(environment.apply("LOCALAPPDATA"));
        }
        if (system.startsWith("mac")) {
            return home.map(own -> own.resolve("Library").resolve("Caches"));
        }
        return absolute(environment.apply("XDG_CACHE_HOME")).or(() -> home.map(own -> own.resolve(".cache")));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return of(path).filter(Path::isAbsolute);
    }

    private static Optional<Path> of(@Nullable String path) {
        try {
            return Optional.ofNullable(path).filter(name -> !name.isBlank()).map(Path::of);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
