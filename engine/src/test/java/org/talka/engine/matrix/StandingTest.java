package org.talka.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.model.Measurement;
import org.talka.engine.model.Origin;

class StandingTest {

    private static final Offset<Double> NEXT_TO_NOTHING = within(1e-12);
    private static final String OFFERS = "municipality,competency,level,source,year,origin,fact_en,fact_lv\n";
    private static final String NEEDS = "municipality,competency,urgency,source,year,origin,fact_en,fact_lv\n";
    private static final String AGEING =
            "{\"ageing\": {\"referenceYear\": 2026, \"halfLifeYears\": 10, \"unknownYearAge\": 20}}";

    @ParameterizedTest
    @CsvSource({"2026, 0.8", "2016, 0.4", "2006, 0.2", "2021, 0.565685424949238", "2031, 0.8", "'', 0.2"})
    void aFactWeighsHalfAfterEachHalfLife(String year, double levelNow) {
        CooperationMatrix matrix =
                matrix(Region.small().rules(AGEING).offers(OFFERS + "A,waste,0.8,a page," + year + ",documented,,\n"));

        CurrentOffer offer = matrix.offersOf("A").get("waste");

        assertThat(offer.levelNow()).isCloseTo(levelNow, NEXT_TO_NOTHING);
        assertThat(offer.offer().level()).isEqualTo(0.8);
    }

    @Test
    void withoutAHalfLifeNothingAges() {
        CooperationMatrix matrix = matrix(Region.small().needs(NEEDS + "A,waste,0.8,a letter,1950,declared,,\n"));

        assertThat(matrix.needsOf("A").get("waste").urgencyNow()).isEqualTo(0.8);
    }

    @Test
    void withoutAReferenceYearTheNewestFactIsOfToday() {
        CooperationMatrix matrix = matrix(Region.small()
                .rules("{\"ageing\": {\"halfLifeYears\": 4}}")
                .offers(OFFERS + "A,waste,0.8,a page,2016,documented,,\n")
                .needs(NEEDS + "B,waste,0.6,a letter,2020,declared,,\n"));

        assertThat(matrix.needsOf("B").get("waste").urgencyNow()).isEqualTo(0.6);
        assertThat(matrix.offersOf("A").get("waste").levelNow()).isCloseTo(0.4, NEXT_TO_NOTHING);
    }

    @Test
    void theStrongestAfterAgeingCountsAndNotTheStrongestOfOld() {
        CooperationMatrix matrix = matrix(Region.small().rules(AGEING).offers(OFFERS + """
                A,waste,1.0,an old page,2006,documented,,
                A,waste,0.5,a new page,2026,documented,,
                """));

        assertThat(matrix.offersOf("A").get("waste").offer().evidence().source())
                .isEqualTo("a new page");
    }

    @Test
    void amongEquallyStrongTheSurerOriginCounts() {
        CooperationMatrix matrix = matrix(Region.small().needs(NEEDS + """
                A,waste,0.5,a,2025,demo,,
                A,waste,0.5,z,2025,declared,,
                A,waste,0.5,b,2025,documented,,
                """));

        assertThat(matrix.needsOf("A").get("waste").need().evidence().origin()).isEqualTo(Origin.DECLARED);
    }

    @Test
    void whatCountsDoesNotDependOnTheOrderOfRows() {
        List<String> rows = new ArrayList<>(List.of(
                "A,waste,0.5,a page,2025,documented,glass,stikls\n",
                "A,waste,0.5,a page,2025,documented,glass,papīrs\n",
                "A,waste,0.5,a page,2025,documented,paper,papīrs\n",
                "A,waste,0.5,another page,2025,documented,,\n",
                "A,waste,0.5,a page,2025,demo,,\n"));
        Random random = new Random(7);
        CurrentOffer inOrder = matrix(Region.small().offers(OFFERS + String.join("", rows)))
                .offersOf("A")
                .get("waste");

        for (int i = 0; i < 30; i++) {
            Collections.shuffle(rows, random);

            assertThat(matrix(Region.small().offers(OFFERS + String.join("", rows)))
                            .offersOf("A")
                            .get("waste"))
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void derivedOffersAndNeedsCarryTheFigureTheyWereReadFrom() {
        Region region = Region.small().indicators("""
                municipality,indicator,year,value,source
                A,gravel,2024,10,office
                B,gravel,2024,50,office
                C,gravel,2024,90,office
                """).rules("""
                {"derivations": [
                  {"id": "much-gravel", "indicator": "gravel", "competency": "roads", "makes": "need",
                   "direction": "high", "percentile": 50, "from": 0.4, "to": 0.8, "en": "Much gravel."},
                  {"id": "little-gravel", "indicator": "gravel", "competency": "roads", "makes": "offer",
                   "direction": "low", "percentile": 0, "from": 0.4, "to": 0.6, "en": "Little gravel."}]}
                """);

        Assessment pair = matrix(region).assess("A", "C");

        assertThat(pair.helps()).singleElement().satisfies(help -> {
            assertThat(help.origin()).isEqualTo(Origin.DERIVED);
            assertThat(help.flow()).isCloseTo(0.6 * 0.8, NEXT_TO_NOTHING);
            assertThat(help.need().need().evidence().measurement())
                    .isEqualTo(new Measurement("much-gravel", "gravel", 90, 50));
            assertThat(help.offer().offer().evidence().measurement())
                    .isEqualTo(new Measurement("little-gravel", "gravel", 10, 10));
            assertThat(help.need().need().evidence().source()).isEqualTo("office");
            assertThat(help.need().need().evidence().year()).isEqualTo(2024);
        });
    }

    @Test
    void helpIsAsUncertainAsTheLessCertainOfItsSides() {
        CooperationMatrix matrix = matrix(Region.small()
                .offers(OFFERS + "A,waste,1,a page,2025,declared,,\n")
                .needs(NEEDS + "B,waste,1,made up,2025,demo,,\n"));

        assertThat(matrix.helps("A", "B"))
                .singleElement()
                .extracting(Help::origin)
                .isEqualTo(Origin.DEMO);
    }

    @Test
    void anOfferOrNeedOfNothingHelpsNobody() {
        CooperationMatrix matrix = matrix(Region.small().offers(OFFERS + """
                A,waste,0,a page,2025,documented,,
                A,roads,1,a page,2025,documented,,
                """).needs(NEEDS + """
                B,waste,1,a letter,2025,declared,,
                B,roads,0,a letter,2025,declared,,
                """));

        assertThat(matrix.helps("A", "B")).isEmpty();
        assertThat(matrix.assess("A", "B").exclusion()).isEqualTo(new Exclusion.NothingToShare());
    }

    private static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }
}
