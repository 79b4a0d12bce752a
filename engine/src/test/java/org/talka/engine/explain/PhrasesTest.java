package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no place holder | no place holder",
                "{a} | one",
                "from {a} to {b}. | from one to {a}.",
                "{a}{a}{b} | oneone{a}",
                "{unknown} stays, {a} does not | {unknown} stays, one does not",
                "{} {a b} {1} {a | {} {a b} {1} {a",
                "{{a}} | {one}",
                "$1 {money} \\0 | $1 $2\\ \\0"
            })
    void frameIsFilledOnceAndWhatHasNoValueStays(String frame, String filled) {
        assertThat(Phrases.fill(frame, Map.of("a", "one", "b", "{a}", "money", "$2\\")))
                .isEqualTo(filled);
    }
}
