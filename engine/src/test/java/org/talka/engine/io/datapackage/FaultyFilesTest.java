package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Region;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Reading;

class FaultyFilesTest {

    private static final String NEEDS = "municipality,competency,urgency,source,year,origin\n";

    @Test
    void missingFileIsNamedWithTheOneThatMayBeMeant() {
        Region region = Region.small()
                .without("municipalities.csv")
                .file("municipality.csv", "id\n")
                .needs(NEEDS + "A,waste,0.5,,,demo\n");

        assertThat(region.messages())
                .containsExactly(
                        "municipalities.csv: the file is missing, and the package cannot be read without it. Add it. "
                                + "The folder has a file \"municipality.csv\"; if that is the one, rename it.",
                        "municipality.csv: the file is not part of a data package and is not read. "
                                + "Did you mean \"municipalities.csv\"?");
    }

    @Test
    void otherFilesAreLeftAlone() {
        Region region = Region.small()
                .file("README.md", "Read me")
                .file("sources.xlsx", "no")
                .file(".hidden.json", "no")
                .file("ofers.csv", "no");

        assertThat(region.read()).isInstanceOf(Reading.Complete.class);
        assertThat(region.findings())
                .extracting(Finding::file, Finding::cause, finding -> finding.values()
                        .get("suggestion"))
                .containsExactly(tuple("ofers.csv", Cause.UNKNOWN_FILE, "offers.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "id,name_en\n"})
    void emptyFileIsRefused(String csv) {
        assertThat(Region.small().competencies(csv).findings())
                .extracting(Finding::file, Finding::cause)
                .containsExactly(tuple("competencies.csv", Cause.EMPTY_FILE));
    }

    @Test
    void optionalTableMayHaveNoRows() {
        assertThat(Region.small().needs(NEEDS).findings()).isEmpty();
    }

    @Test
    void missingColumnIsNamedWithTheNearestOneAndTheRestIsStillChecked() {
        Region region = Region.small().needs("municipality,competncy,urgency,source,year,origin\nA,waste,7,,,demo\n");

        assertThat(region.findings())
                .extracting(Finding::row, Finding::column, Finding::cause, finding -> finding.values()
                        .get("suggestion"))
                .containsExactly(
                        tuple(1, "competency", Cause.MISSING_COLUMN, "competncy"),
                        tuple(1, "competncy", Cause.UNKNOWN_COLUMN, "competency"),
                        tuple(2, "urgency", Cause.OUT_OF_RANGE, null));
    }

    @Test
    void unknownColumnIsMildAndRepeatedColumnIsNot() {
        Region unknown = Region.small().neighbours("a,b,colour\nA,B,red\n");
        Region repeated = Region.small().neighbours("a,b,a\nA,B,C\n");

        assertThat(unknown.read()).isInstanceOf(Reading.Complete.class);
        assertThat(unknown.findings()).extracting(Finding::cause).containsExactly(Cause.UNKNOWN_COLUMN);
        assertThat(repeated.findings())
                .extracting(Finding::column, Finding::cause)
                .containsExactly(tuple("a", Cause.REPEATED_COLUMN));
    }

    @Test
    void semicolonsBetweenColumnsAreNamedOnce() {
        Region region = Region.small().needs("municipality;competency;urgency;origin\nA;waste;0,5;demo\n");

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(1, Cause.WRONG_SEPARATOR));
    }

    @Test
    void raggedRowSaysHowManyValuesItHasAndItsIdIsStillKnown() {
        Region region = Region.small()
                .municipalities("id,name,country,population,lat,lon\nA,Alder,LV,5,,\nB,Birch,LV,5\n")
                .needs(NEEDS + "B,waste,0.5,,,demo\nC,waste,0.5,,,demo,,\n");

        assertThat(region.findings())
                .extracting(Finding::file, Finding::row, Finding::cause, Finding::values)
                .containsExactly(
                        tuple("municipalities.csv", 3, Cause.RAGGED_ROW, Map.of("expected", "6", "found", "4")),
                        tuple("needs.csv", 3, Cause.RAGGED_ROW, Map.of("expected", "6", "found", "8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsNamed(String encoding) {
        byte[] bytes = (NEEDS + "A,waste,0.5,,,demo\n").getBytes(Charset.forName(encoding));

        assertThat(Region.small().file("needs.csv", bytes).findings())
                .extracting(Finding::file, Finding::row, Finding::cause, finding -> finding.values()
                        .get("value"))
                .containsExactly(tuple("needs.csv", 1, Cause.NOT_UTF8, "UTF-16"));
    }

    @Test
    void byteThatIsNoUtf8IsNamedWithItsRowAfterWhatStandsBefore() {
        byte[] bytes = (NEEDS + "A,wast,0.5,\"a\nb\",,demo\nA,waste,0.5,C\u0113sis \u00e4,,demo\n")
                .replace('\u0113', 'e')
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Region.small().file("needs.csv", bytes).findings())
                .extracting(Finding::row, Finding::cause, finding -> finding.values()
                        .get("value"))
                .containsExactly(tuple(2, Cause.UNKNOWN_COMPETENCY, "wast"), tuple(3, Cause.NOT_UTF8, "0xE4"));
    }

    @Test
    void nulByteIsNamedWithItsRow() {
        Region region = Region.small().needs(NEEDS + "A,waste,0.5,,,demo\nA,ro\0ads,0.5,,,demo\n");

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(3, Cause.NUL_BYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,\"waste,0.5,,,demo\nB,waste,0.5,,,demo\n", "A,\"waste\"x,0.5,,,demo\n"})
    void quotesLeftOpenAreNamedWithTheirRow(String rows) {
        Region region = Region.small().needs(NEEDS + "B,waste,0.5,,,demo\n" + rows);

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(3, Cause.BROKEN_QUOTES));
    }

    @Test
    void lineOf200MegabytesIsRefusedAtOnce() {
        Region region = Region.small().file("needs.csv", () -> new Monotony(200L << 20));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(1, Cause.LINE_TOO_LONG)));
    }

    @Test
    void tablesReferringToABrokenOneAreNotBlamed() {
        Region region = Region.small()
                .municipalities("id,name,country,population,lat,lon\nA,\"Alder,LV,5,,\n")
                .needs(NEEDS + "A,waste,0.5,,,demo\nB,waste,0.5,,,demo\n");

        assertThat(region.findings())
                .extracting(Finding::file, Finding::cause)
                .containsExactly(tuple("municipalities.csv", Cause.BROKEN_QUOTES));
    }

    @Test
    void afterAThousandFaultsOnlyTheirNumberIsTold() {
        Region region = Region.small().needs(NEEDS + "A,waste,7,,,demo\n".repeat(5_000));

        assertThat(region.findings()).hasSize(1_001);
        assertThat(region.messages().get(0))
                .isEqualTo("needs.csv: not all faults are listed; further ones: 4000. "
                        + "Mend those listed and check again.");
    }

    @Test
    void manyRemarksDoNotRefuseThePackage() {
        Region region = Region.small().neighbours("a,b\n" + "A,B\n".repeat(5_000));

        assertThat(region.read()).isInstanceOf(Reading.Complete.class);
        assertThat(region.findings()).hasSize(1_001).first().satisfies(finding -> assertThat(finding.cause())
                .isEqualTo(Cause.TOO_MANY_REMARKS));
    }

    @Test
    void brokenDescriptorIsRefused() {
        assertThat(Region.small().file("datapackage.json", "{\"name\": ").findings())
                .extracting(Finding::file, Finding::cause)
                .containsExactly(tuple("datapackage.json", Cause.NOT_JSON));
        assertThat(Region.small().file("datapackage.json", "{\"name\": [1]}").findings())
                .extracting(Finding::column, Finding::cause)
                .containsExactly(tuple("/name", Cause.WRONG_TYPE));
        assertThat(Region.small().file("datapackage.json", " ".repeat(5 << 20)).findings())
                .extracting(Finding::cause)
                .containsExactly(Cause.FILE_TOO_LARGE);
    }

    @Test
    void streamThatBreaksOffIsUnreadable() {
        Region region = Region.small()
                .file(
                        "needs.csv",
                        () -> new SequenceInputStream(
                                new ByteArrayInputStream(NEEDS.getBytes(StandardCharsets.UTF_8)), closedStream()));

        assertThatCode(region::read).doesNotThrowAnyException();
        assertThat(region.findings()).extracting(Finding::cause).containsExactly(Cause.UNREADABLE_FILE);
    }

    private static InputStream closedStream() {
        var stream = new PushbackInputStream(InputStream.nullInputStream());
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    /** A stream of one letter without a line end. */
    private static final class Monotony extends InputStream {

        private long left;

        Monotony(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
