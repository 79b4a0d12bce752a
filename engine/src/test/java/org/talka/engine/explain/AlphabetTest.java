package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void latvianNamesStandAsInTheListOfTheLaw() {
        List<String> names = List.of(
                "Čaka", "Ķekava", "Ādaži", "Jēkabpils", "Augšdaugava", "Krāslava", "Cēsis", "Jelgava", "Aizkraukle");

        assertThat(names.stream().sorted(Language.LV.collator()))
                .containsExactly(
                        "Aizkraukle",
                        "Augšdaugava",
                        "Ādaži",
                        "Cēsis",
                        "Čaka",
                        "Jelgava",
                        "Jēkabpils",
                        "Krāslava",
                        "Ķekava");
    }

    @Test
    void englishReadersFindLettersWithMarksBesideThoseWithout() {
        assertThat(List.of("Azores", "Ādaži", "Aberdeen").stream().sorted(Language.EN.collator()))
                .containsExactly("Aberdeen", "Ādaži", "Azores");
    }
}
