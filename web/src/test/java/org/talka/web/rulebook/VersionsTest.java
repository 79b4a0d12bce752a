package org.talka.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "..",
                "../x",
                "a/b",
                "a\\b",
                "/etc/passwd",
                ".hidden",
                "a..b",
                "x.",
                "a\u0000b",
                "a\nb",
                "C:x",
                "~"
            })
    void whatCouldBeAPathIsNoName(String name) {
        assertThat(new Versions(folder).keep(name, bytes("{}"))).isEqualTo(Versions.Kept.BAD_NAME);
        assertThat(new Versions(folder).find(name)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void versionThatCannotBeWrittenLeavesNothingBehind() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve("mine.json").resolve("inside"))
                .getParent();

        assertThat(new Versions(folder).keep("mine", bytes("{}"))).isEqualTo(Versions.Kept.NOT_WRITTEN);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(inTheWay));
    }

    @Test
    void keptVersionIsThereAfterARestart() {
        assertThat(new Versions(folder.resolve("new")).keep("Mans variants 2", bytes("{}")))
                .isEqualTo(Versions.Kept.YES);

        Versions again = new Versions(folder.resolve("new"));
        assertThat(again.names()).containsExactly("Mans variants 2");
        assertThat(again.find("Mans variants 2")).hasValue(bytes("{}"));
    }

    @Test
    void keptVersionIsNeverOverwritten() {
        Versions versions = new Versions(folder);
        versions.keep("mine", bytes("1"));

        assertThat(versions.keep("mine", bytes("2"))).isEqualTo(Versions.Kept.TAKEN);
        assertThat(versions.keep("MINE", bytes("2"))).isEqualTo(Versions.Kept.TAKEN);
        assertThat(versions.keep("mine", bytes("1"))).isEqualTo(Versions.Kept.YES);
        assertThat(versions.find("mine")).hasValue(bytes("1"));
    }

    @Test
    void folderThatCannotBeMadeIsToldAndNotThrown() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(new Versions(file).keep("mine", bytes("1"))).isEqualTo(Versions.Kept.NOT_WRITTEN);
        assertThat(new Versions(file).names()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
