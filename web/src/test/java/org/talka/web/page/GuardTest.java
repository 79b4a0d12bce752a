package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:7070, localhost:7070",
        "https://talka.example, talka.example",
        "https://talka.example, talka.example:443",
        "https://talka.example:8443, Talka.example:8443",
        "http://talka.example, talka.example:80",
        "http://[::1]:7070, [::1]:7070"
    })
    void formOfTheSameHostAndPortIsTaken(String origin, String host) {
        assertThat(Guard.isOwn(null, origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, localhost:7070",
        "http://evil.example, localhost:7070",
        "https://talka.example, talka.example:80",
        "https://talka.example.evil.example, talka.example",
        "https://talka.example@evil.example, talka.example",
        "null, localhost:7070",
        "not an origin, localhost:7070"
    })
    void formOfAnotherHostOrPortIsRefused(String origin, String host) {
        assertThat(Guard.isOwn(null, origin, host)).isFalse();
    }

    @Test
    void formOfANeighbouringSiteIsRefusedWhateverItsOrigin() {
        assertThat(Guard.isOwn("same-site", "http://localhost:7070", "localhost:7070"))
                .isFalse();
        assertThat(Guard.isOwn("cross-site", null, "localhost:7070")).isFalse();
    }

    @Test
    void browserThatSaysThePageIsOfTheSiteIsBelievedBehindAProxyThatGivesAnotherName() {
        assertThat(Guard.isOwn("same-origin", "https://talka.example", "localhost:7070"))
                .isTrue();
        assertThat(Guard.isOwn("same-origin", "null", "localhost:7070")).isTrue();
    }

    @Test
    void programThatIsNoBrowserMaySend() {
        assertThat(Guard.isOwn(null, null, "localhost:7070")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:7070",
                "LOCALHOST:7070",
                "127.0.0.1:7070",
                "127.0.1.1",
                "[::1]:7070",
                "talka.localhost"
            })
    void thisComputerHasSeveralNames(String host) {
        assertThat(Guard.isOneOf(List.of("localhost"), host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example:7070", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.5:7070", ""})
    void nameOfAnotherSiteIsNotThisComputers(String host) {
        assertThat(Guard.isOneOf(List.of("localhost"), host)).isFalse();
    }

    @Test
    void nameTheSiteListensOnIsItsOwn() {
        assertThat(Guard.isOneOf(List.of("desk"), "desk:7070")).isTrue();
        assertThat(Guard.isOneOf(List.of("localhost", "talka.example"), "Talka.Example"))
                .isTrue();
        assertThat(Guard.isLoopback("localhost")).isTrue();
        assertThat(Guard.isLoopback("::1")).isTrue();
        assertThat(Guard.isLoopback("0.0.0.0")).isFalse();
    }
}
