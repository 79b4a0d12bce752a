package org.talka.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Valka, Valga, 0.6",
        "Neustadt, Neustadt an der Aisch, 1",
        "Cēsis, Cesis, 1",
        "Sankt Veit, Bad Veitsch, 0.57",
        "Ape, Ape, 0",
        "Rīga, Roma, 0",
        "12, 12, 0"
    })
    void theTwoWordsThatBeginMostAlikeCount(String one, String other, double likeness) {
        Names names = new Names(new String[] {one, other});

        assertThat(Math.round(names.likeness(0, 1) * 100)).isEqualTo(Math.round(likeness * 100));
        assertThat(names.likeness(1, 0)).isEqualTo(names.likeness(0, 1));
    }
}
