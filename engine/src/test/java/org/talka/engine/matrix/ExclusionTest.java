package org.talka.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Region;
import org.talka.engine.io.datapackage.LoadedPackage;

class ExclusionTest {

    /** Everybody needs the same, so that only rules and home stand in the way. */
    private static final Region SHARING = Region.small().municipalities("""
                    id,name,country,population,lat,lon
                    latvian,Alder,LV,1000,56.9,24.1
                    near,Birch,LV,1000,56.9,24.2
                    unplaced,Cedar,LV,1000,,
                    german,Elm,DE,1000,51.6,7.7
                    estonian,Fir,EE,1000,57.8,26.0
                    russian,Pskov,RU,1000,57.8,28.3
                    belarusian,Vitebsk,BY,1000,55.2,30.2
                    """).needs("""
                    municipality,competency,urgency,source,year,origin
                    latvian,waste,0.5,a letter,2025,declared
                    near,waste,0.5,a letter,2025,declared
                    unplaced,waste,0.5,a letter,2025,declared
                    german,waste,0.5,a letter,2025,declared
                    estonian,waste,0.5,a letter,2025,declared
                    russian,waste,0.5,a letter,2025,declared
                    belarusian,waste,0.5,a letter,2025,declared
                    """);

    @Test
    void nobodyIsPairedWithItself() {
        Assessment pair = matrix(SHARING).assess("latvian", "latvian");

        assertThat(pair.exclusion()).isEqualTo(new Exclusion.Itself());
        assertThat(pair.ties()).isEmpty();
    }

    @Test
    void aNeedInCommonIsEnoughToBeACandidate() {
        Assessment pair = matrix(SHARING).assess("near", "latvian");

        assertThat(pair.isCandidate()).isTrue();
        assertThat(pair.findExclusion()).isEmpty();
        assertThat(pair.partnerOf("near")).isEqualTo("latvian");
        assertThat(pair.partnerOf("latvian")).isEqualTo("near");
    }

    @Test
    void withNothingToShareThereIsNoPair() {
        assertThat(matrix(SHARING.without("needs.csv"))
                        .assess("near", "latvian")
                        .exclusion())
                .isEqualTo(new Exclusion.NothingToShare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"russian", "belarusian"})
    void partnersFromRussiaAndBelarusAreExcludedUnlessTheRulesSayOtherwise(String partner) {
        assertThat(matrix(SHARING).assess("latvian", partner).exclusion())
                .isInstanceOfSatisfying(
                        Exclusion.ByRule.class,
                        by -> assertThat(by.rule().id()).isEqualTo("no-partners-from-russia-and-belarus"));
        assertThat(matrix(SHARING.rules("{\"eligibility\": []}"))
                        .assess("latvian", partner)
                        .isCandidate())
                .isTrue();
    }

    @Test
    void pairsBeyondTheLargestDistanceAreExcluded() {
        CooperationMatrix matrix = matrix(SHARING.rules("""
                {"eligibility": [{"id": "too-far", "maximumDistanceKm": 300, "en": "Too far."}]}
                """));

        assertThat(matrix.assess("latvian", "german").exclusion())
                .isInstanceOfSatisfying(
                        Exclusion.ByRule.class, by -> assertThat(by.rule().id()).isEqualTo("too-far"));
        assertThat(matrix.assess("latvian", "estonian").isCandidate()).isTrue();
        assertThat(matrix.assess("latvian", "unplaced").isCandidate()).isTrue();
    }

    @Test
    void theFirstRuleThatStopsAPairIsNamed() {
        CooperationMatrix matrix = matrix(SHARING.rules("""
                {"eligibility": [{"id": "not-german", "excludedCountries": ["DE"], "en": "Not German."},
                                 {"id": "too-far", "maximumDistanceKm": 300, "en": "Too far."}]}
                """));

        assertThat(matrix.assess("latvian", "german").exclusion())
                .isInstanceOfSatisfying(
                        Exclusion.ByRule.class, by -> assertThat(by.rule().id()).isEqualTo("not-german"));
    }

    @Test
    void whoHasNoPlaceForAPartnerIsNoCandidate() {
        CooperationMatrix matrix = matrix(SHARING.rules("""
                {"twinning": {"capacities": {"near": 0},
                              "capacityByPopulation": [{"population": 1000, "capacity": 2}]}}
                """));

        assertThat(matrix.assess("near", "latvian").exclusion()).isEqualTo(new Exclusion.TakesNoPartners("near"));
        assertThat(matrix.assess("german", "near").exclusion()).isEqualTo(new Exclusion.TakesNoPartners("near"));
        assertThat(matrix.assess("german", "latvian").isCandidate()).isTrue();
    }

    @Test
    void aRuleIsNamedBeforeAFullHouse() {
        CooperationMatrix matrix = matrix(SHARING.rules("{\"twinning\": {\"capacities\": {\"near\": 0}}}"));

        assertThat(matrix.assess("near", "russian").exclusion()).isInstanceOf(Exclusion.ByRule.class);
    }

    @Test
    void twoForeignersAreNoPairAndOneAtHomeIsEnough() {
        CooperationMatrix matrix = matrix(SHARING.rules("{\"home\": [\"LV\"]}"));

        assertThat(matrix.assess("german", "estonian").exclusion()).isEqualTo(new Exclusion.NeitherAtHome());
        assertThat(matrix.assess("german", "latvian").isCandidate()).isTrue();
    }

    @Test
    void whoIsNotInThePackageIsNamed() {
        assertThatThrownBy(() -> matrix(SHARING).assess("latvian", "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"nobody\"");
    }

    @Test
    void aPairIsTheSameFromBothSides() {
        CooperationMatrix matrix = matrix(SHARING.offers("""
                        municipality,competency,level,source,year,origin
                        latvian,waste,0.9,a page,2025,documented
                        german,waste,0.3,a page,2025,documented
                        near,roads,0.3,a page,2025,documented
                        """).cooperations("""
                        id,kind,source
                        one,other,a page
                        two,twinning,a page
                        """).members("""
                        cooperation,municipality
                        one,german
                        one,latvian
                        one,near
                        two,estonian
                        two,near
                        """));

        for (String a : matrix.municipalities()) {
            for (String b : matrix.municipalities()) {
                Assessment pair = matrix.assess(a, b);

                assertThat(pair).isEqualTo(matrix.assess(b, a));
                assertThat(pair.a()).isLessThanOrEqualTo(pair.b());
                assertThat(pair.fit()).isBetween(0.0, 1.0);
                assertThat(pair.criteria())
                        .allSatisfy(value -> assertThat(value.value()).isBetween(0.0, 1.0));
            }
        }
    }

    private static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return CooperationMatrix.of(loaded.data(), loaded.rules());
    }
}
