package org.talka.engine.io.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

class PinsFileTest {

    private static final DataPackage DATA = Region.small().municipalities("""
                    id,name,country,population,lat,lon
                    alder,Alder,LV,,,
                    birch,Birch,LV,,,
                    cedar,Cedar,LV,,,
                    """).load();

    @Test
    void pinsAndForbiddenPairsAreToldApart() {
        Reading<Pins> reading = read("""
                a,b,kind
                birch,alder,pin
                alder,cedar,forbid
                """);

        assertThat(reading)
                .isEqualTo(new Reading.Complete<>(
                        Pins.of(List.of(new Pair("alder", "birch")), List.of(new Pair("alder", "cedar"))), List.of()));
    }

    @Test
    void withoutTheColumnKindEveryRowIsAPin() {
        assertThat(pins("""
                        a,b
                        alder,birch
                        cedar,birch
                        """).pinned()).containsExactly(new Pair("alder", "birch"), new Pair("birch", "cedar"));
    }

    @Test
    void anEmptyKindIsAPin() {
        Pins pins = pins("""
                a,b,kind
                alder,birch,
                """);

        assertThat(pins.pinned()).containsExactly(new Pair("alder", "birch"));
        assertThat(pins.forbidden()).isEmpty();
    }

    @Test
    void theSameRowTwiceIsOnePin() {
        assertThat(pins("a,b\nalder,birch\nbirch,alder\n").pinned()).hasSize(1);
    }

    @Test
    void anUnknownMunicipalityIsNamedWithTheNearestKnownOne() {
        assertThat(messages("""
                        a,b,kind
                        alder,birch,pin
                        alder,ceder,pin
                        """))
                .containsExactly(
                        "pins.csv, row 3, column b: there is no municipality \"ceder\". Did you mean \"cedar\"?");
    }

    @Test
    void anUnknownMunicipalityLikeNoOtherIsReferredToTheirFile() {
        assertThat(messages("a,b\nwillowherb,birch\n")).singleElement().satisfies(message -> assertThat(message)
                .contains("row 2, column a", "\"willowherb\"", "municipalities.csv"));
    }

    @Test
    void nobodyIsPinnedToItself() {
        assertThat(read("a,b\nalder,alder\n").findings())
                .extracting(Finding::cause, Finding::row)
                .containsExactly(tuple(Cause.PAIR_WITH_ITSELF, 2));
    }

    @Test
    void aPairBothPinnedAndForbiddenIsAFaultInEitherOrder() {
        assertThat(messages("""
                        a,b,kind
                        alder,birch,pin
                        birch,alder,forbid
                        """)).singleElement().satisfies(message -> assertThat(message)
                .contains("row 3", "alder", "birch", "both pinned and forbidden"));
        assertThat(read("""
                        a,b,kind
                        birch,alder,forbid
                        alder,birch,pin
                        """).findings()).extracting(Finding::cause).containsExactly(Cause.PINNED_AND_FORBIDDEN);
    }

    @Test
    void anUnknownKindIsShownTheKnownOnes() {
        assertThat(messages("a,b,kind\nalder,birch,maybe\n")).singleElement().satisfies(message -> assertThat(message)
                .contains("row 2", "\"maybe\"", "pin", "forbid"));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(messages("a,kind\nalder,pin\n"))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("pins.csv").contains("\"b\""));
    }

    @Test
    void everyFaultIsListedAtOnce() {
        assertThat(read("""
                        a,b,kind
                        alder,alder,pin
                        nobody at all,birch,pin
                        alder,birch,perhaps
                        """).findings()).extracting(Finding::row).containsExactly(2, 3, 4);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(PinsFile.read("a,b\nalder,birch\n".getBytes(StandardCharsets.UTF_16), "pins.csv", DATA))
                .isInstanceOf(Reading.Refused.class);
        assertThat(PinsFile.read(new byte[0], "pins.csv", DATA)).isInstanceOf(Reading.Refused.class);
    }

    private static Reading<Pins> read(String csv) {
        return PinsFile.read(csv.getBytes(StandardCharsets.UTF_8), "pins.csv", DATA);
    }

    private static Pins pins(String csv) {
        if (read(csv) instanceof Reading.Complete<Pins> complete) {
            return complete.value();
        }
        throw new AssertionError(messages(csv).toString());
    }

    private static List<String> messages(String csv) {
        return read(csv).findings().stream()
                .map(finding -> FindingText.of(finding, Language.EN))
                .toList();
    }
}
