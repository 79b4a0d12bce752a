package org.talka.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of other systems")
class CacheFolderTest {

    @Test
    void eachSystemKeepsWhatCanBeMadeAgainWhereItAlwaysDoes() {
        assertThat(on("Linux", Map.of())).hasToString("/home/anna/.cache/talka");
        assertThat(on("Linux", Map.of("XDG_CACHE_HOME", "/fast"))).hasToString("/fast/talka");
        assertThat(on("Mac OS X", Map.of("XDG_CACHE_HOME", "/fast"))).hasToString("/home/anna/Library/Caches/talka");
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/anna/Local"))).hasToString("/anna/Local/talka");
    }

    @Test
    void aPathThatDependsOnWhereOneStandsIsNotTaken() {
        assertThat(on("Linux", Map.of("XDG_CACHE_HOME", "fast"))).hasToString("/home/anna/.cache/talka");
    }

    @Test
    void whoeverHasNoHomeHasNoCache() {
        assertThat(new CacheFolder(Map.of("os.name", "Linux", "user.home", "?")::get, name -> null).path())
                .isEmpty();
        assertThat(new CacheFolder(Map.of("os.name", "Windows 11", "user.home", "/anna")::get, name -> null).path())
                .isEmpty();
    }

    @Test
    void aNamedFolderIsTakenAsItIs() {
        assertThat(new CacheFolder(Map.of("os.name", "Linux", "talka.libraries", "/srv/kept")::get, name -> null)
                        .path())
                .hasValue(Path.of("/srv/kept"));
    }

    private static Path on(String system, Map<String, String> environment) {
        return new CacheFolder(Map.of("os.name", system, "user.home", "/home/anna")::get, environment::get)
                .path()
                .orElseThrow();
    }
}
