package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.engine.verification.EverythingAsked.failed;
import static org.talka.engine.verification.EverythingAsked.remarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Region;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Verdict;

/** What is said of files that no plan was ever written as. */
class SpoiltPlanTest {

    @TempDir
    private static Path folder;

    private static PlanFiles files;

    @BeforeAll
    static void makeThePlan() throws IOException, PlanImpossible {
        files = EverythingAsked.plan(folder);
    }

    @BeforeEach
    void restore() throws IOException {
        files.restore();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /objective            | 9999                        | OBJECTIVE
            /bound                | 1e999999999                 | BOUND
            /bound                | -1e-999999999               | BOUND
            /gap                  | 1e-999999999                | GAP
            /candidates           | 123456789012345678901234567 | CANDIDATES
            /leftOut              | -1                          | LEFT_OUT
            /leftOutBound         | 6                           | LEFT_OUT_BOUND
            /optimal              | false                       | OPTIMAL
            /optimalBy            | "nobody"                    | OPTIMAL
            /optimalBy            | 7                           | FILES
            /proposals/0/fit      | 1                           | PROPOSALS
            /proposals/0/pinned   | 0                           | PROPOSALS
            /proposals/0/reasons  | []                          | PROPOSALS
            /proposals/0/reasons  | {"0": "because"}            | PROPOSALS
            /proposals/0/new      | 7                           | PROPOSALS
            /proposals/0/a        | "nobody"                    | PAIRS
            /proposals/0/a        | 7                           | PAIRS
            /proposals/0          | null                        | PAIRS
            /left/0/municipality  | "A"                         | LEFT_OUT
            /left/0               | 3                           | LEFT_OUT
            /language             | "lv"                        | PROPOSALS
            /language             | "et"                        | FILES
            /objective            | "0.5"                       | FILES
            /leftOut              | 1.5                         | FILES
            /candidates           | null                        | FILES
            /optimal              | "true"                      | FILES
            /proposals            | {}                          | FILES
            /pins                 | []                          | FILES
            /pins/pinned          | []                          | PROPOSALS
            /pins/pinned/0        | ["A", "nobody"]             | PINS
            /pins/pinned/0        | ["A"]                       | PINS
            /pins/pinned/0        | [["A"], 7]                  | PINS
            /pins/forbidden/0     | ["A", "C"]                  | PINS
            /pins/forbidden       | []                          | BOUND
            /data/digest          | "other"                     | DATA
            /data/name            | "other"                     | DATA
            /rules/version        | "8"                         | RULES
            """)
    void aChangeSealedAnewIsNamed(String place, String value, Subject failed) throws IOException {
        ObjectNode plan = files.json();
        put(plan, place, value);
        files.writeSealed(plan);

        Verdict verdict = files.verify();

        assertThat(verdict.isAccepted()).isFalse();
        assertThat(verdict.check(failed).state()).isEqualTo(Check.State.FAILED);
        assertThat(remarks(verdict)).isNotEmpty().allSatisfy(line -> assertThat(line)
                .doesNotContain("{place", "{found", "{claimed")
                .hasSizeLessThan(600));
    }

    private static void put(ObjectNode plan, String place, String value) throws IOException {
        int slash = place.lastIndexOf('/');
        var parent = plan.at(place.substring(0, slash));
        var node = PlanFiles.parse(value);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.substring(slash + 1)), node);
        } else {
            ((ObjectNode) parent).set(place.substring(slash + 1), node);
        }
    }

    @Test
    void proposalsDroppedDoubledOrSwappedAreNamed() throws IOException {
        assertThat(rejected(proposals -> proposals.remove(1))).contains(Subject.OBJECTIVE, Subject.PROPOSALS_TABLE);
        assertThat(rejected(proposals -> proposals.add(proposals.get(0)))).contains(Subject.PAIRS);
        assertThat(rejected(proposals -> proposals.add(proposals.remove(0)))).contains(Subject.PAIRS);
        assertThat(rejected(ArrayNode::removeAll)).contains(Subject.PINS, Subject.OBJECTIVE, Subject.LEFT_OUT);
    }

    private List<Subject> rejected(Consumer<ArrayNode> change) throws IOException {
        ObjectNode plan = files.json();
        change.accept((ArrayNode) plan.get("proposals"));
        files.writeSealed(plan);
        Verdict verdict = files.verify();
        files.restore();
        return failed(verdict);
    }

    @Test
    void rowsOfTheTablesThatAreDroppedDoubledOrForeignAreNamed() throws IOException {
        for (String table : List.of("proposals.csv", "prices.csv")) {
            Subject subject = table.equals("prices.csv") ? Subject.PRICES : Subject.PROPOSALS_TABLE;
            List<String> rows = files.read(table).lines().toList();
            String all = files.read(table);
            for (String content : List.of(
                    all.replace(rows.get(1) + "\n", ""),
                    all + rows.get(1) + "\n",
                    all + "X" + rows.get(1) + "\n",
                    all + "\n",
                    all + "7\n",
                    all + "\"7\n",
                    rows.get(0) + "\n",
                    rows.get(1) + "\n",
                    "",
                    "\u0000",
                    all.replace(",", ";"))) {
                files.write(table, content);
                files.sealAnew();

                assertThat(files.verify().check(subject).state())
                        .as(table + ": " + content)
                        .isEqualTo(Check.State.FAILED);
            }
            files.restore();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "1e3", "1.0", "+5", "", " 5", "99999999999999999999", "५"})
    void aTurnWithThisPriceIsNoCertificate(String price) throws IOException {
        String row = files.read("prices.csv")
                .lines()
                .filter(line -> line.matches("\\w,\\w+,1,.*"))
                .findFirst()
                .orElseThrow();
        files.write("prices.csv", files.read("prices.csv").replace(row, row.replaceFirst("[^,]*,$", price + ",")));
        files.sealAnew();

        Verdict verdict = files.verify();

        assertThat(failed(verdict)).containsExactly(Subject.PRICES);
        assertThat(remarks(verdict)).singleElement().asString().startsWith("prices.csv, row ");
    }

    @Test
    void aDemandCostsNoMoreThanTheRulesSay() throws IOException {
        files.write("prices.csv", files.read("prices.csv").replaceAll("(?m)^,,1,.*$", ",,1,3001,"));
        files.sealAnew();

        assertThat(remarks(files.verify()))
                .singleElement()
                .asString()
                .contains("a price here must be 0–3000, and is 3001");
    }

    @Test
    void pricesTooLargeToBeAddedUpAreNoProof(@TempDir Path other) throws IOException, PlanImpossible {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon\n");
        StringBuilder offers = new StringBuilder("municipality,competency,level,source,year,origin\n");
        StringBuilder needs = new StringBuilder("municipality,competency,urgency,source,year,origin\n");
        for (int i = 0; i < 6; i++) {
            municipalities.append(
                    "A%d,Asker,LV,9000,57,%d\nZ%d,Helper,LV,9000,56,%d\n".formatted(i, 21 + i, i, 21 + i));
            offers.append("Z%d,c%d,0.9,a page,2025,documented\n".formatted(i, i));
            needs.append("A%d,c%d,0.9,a page,2025,documented\n".formatted(i, i));
        }
        Region pairs = Region.of()
                .municipalities(municipalities.toString())
                .competencies("id,name_en\nc0,0\nc1,1\nc2,2\nc3,3\nc4,4\nc5,5\n")
                .offers(offers.toString())
                .needs(needs.toString());
        PlanFiles large = PlanFiles.of(PlanFiles.matrix(pairs), Pins.NONE, Language.EN, 5, other);
        String largest = "999999999999999999";
        StringBuilder prices = new StringBuilder(large.read("prices.csv")
                .replaceAll("(?m)^A.*,Z\\d\n", "")
                .replaceAll("(?m)^(A\\d),,,[-\\d]+,", "$1,,," + largest + ",")
                .replaceAll("(?m)^(Z\\d),,,[-\\d]+,", "$1,,,-" + largest + ","));
        IntStream.range(0, 6).forEach(i -> prices.append("A%d,,,%s,Z%d\n".formatted(i, largest, i)));
        large.write("prices.csv", prices.toString());
        large.sealAnew();

        assertThat(remarks(large.verify())).singleElement().asString().contains("too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"seed\": 1",
                "{\"seed\": NaN}",
                "{\"objective\": 1, \"objective\": 2}",
                "{\"proposals\": [",
                "{\"proposals\": [{\"a\": \"A\"",
                "{} {}",
                "\u0000",
                "{\"bound\": 1e99999999999999999999}"
            })
    void aBrokenPlanIsSaidToBeBroken(String json) throws IOException {
        files.write("plan.json", json);

        Verdict verdict = files.verify();

        assertThat(verdict.isAccepted()).isFalse();
        assertThat(verdict.check(Subject.FILES).state()).isEqualTo(Check.State.FAILED);
        assertThat(verdict.check(Subject.OBJECTIVE).state()).isEqualTo(Check.State.NOT_REACHED);
    }

    @Test
    void deepNestingEndlessNumbersAndForeignLettersAreBrokenToo() throws IOException {
        for (String json : List.of(
                "{\"left\": " + "[".repeat(100_000),
                "{\"seed\": " + "9".repeat(100_000) + "}",
                "{\"proposals\": [{\"fit\": " + "[".repeat(100_000))) {
            files.write("plan.json", json);

            assertThat(files.verify().check(Subject.FILES).state()).isEqualTo(Check.State.FAILED);
        }
        files.write("plan.json", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'});

        assertThat(files.verify().check(Subject.FILES).state()).isEqualTo(Check.State.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.json", "proposals.csv", "prices.csv"})
    void aMissingFileIsNamed(String file) throws IOException {
        files.delete(file);

        assertThat(remarks(files.verify())).containsExactly("There is no file " + file + " in this folder.");
    }
}
