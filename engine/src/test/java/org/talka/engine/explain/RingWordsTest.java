package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.Talka;
import org.talka.engine.circle.Ring;
import org.talka.engine.circle.Rings;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.CooperationMatrix;

class RingWordsTest {

    private final CooperationMatrix matrix = matrix();
    private final Rings rings = Rings.of(matrix, Plans.withGap(0));
    private final Ring ring = rings.rings().get(0);

    @Test
    void theHeadlineNamesTheMembersInTheOrderOfHelp() {
        assertThat(Explainer.of(matrix, Language.EN).ring(ring))
                .isEqualTo("Ring of help: Alder → Birch → Cedar → Alder.");
        assertThat(Explainer.of(matrix, Language.LV).ring(ring))
                .isEqualTo("Savstarpējās palīdzības gredzens: Alder → Birch → Cedar → Alder.");
    }

    @Test
    void eachStepIsASentenceWithItsFactsAndThenComesWhyARing() {
        List<String> reasons = Explainer.of(matrix, Language.EN).reasons(ring);

        assertThat(reasons).hasSize(5);
        assertThat(reasons.get(0))
                .startsWith("Alder can help Birch with waste management.")
                .contains("documented, 2025", "declared, 2025");
        assertThat(reasons.get(1)).startsWith("Birch can help Cedar with road upkeep.");
        assertThat(reasons.get(2)).startsWith("Cedar can help Alder with parks.");
        assertThat(reasons.get(3))
                .isEqualTo("No two of them can help each other both ways; in the circle each gives and each receives."
                        + " It meets only needs that no pair of the plan meets.");
        assertThat(reasons.get(4)).startsWith("The circle depends most on this step: Cedar → Alder, parks (strength ");
    }

    @Test
    void aRingAmongAllNeedsSaysNothingOfThePairsOfAPlan() {
        assertThat(Explainer.of(matrix, Language.EN).reasonsAmongAllNeeds(ring).get(3))
                .isEqualTo("No two of them can help each other both ways; in the circle each gives and each receives.");
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsSaidInWholeSentences(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        assertThat(explainer.reasons(ring)).allSatisfy(EveryCaseTest::isASentence);
        assertThat(List.of(
                        explainer.ring(ring),
                        explainer.rings(rings),
                        explainer.rings(Rings.NONE),
                        explainer.rings(new Rings(List.of(ring, ring), 9, 2 * ring.worth() + 0.1, false))))
                .allSatisfy(EveryCaseTest::isASentence)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSummarySaysHowGoodTheChoiceIs() {
        Explainer explainer = Explainer.of(matrix, Language.EN);

        assertThat(explainer.rings(rings))
                .isEqualTo("1 ring of help stands beside the pairs."
                        + " Proven: no other choice among the possible rings is worth more.");
        assertThat(explainer.rings(new Rings(List.of(ring), 9, ring.worth() / 0.99, false)))
                .contains("at most 1.01 % below")
                .doesNotContain("Proven");
    }

    private static CooperationMatrix matrix() {
        LoadedPackage loaded = org.talka.engine.Region.small()
                .competencies("""
                        id,name_en,name_lv
                        waste,waste management,atkritumu apsaimniekošana
                        roads,road upkeep,ceļu uzturēšana
                        parks,parks,parki
                        """)
                .offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.9,a page,2025,documented
                        B,roads,0.8,a page,2025,documented
                        C,parks,0.5,a page,2025,documented
                        """)
                .needs("""
                        municipality,competency,urgency,source,year,origin
                        B,waste,0.8,a letter,2025,declared
                        C,roads,0.7,a letter,2025,declared
                        A,parks,0.6,a letter,2025,declared
                        """)
                .loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }
}
