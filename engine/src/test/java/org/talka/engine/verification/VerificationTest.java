package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Region;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.VerdictText;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Verdict;
import org.talka.engine.rules.Rules;

/** A plan of a small region in which the rules ask for everything there is, and what happens when it is changed. */
class VerificationTest {

    private static final Rules.TwinningRules EVERYTHING = new Rules.TwinningRules(
            2,
            3,
            List.of(1.0, 0.5),
            0.5,
            0.01,
            List.of(new Rules.CapacityStep(20_000, 3)),
            Map.of("L", 1),
            new Rules.TieRules(0.04, 0.02),
            new Rules.CrossBorder(40, 0.3),
            new Rules.RegionalBalance(1.5, 0.2));

    private static final Region REGION = Region.of()
            .municipalities("""
                    id,name,name_en,country,region,population,lat,lon,languages
                    A,Alkšņu novads,"Alder, the green",LV,Vidzeme,12000,56.9,24.1,lv
                    B,Bērzu novads,Birch,LV,Vidzeme,8000,57.3,25.2,lv;en
                    C,Ciedru novads,Cedar,LV,Latgale,30000,55.9,26.5,lv
                    D,Eglaine,Spruce,LV,Latgale,3000,56.2,26.1,lv
                    E,Elva,Elva,EE,,9000,58.2,26.4,et;en
                    L,Lazdu novads,Hazel,LV,Kurzeme,100,57,22,lv
                    """)
            .competencies("""
                    id,name_en,name_lv
                    waste,waste management,atkritumu apsaimniekošana
                    roads,road upkeep,ceļu uzturēšana
                    """)
            .offers("""
                    municipality,competency,level,source,year,origin
                    A,waste,0.9,page 12,2025,documented
                    D,waste,0.4,page 13,2020,documented
                    E,roads,0.8,page 14,2025,documented
                    """)
            .needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.55,letter 3,2025,declared
                    B,roads,0.25,letter 4,2025,declared
                    C,roads,0.75,letter 5,2025,declared
                    C,waste,0.35,letter 5,2025,declared
                    """)
            .cooperations("""
                    id,kind,name,since,until,source
                    old,twinning,Alder and Cedar,1999,2010,page 15
                    new,twinning,Birch and Elva,2005,,page 16
                    """)
            .members("""
                    cooperation,municipality,role
                    old,A,
                    old,C,
                    new,B,
                    new,E,
                    """)
            .rules("""
                    {"name": "of the test", "version": "7", "home": ["LV"],
                     "weights": {"complementarity": 30, "nearness": 10}}
                    """);

    private static final Pins PINS = Pins.of(List.of(Pair.of("A", "C")), List.of(Pair.of("A", "B")));

    @TempDir
    private static Path folder;

    private static CooperationMatrix matrix;
    private static PlanFiles files;

    @BeforeAll
    static void makeThePlan() throws IOException, PlanImpossible {
        matrix = PlanFiles.matrix(REGION, EVERYTHING);
        files = PlanFiles.of(matrix, PINS, Language.EN, 20, folder);
    }

    @BeforeEach
    void restore() throws IOException {
        files.restore();
    }

    @Test
    void aPlanIsAcceptedAsItWasWritten() {
        Verdict verdict = files.verify();

        assertThat(remarks(verdict)).isEmpty();
        assertThat(verdict.isAccepted()).isTrue();
        assertThat(verdict.checks()).hasSize(Subject.values().length);
        assertThat(verdict.check(Subject.AIMS).found()).isEqualTo("3");
    }

    @Test
    void aPlanIsRejectedAfterAnyOneFigureInItIsChanged() throws IOException {
        List<String> figures = PlanFiles.figures(files.json());

        assertThat(figures).hasSizeGreaterThan(100);
        for (String figure : figures) {
            files.write(PlanFiles.changed(files.json(), figure));
            Verdict verdict = files.verify();
            files.restore();

            assertThat(verdict.isAccepted()).as(figure).isFalse();
            assertThat(verdict.check(Subject.SEAL).state()).as(figure).isEqualTo(Check.State.FAILED);
        }
    }

    /** The digest of a table that is sealed anew is put right by sealing, and so is the seal. */
    @Test
    void sealingAChangedPlanAnewHidesNothingButTheSeed() throws IOException {
        List<String> hidden = new ArrayList<>();

        for (String figure : PlanFiles.figures(files.json())) {
            if (!figure.startsWith("/files/") && !figure.equals("/seal")) {
                files.writeSealed(PlanFiles.changed(files.json(), figure));
                if (files.verify().isAccepted()) {
                    hidden.add(figure);
                }
                files.restore();
            }
        }

        assertThat(hidden).containsExactly("/seed");
    }

    @Test
    void everyFigureOfTheTablesIsHeldAgainstTheSealAndProposalsAgainstTheData() throws IOException {
        for (String table : List.of("proposals.csv", "prices.csv")) {
            List<String> rows = files.read(table).lines().toList();
            for (int i = 1; i < rows.size(); i++) {
                List<String> changed = new ArrayList<>(rows);
                String row = rows.get(i);
                changed.set(
                        i,
                        row.substring(0, row.lastIndexOf(',') + 1)
                                + PlanFiles.changed(row.substring(row.lastIndexOf(',') + 1)));
                files.write(table, String.join("\n", changed) + "\n");

                assertThat(files.verify().check(Subject.ATTACHMENTS).state())
                        .as(row)
                        .isEqualTo(Check.State.FAILED);
                files.sealAnew();
                Verdict sealed = files.verify();
                files.restore();

                assertThat(sealed.check(Subject.ATTACHMENTS).state()).as(row).isEqualTo(Check.State.PASSED);
                assertThat(table.equals("prices.csv") || !sealed.isAccepted())
                        .as(row)
                        .isTrue();
            }
        }
    }

    @Test
    void otherPricesSealedAnewAreAcceptedOnlyWhereTheyProveTheSameBound() throws IOException {
        List<String> rows = files.read("prices.csv").lines().toList();
        int rejected = 0;

        for (int i = 1; i < rows.size(); i++) {
            List<String> changed = new ArrayList<>(rows);
            changed.set(i, raised(rows.get(i)));
            files.write("prices.csv", String.join("\n", changed) + "\n");
            files.sealAnew();
            Verdict verdict = files.verify();
            Check bound = verdict.check(Subject.BOUND);
            rejected += verdict.isAccepted() ? 0 : 1;

            assertThat(verdict.isAccepted())
                    .as(rows.get(i))
                    .isEqualTo(bound.claimed().equals(bound.found())
                            && !bound.found().isEmpty());
            files.restore();
        }

        assertThat(rejected).isGreaterThan(2);
    }

    private static String raised(String row) {
        int comma = row.lastIndexOf(',');
        return row.substring(0, comma + 1) + (Long.parseLong(row.substring(comma + 1)) + 3);
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
    void fieldsOfLaterVersionsAreCoveredByTheSealAlone() throws IOException {
        ObjectNode plan = files.json();
        plan.putArray("rings").addObject().put("worth", 3);
        plan.set("seal", plan.remove("seal"));
        files.write(plan);

        assertThat(failed(files.verify())).containsExactly(Subject.SEAL);

        files.writeSealed(plan);

        assertThat(files.verify().isAccepted()).isTrue();
    }

    @Test
    void aimsAreRecomputedWhereThePlanNamesThem() throws IOException {
        ObjectNode plan = files.json();
        ArrayNode aims = plan.putArray("aims");
        aims.addObject()
                .put("kind", "crossBorder")
                .put("asked", 0.4)
                .put("reached", 0.9)
                .put("cost", 0);
        aims.addObject().put("kind", "region").put("region", "Latgale").put("asked", 1.5);
        aims.addObject().put("kind", "region").put("region", "Kurzeme").put("asked", 1.5);
        plan.set("seal", plan.remove("seal"));
        files.writeSealed(plan);

        Verdict verdict = files.verify();

        assertThat(failed(verdict)).containsExactly(Subject.AIMS);
        assertThat(remarks(verdict))
                .anyMatch(line -> line.startsWith("plan.json, /aims/0/reached says \"0.9\"; it should say"))
                .anyMatch(line -> line.equals("plan.json, /aims/2/region says \"Kurzeme\"; it should say \"Vidzeme\"."))
                .noneMatch(line -> line.contains("/asked"));
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
        files.write(
                "prices.csv",
                files.read("prices.csv").replace(row, row.substring(0, row.lastIndexOf(',') + 1) + price));
        files.sealAnew();

        Verdict verdict = files.verify();

        assertThat(failed(verdict)).containsExactly(Subject.PRICES);
        assertThat(remarks(verdict)).singleElement().asString().startsWith("prices.csv, row ");
    }

    @Test
    void aDemandCostsNoMoreThanTheRulesSay() throws IOException {
        files.write("prices.csv", files.read("prices.csv").replaceAll("(?m)^,,1,.*$", ",,1,3001"));
        files.sealAnew();

        assertThat(remarks(files.verify()))
                .singleElement()
                .asString()
                .contains("a price here must be 0–3000, and is 3001");
    }

    @Test
    void pricesTooLargeToBeAddedUpAreNoProof() throws IOException {
        files.write("prices.csv", files.read("prices.csv").replaceAll("(?m),\\d+$", ",999999999999999999"));
        files.write("prices.csv", files.read("prices.csv").replaceAll("(?m)^,,(\\d),\\d+$", ",,$1,0"));
        files.sealAnew();

        assertThat(failed(files.verify())).containsExactly(Subject.PRICES);
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

    @Test
    void aPlanOfOtherDataRulesOrPinsIsNamed() throws IOException {
        Region otherData = REGION.offers("""
                municipality,competency,level,source,year,origin
                A,waste,0.8,page 12,2025,documented
                """);
        Region otherRules = REGION.rules("{\"home\": [\"LV\"]}");

        assertThat(failed(files.verify(PlanFiles.matrix(otherData), null))).containsExactly(Subject.DATA);
        assertThat(failed(files.verify(PlanFiles.matrix(otherRules), null))).contains(Subject.RULES);
        assertThat(failed(files.verify(matrix, Pins.NONE))).containsExactly(Subject.PINS);
        assertThat(files.verify(matrix, PINS).isAccepted()).isTrue();
    }

    @Test
    void theSealIsTheDigestOfTheFileWithTheSealLeftEmpty() throws IOException {
        String text = files.read("plan.json");
        String seal = files.json().get("seal").asText();

        assertThat(Digests.of(text.replace("\"seal\" : \"" + seal + "\"", "\"seal\" : \"\"")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(seal);
    }

    @Test
    void anotherLineEndBreaksTheSealAndNothingElse() throws IOException {
        files.write("plan.json", files.read("plan.json").replace("\n", "\r\n"));

        assertThat(failed(files.verify())).containsExactly(Subject.SEAL);
    }

    @Test
    void whatSealsCannotProtectIsTheSeedAndWhetherTheClockStoppedIt() throws IOException {
        ObjectNode plan = files.json();
        plan.put("seed", 8).put("stoppedByClock", !plan.get("stoppedByClock").asBoolean());
        files.writeSealed(plan);

        assertThat(files.verify().isAccepted()).isTrue();
    }

    private static List<Subject> failed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.state() == Check.State.FAILED)
                .map(Check::subject)
                .collect(Collectors.toList());
    }

    private static List<String> remarks(Verdict verdict) {
        VerdictText text = VerdictText.in(Language.EN);
        return verdict.checks().stream()
                .flatMap(check -> text.remarks(check).stream())
                .toList();
    }
}
