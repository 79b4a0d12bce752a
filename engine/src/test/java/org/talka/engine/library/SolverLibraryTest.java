package org.talka.engine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real library, each time in a process of its own: what is loaded once stays loaded. */
class SolverLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void theSolverIsLoadedFromItsFolderAlsoTheSecondTime() throws Exception {
        assumeTrue(SolverLibrary.isAvailable());
        Path shelf = folder.resolve("kept");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        assertThat(answerOf(shelf, temporary)).isEqualTo("available");
        assertThat(answerOf(shelf, temporary)).isEqualTo("available");

        assertThat(shelf).isDirectoryContaining("glob:**ortools-" + Platform.RESOURCE_PREFIX + "-*");
        assertThat(leftIn(temporary)).isZero();
    }

    @Test
    void theSolverIsThereAlsoWhereNothingCanBeKept() throws Exception {
        assumeTrue(SolverLibrary.isAvailable());
        Path file = Files.writeString(folder.resolve("kept"), "a file, not a folder");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        assertThat(answerOf(file, temporary)).isEqualTo("available");

        assertThat(file).hasContent("a file, not a folder");
    }

    @Test
    void aPlaceOfThisMachineThatCannotBeHadIsNoFault() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "a file, not a folder");

        assertThat(SolverLibrary.kept(file, "ortools-" + Platform.RESOURCE_PREFIX + "/"))
                .isEmpty();
        assertThat(SolverLibrary.kept(folder, "ortools-no-such-system/")).isEmpty();
    }

    private static String answerOf(Path shelf, Path temporary) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + CacheFolder.PROPERTY + "=" + shelf,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer.strip();
    }

    private static long leftIn(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ortools"))
                    .count();
        }
    }

    /** Asks for the solver and says whether it is there. */
    static final class Asking {

        private Asking() {}

        public static void main(String[] arguments) {
            System.out.println(SolverLibrary.isAvailable() ? "available" : "missing");
        }
    }
}
