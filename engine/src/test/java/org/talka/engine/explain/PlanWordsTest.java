package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.engine.explain.Plans.optimal;
import static org.talka.engine.explain.Plans.unproven;
import static org.talka.engine.explain.Plans.withGap;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.LeftOut.Reason;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan.OptimalBy;

class PlanWordsTest {

    private final CooperationMatrix matrix = Region.matrix();
    private final Explainer en = Explainer.of(matrix, Language.EN);
    private final Explainer lv = Explainer.of(matrix, Language.LV);

    @ParameterizedTest
    @CsvSource({"0.0004,0.04", "0.00040001,0.05", "0.000001,0.01", "0.2314999,23.15", "1,100"})
    void gapIsRoundedUpSoThatItIsNeverAnUnderstatement(double gap, double percent) {
        assertThat(PlanWords.percentUp(gap)).isEqualTo(percent);
    }

    @Test
    void gapIsSaidWithTheDecimalSignOfTheLanguage() {
        assertThat(en.proof(withGap(0.0004))).isEqualTo("At most 0.04 % below the best any plan could reach.");
        assertThat(lv.proof(withGap(0.0004))).isEqualTo("Starpība līdz labākajam iespējamajam ir ne vairāk kā 0,04 %.");
    }

    @Test
    void provenPlanIsCalledProven() {
        assertThat(en.proof(optimal(List.of()))).isEqualTo("Proven: no plan under these rules is better.");
        assertThat(lv.proof(optimal(List.of()))).startsWith("Pierādīti labākais plāns");
    }

    @Test
    void proofOfAPlanWithPinsSpeaksOfPlansThatKeepThem() {
        Pins pins = Pins.of(List.of(), List.of(Pair.of("alder", "birch")));

        assertThat(en.proof(Plans.pinned(pins, OptimalBy.PRICES)))
                .isEqualTo("Proven: no plan under these rules, with these pairs pinned or ruled out, is better.")
                .isEqualTo(en.verdict(Plans.pinned(pins, OptimalBy.EXACT_SOLVER)));
        assertThat(en.proof(Plans.pinned(pins, OptimalBy.EXACT_SOLVER)))
                .contains("with these pairs pinned or ruled out", "SCIP");
        assertThat(lv.proof(Plans.pinned(pins, OptimalBy.PRICES))).contains("nostiprinātajiem vai aizliegtajiem");
        assertThat(lv.proof(optimal(List.of()))).doesNotContain("aizliegtajiem");
    }

    @Test
    void proofOwnsUpToWhomItLeavesOutAndToTheClock() {
        assertThat(en.proof(unproven(0.1, 2, 1, true)))
                .contains("10 %", "2 municipalities are left out", "unavoidable is 1", "time limit");
        assertThat(en.proof(unproven(0, 1, 0, false)))
                .doesNotContain("0 %", "Proven")
                .contains("leave out no more");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 priekšlikumi",
        "1,1 priekšlikums",
        "2,2 priekšlikumi",
        "10,10 priekšlikumi",
        "11,11 priekšlikumi",
        "21,21 priekšlikums",
        "101,101 priekšlikums",
        "111,111 priekšlikumi"
    })
    void latvianPluralFollowsTheCount(int count, String words) {
        List<Proposal> proposals = Collections.nCopies(count, Plans.proposal(matrix, "alder", "birch", false));

        assertThat(lv.headline(optimal(proposals)))
                .isEqualTo("5 pašvaldības, " + words + "; neviena pašvaldība nav palikusi bez partnera.");
    }

    @Test
    void headlineCountsTheHomeMunicipalitiesAndThoseLeft() {
        assertThat(en.headline(optimal(List.of()))).isEqualTo("5 municipalities, 0 proposals; nobody is left out.");
        assertThat(en.headline(optimal(List.of(), new LeftOut("fir", Reason.NO_ROOM))))
                .endsWith("; 1 municipality is left without a partner.");
    }
}
