package org.talka.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.talka.cli.Cli.Answer;

/** Every way to spoil a package is answered with file, row and remedy, and never with a trace. */
class BadInputTest {

    private static final String PLACES = "id,name,country,population,lat,lon\n";
    private static final String NEEDS = "municipality,competency,urgency,source,year,origin\n";

    /**
     * One file of the tiny package, spoilt.
     *
     * @param bytes its new content
     * @param said what the answer must say
     */
    record Spoilt(String what, String file, byte[] bytes, List<String> said) {

        static Spoilt text(String what, String file, String text, String... said) {
            return new Spoilt(what, file, text.getBytes(UTF_8), List.of(said));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Spoilt> SPOILT = List.of(
            Spoilt.text(
                    "missing column",
                    "needs.csv",
                    "municipality,competency,source,year,origin\nalder,waste,x,2025,declared\n",
                    "needs.csv",
                    "no column \"urgency\""),
            Spoilt.text(
                    "duplicate id",
                    "municipalities.csv",
                    PLACES + "alder,A,LV,,,\nbirch,B,LV,,,\ncedar,C,LV,,,\npskov,P,RU,,,\nbirch,D,LV,,,\n",
                    "municipalities.csv, row 6",
                    "\"birch\"",
                    "row 3"),
            Spoilt.text(
                    "unknown competency",
                    "needs.csv",
                    NEEDS + "alder,wast,0.5,x,2025,declared\n",
                    "needs.csv, row 2",
                    "no competency \"wast\"",
                    "Did you mean \"waste\""),
            Spoilt.text(
                    "unknown municipality",
                    "needs.csv",
                    NEEDS + "aldr,waste,0.5,x,2025,declared\n",
                    "needs.csv, row 2",
                    "no municipality \"aldr\"",
                    "Did you mean \"alder\""),
            Spoilt.text(
                    "not a number",
                    "needs.csv",
                    NEEDS + "alder,waste,NaN,x,2025,declared\n",
                    "needs.csv, row 2, column urgency",
                    "\"NaN\""),
            Spoilt.text(
                    "impossible latitude",
                    "municipalities.csv",
                    PLACES + "alder,A,LV,1,570,24\nbirch,B,LV,,,\ncedar,C,LV,,,\npskov,P,RU,,,\n",
                    "municipalities.csv, row 2, column lat",
                    "\"570\"",
                    "-90 and 90"),
            Spoilt.text(
                    "level beyond one",
                    "offers.csv",
                    "municipality,competency,level,source,year,origin\n\nalder,waste,7,x,2025,documented\n",
                    "offers.csv, row 3, column level",
                    "\"7\"",
                    "0 and 1"),
            Spoilt.text(
                    "decimal comma",
                    "needs.csv",
                    NEEDS + "alder,waste,\"0,5\",x,2025,declared\n",
                    "needs.csv, row 2, column urgency",
                    "\"0,5\"",
                    "0.5"),
            new Spoilt(
                    "another encoding",
                    "needs.csv",
                    (NEEDS + "alder,waste,0.5,x,2025,declared\n").getBytes(UTF_16),
                    List.of("needs.csv", "UTF-8")),
            Spoilt.text(
                    "NUL", "needs.csv", NEEDS + "alder,waste,0.5,x\u0000y,2025,declared\n", "needs.csv, row 2", "NUL"),
            Spoilt.text(
                    "ragged row",
                    "needs.csv",
                    NEEDS + "alder,waste,0.5,x,2025,declared\nbirch,waste,0.5\n",
                    "needs.csv, row 3",
                    "values in the row: 3"),
            Spoilt.text("broken JSON", "rules.json", "{\"weights\": {\n  \"ties\": }\n}", "rules.json, line 2"),
            Spoilt.text("empty file", "competencies.csv", "", "competencies.csv", "empty"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SPOILT")
    void checkNamesFileRowAndRemedy(Spoilt spoilt) throws IOException {
        Answer answer = run("check", "--data", spoil(spoilt));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains(spoilt.said()).containsPattern("[1-9]\\d* faults?");
        WrongUseTest.assertNoTrace(answer);
    }

    @ParameterizedTest
    @FieldSource("SPOILT")
    void proposeRefusesWithTheSameWords(Spoilt spoilt) throws IOException {
        Answer answer = run("propose", "--seconds", "1", "--data", spoil(spoilt));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(spoilt.said());
        WrongUseTest.assertNoTrace(answer);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Path data = Cli.tinyPackage(folder);
        Files.delete(data.resolve("municipalities.csv"));

        Answer check = run("check", "--data", data.toString());
        Answer propose = run("propose", "--seconds", "1", "--data", data.toString());

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("municipalities.csv: the file is missing");
        assertThat(propose.code()).isEqualTo(1);
        assertThat(propose.err()).contains("municipalities.csv: the file is missing");
        WrongUseTest.assertNoTrace(propose);
    }

    private String spoil(Spoilt spoilt) throws IOException {
        Path data = Cli.tinyPackage(folder);
        Files.write(data.resolve(spoilt.file()), spoilt.bytes());
        return data.toString();
    }
}
