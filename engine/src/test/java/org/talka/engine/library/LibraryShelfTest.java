package org.talka.engine.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryShelfTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path shelf;

    @BeforeEach
    void packALibraryOfTwoFiles() throws IOException {
        jar = folder.resolve("library.jar");
        shelf = folder.resolve("cache").resolve("talka");
        pack("front", "needs back");
    }

    @Test
    void aLibraryIsUnpackedWholeAndNothingElseStays() throws IOException {
        Path kept = holding();

        assertThat(kept.getParent()).isEqualTo(shelf);
        assertThat(kept.resolve("libfront.so")).hasContent("front");
        assertThat(kept.resolve("libback.so.9")).hasContent("needs back");
        assertThat(namesIn(kept)).containsExactly("libback.so.9", "libfront.so");
        assertThat(namesIn(shelf)).containsExactly(kept.getFileName().toString());
    }

    @Test
    void whatIsThereAndSoundIsLeftAsItIs() throws IOException {
        Object first = keyOf(holding().resolve("libfront.so"));

        assertThat(keyOf(holding().resolve("libfront.so"))).isEqualTo(first);
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Path kept = holding();
        Files.writeString(kept.resolve("libfront.so"), "fr0nt");
        Files.writeString(kept.resolve("libback.so.9"), "needs");

        holding();

        assertThat(kept.resolve("libfront.so")).hasContent("front");
        assertThat(kept.resolve("libback.so.9")).hasContent("needs back");
    }

    @Test
    void aMissingFileComesBackAndAForeignOneGoes() throws IOException {
        Path kept = holding();
        Files.delete(kept.resolve("libfront.so"));
        Files.writeString(kept.resolve("libc.so.6"), "somebody else's");
        Files.createDirectory(kept.resolve("hidden"));
        Files.writeString(kept.resolve("hidden").resolve("libback.so.9"), "somebody else's");

        holding();

        assertThat(namesIn(kept)).containsExactly("libback.so.9", "libfront.so");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link needs a right of its own there")
    void aLinkToASoundFileElsewhereIsReplacedByTheFile() throws IOException {
        Path kept = holding();
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "front");
        Files.delete(kept.resolve("libfront.so"));
        Files.createSymbolicLink(kept.resolve("libfront.so"), elsewhere);

        holding();

        assertThat(Files.isSymbolicLink(kept.resolve("libfront.so"))).isFalse();
        assertThat(kept.resolve("libfront.so")).hasContent("front");
        assertThat(elsewhere).hasContent("front");
    }

    @Test
    void anotherContentHasAnotherFolder() throws IOException {
        Path before = holding();
        pack("front", "needs more");

        assertThat(holding()).isNotEqualTo(before);
        assertThat(before.resolve("libback.so.9")).hasContent("needs back");
    }

    @Test
    void whatNobodyUsedForLongGoesWhenALibraryIsUnpacked() throws IOException {
        Path before = holding();
        Path left = Files.createDirectory(shelf.resolve("unpacking-1"));
        Path other = Files.createDirectory(shelf.resolve("notes"));
        for (Path old : List.of(before, left, other)) {
            Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        }
        pack("front", "needs more");

        Path now = holding();

        assertThat(namesIn(shelf)).containsExactly("notes", now.getFileName().toString());
    }

    @Test
    void everyUseIsMarked() throws IOException {
        Path kept = holding();
        Files.setLastModifiedTime(kept, FileTime.fromMillis(0));

        holding();

        assertThat(Files.getLastModifiedTime(kept).toMillis()).isPositive();
    }

    @Test
    void severalAtOnceAllFindItSound() throws Exception {
        pack("front".repeat(300_000), "needs back".repeat(300_000));
        Callable<Path> start = () -> {
            try (PackedLibrary library = library()) {
                Path kept = new LibraryShelf(shelf).holding(library);
                for (PackedFile file : library.files()) {
                    assertThat(file.isSoundIn(kept)).isTrue();
                }
                return kept;
            }
        };
        var many = Executors.newFixedThreadPool(6);
        try {
            List<Path> kept = new ArrayList<>();
            for (Future<Path> one : many.invokeAll(List.of(start, start, start, start, start, start))) {
                kept.add(one.get());
            }

            assertThat(kept).hasSize(6).containsOnly(kept.get(0));
            assertThat(namesIn(shelf)).hasSize(1);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void whereAFileStandsInThePlaceOfTheFolderNothingIsKept() throws IOException {
        Files.createDirectory(folder.resolve("cache"));
        Files.writeString(shelf, "a file");

        assertThatIOException().isThrownBy(this::holding);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a profile has its own protection there")
    void aFolderOthersMayWriteToIsNotTrusted() throws IOException {
        Path kept = holding();
        assertThat(Files.getPosixFilePermissions(shelf)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rwx------"));

        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxrwx---"));
        assertThatIOException().isThrownBy(this::holding);

        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatIOException().isThrownBy(this::holding);
    }

    @Test
    void aLibraryThatDoesNotLieFlatIsNotTaken() throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("ortools-here/"));
            out.putNextEntry(new JarEntry("ortools-here/../../outside.so"));
        }

        assertThat(PackedLibrary.find(loader(), "ortools-here/")).isEmpty();
        assertThat(PackedLibrary.find(loader(), "ortools-elsewhere/")).isEmpty();
    }

    private Path holding() throws IOException {
        try (PackedLibrary library = library()) {
            return new LibraryShelf(shelf).holding(library);
        }
    }

    private PackedLibrary library() throws IOException {
        return PackedLibrary.find(loader(), "ortools-here/").orElseThrow();
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    private void pack(String front, String back) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("ortools-here/"));
            out.putNextEntry(new JarEntry("ortools-here/libfront.so"));
            out.write(front.getBytes(UTF_8));
            out.putNextEntry(new JarEntry("ortools-here/libback.so.9"));
            out.write(back.getBytes(UTF_8));
            out.putNextEntry(new JarEntry("ortools-there/libother.so"));
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Object keyOf(Path file) throws IOException {
        return List.of(String.valueOf(Files.readAttributes(file, "*").get("fileKey")), Files.getLastModifiedTime(file));
    }
}
