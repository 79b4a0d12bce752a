package org.talka.engine.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder in which unpacked libraries are kept, each in a folder of its own whose name changes with its content.
 * Several processes may use one shelf: a file gets its name only once it is whole and checked, and what lies there is
 * checked before it is used. It may be deleted at any time.
 */
final class LibraryShelf {

    /** What nobody has used for so long may go. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final Path shelf;

    LibraryShelf(Path shelf) {
        this.shelf = shelf;
    }

    /**
     * The folder with all files of the library, each as the jar holds it, and nothing else. Missing and damaged files are
     * unpacked; whatever does not belong there is removed. Reads every file once: 0.1 s for 70 MB.
     *
     * @throws IOException where this cannot be had
     */
    Path holding(PackedLibrary library) throws IOException {
        Path folder = OwnFolder.within(OwnFolder.at(shelf), library.name());
        removeForeign(folder, library);
        List<PackedFile> wanting = new ArrayList<>();
        for (PackedFile file : library.files()) {
            if (!file.isSoundIn(folder)) {
                wanting.add(file);
            }
        }
        if (!wanting.isEmpty()) {
            unpack(library, wanting, folder);
            removeForgotten(folder);
        }
        markAsUsed(folder);
        return folder;
    }

    /** A loader takes any file it finds beside a library for one it needs. */
    private static void removeForeign(Path folder, PackedLibrary library) throws IOException {
        Set<String> known = library.files().stream().map(PackedFile::name).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!known.contains(file.getFileName().toString())) {
                    delete(file);
                }
            }
        }
    }

    private void unpack(PackedLibrary library, List<PackedFile> wanting, Path folder) throws IOException {
        Path beside = Files.createTempDirectory(shelf, "unpacking-", OwnFolder.forThisPersonAlone(shelf));
        try {
            for (PackedFile file : wanting) {
                library.unpack(file, beside);
                move(file, beside, folder);
            }
        } finally {
            delete(beside);
        }
    }

    /** Windows lets nobody replace a file in use: another process was first then, and what counts is that it is sound. */
    private static void move(PackedFile file, Path from, Path to) throws IOException {
        Path place = to.resolve(file.name());
        try {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                delete(place);
            }
            Files.move(from.resolve(file.name()), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            if (!file.isSoundIn(to)) {
                throw refused;
            }
        }
    }

    /**
     * Removes what a killed process left and the libraries of versions no longer used. A library in use by another
     * process is marked on every start; should one go that is, Windows refuses, and elsewhere loaded files stay loaded.
     */
    private void removeForgotten(Path inUse) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(shelf, "{unpacking,ortools}-*")) {
            Instant lately = Instant.now().minus(FORGOTTEN);
            for (Path folder : folders) {
                if (!folder.equals(inUse)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(lately)) {
                    delete(folder);
                }
            }
        } catch (IOException stays) {
            // it is only room on the disk
        }
    }

    private static void markAsUsed(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // then nobody removes it either
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(place)) {
                for (Path file : inside) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(place);
    }
}
