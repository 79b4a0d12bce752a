package org.talka.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.explain.Language;
import org.talka.web.Packages;
import org.talka.web.page.Speech;

class StrongestTest {

    private static final Speech ENGLISH = Speech.of(Packages.latvia(), Language.EN);

    @Test
    void fewArcsAllStand() {
        Strongest few = Strongest.of(sketch(16, false), 16);

        assertThat(tones(few, 16)).containsOnly("");
        assertThat(few.wideNote(ENGLISH)).isEmpty();
        assertThat(few.narrowNote(ENGLISH)).isEmpty();
    }

    @Test
    void someStandOnAWideScreenAndTheStrongestOnASmallOne() {
        Strongest some = Strongest.of(sketch(80, false), 80);

        assertThat(tones(some, 80)).startsWith("").endsWith("spare-narrow").doesNotContain("spare");
        assertThat(some.wideNote(ENGLISH)).isEmpty();
        assertThat(some.narrowNote(ENGLISH))
                .isEqualTo("The 12 strongest of 80 proposals are drawn. Choose a municipality to see all of its own.");
    }

    @Test
    void whereThereAreMoreOnlyTheStrongestStandAnywhere() {
        Strongest many = Strongest.of(sketch(178, false), 178);

        assertThat(tones(many, 178)).filteredOn(String::isEmpty).hasSize(12);
        assertThat(tones(many, 178)).filteredOn("spare-narrow"::equals).hasSize(28);
        assertThat(many.wideNote(ENGLISH)).startsWith("The 40 strongest of 178 proposals are drawn.");
    }

    @Test
    void mapThatCannotHoldAllSaysWhereTheOthersStand() {
        assertThat(Strongest.of(sketch(1000, false), 300).wideNote(ENGLISH))
                .isEqualTo("The 40 strongest of 1,000 proposals are drawn; the others stand in the list of the plan.");
    }

    @ParameterizedTest
    @EnumSource
    void mapOfOneMunicipalityShowsAllOfItsOwn(Language language) {
        Strongest own = Strongest.of(sketch(90, true), 90);

        assertThat(tones(own, 90)).containsOnly("");
        assertThat(own.narrowNote(Speech.of(Packages.latvia(), language))).isEmpty();
    }

    private static List<String> tones(Strongest strongest, int count) {
        return IntStream.range(0, count).mapToObj(strongest::tone).toList();
    }

    private static Sketch sketch(int flows, boolean isLocator) {
        return new Sketch(
                "",
                IntStream.range(0, flows)
                        .mapToObj(i -> new Flow("a", "b" + i, 0.5, 0, 1.0 / (i + 1)))
                        .toList(),
                Set.of(),
                isLocator);
    }
}
