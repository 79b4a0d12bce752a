package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, http://localhost:7070",
        "127.0.0.1, http://127.0.0.1:7070",
        "::1, http://[::1]:7070",
        "[::1], http://[::1]:7070"
    })
    void addressItPrintsCanBeOpened(String host, String address) {
        assertThat(ServeCommand.address(host, 7070)).isEqualTo(address);
    }
}
