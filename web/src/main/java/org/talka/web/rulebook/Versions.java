package org.talka.web.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules people keep under a name: one file NAME.json each, in one folder, never overwritten. Safe to share between
 * threads.
 */
public final class Versions {

    /** Most bytes of a rules file. */
    public static final int LARGEST = 5_000_000;

    private static final int MOST = 200;
    private static final String ENDING = ".json";

    /** Letters and figures, inside also spaces, dots, hyphens and low lines; nothing that could be a path. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._+-]{0,62}[\\p{L}\\p{N}_+-])?");

    private final Path folder;

    public Versions(Path folder) {
        this.folder = folder;
    }

    /** What became of keeping a version. */
    public enum Kept {
        /** there now */
        YES,
        /** the name is none */
        BAD_NAME,
        /** another version has this name */
        TAKEN,
        /** there are too many versions */
        TOO_MANY,
        /** the folder cannot be written to */
        NOT_WRITTEN
    }

    /** Whether a version may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    /** The names, in order; none where the folder is not there. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(Versions::isName)
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The file of a version; empty where there is none, or one too large to be rules. */
    public Optional<byte[]> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name + ENDING);
        try {
            boolean there = Files.isRegularFile(file) && Files.size(file) <= LARGEST;
            return there ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a version, all of it or nothing. The same again under the same name is no second one. */
    public synchronized Kept keep(String name, byte[] json) {
        if (!isName(name)) {
            return Kept.BAD_NAME;
        }
        List<String> names = names();
        Optional<String> taken = names.stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (taken.isPresent()) {
            boolean same = find(taken.get())
                    .filter(bytes -> java.util.Arrays.equals(bytes, json))
                    .isPresent();
            return same && taken.get().equals(name) ? Kept.YES : Kept.TAKEN;
        }
        if (names.size() >= MOST) {
            return Kept.TOO_MANY;
        }
        try {
            Files.createDirectories(folder);
            write(folder.resolve(name + ENDING), json);
            return Kept.YES;
        } catch (IOException refused) {
            return Kept.NOT_WRITTEN;
        }
    }

    private void write(Path file, byte[] json) throws IOException {
        Path part = Files.createTempFile(folder, "kept", ".part");
        try {
            Files.write(part, json);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to);
        }
    }
}
