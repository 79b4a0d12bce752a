package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.engine.verification.EverythingAsked.failed;
import static org.talka.engine.verification.EverythingAsked.remarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Region;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Verdict;

/** A plan in which the rules ask for everything there is, as it was written and with its figures changed. */
class VerificationTest {

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

    @Test
    void aPlanIsAcceptedAsItWasWritten() {
        Verdict verdict = files.verify();

        assertThat(remarks(verdict)).isEmpty();
        assertThat(verdict.isAccepted()).isTrue();
        assertThat(verdict.checks()).hasSize(Subject.ofPairs().size());
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
                int from = row.lastIndexOf(',') + 1;
                changed.set(
                        i,
                        table.equals("prices.csv")
                                ? withPrice(row, PlanFiles::changed)
                                : row.substring(0, from) + PlanFiles.changed(row.substring(from)));
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
        return withPrice(row, price -> Long.toString(Long.parseLong(price) + 300_000));
    }

    private static String withPrice(String row, UnaryOperator<String> change) {
        String[] fields = row.split(",", -1);
        fields[3] = change.apply(fields[3]);
        return String.join(",", fields);
    }

    @Test
    void fieldsOfLaterVersionsAreCoveredByTheSealAlone() throws IOException {
        ObjectNode plan = files.json();
        plan.putArray("circles").addObject().put("worth", 3);
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
    void aPlanOfOtherDataRulesOrPinsIsNamed() throws IOException {
        Region otherData = EverythingAsked.REGION.offers("""
                municipality,competency,level,source,year,origin
                A,waste,0.8,page 12,2025,documented
                """);
        Region otherRules = EverythingAsked.REGION.rules("{\"home\": [\"LV\"]}");

        assertThat(failed(files.verify(PlanFiles.matrix(otherData), null))).containsExactly(Subject.DATA);
        assertThat(failed(files.verify(PlanFiles.matrix(otherRules), null))).contains(Subject.RULES);
        assertThat(failed(files.verify(EverythingAsked.matrix(), Pins.NONE))).containsExactly(Subject.PINS);
        assertThat(files.verify(EverythingAsked.matrix(), EverythingAsked.PINS).isAccepted())
                .isTrue();
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
}
