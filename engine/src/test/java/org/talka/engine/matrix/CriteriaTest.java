package org.talka.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.Region;
import org.talka.engine.graph.CooperationGraph.CommonPartner;
import org.talka.engine.graph.Distance;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.model.Position;
import org.talka.engine.rules.Criterion;

class CriteriaTest {

    private static final Offset<Double> NEXT_TO_NOTHING = within(1e-12);

    /** A gives B 0.5 x 0.8 in waste and 0.6 x 0.5 in roads, B gives A 1 x 0.2 in parks. */
    private static final Region HELPING =
            Region.small().competencies("""
                    id,name_en
                    waste,waste
                    roads,roads
                    parks,parks
                    """).offers("""
                    municipality,competency,level,source,year,origin
                    A,waste,0.5,a page,2025,documented
                    A,roads,0.6,a page,2025,documented
                    B,parks,1,a page,2025,documented
                    """).needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.8,a letter,2025,declared
                    B,roads,0.5,a letter,2025,declared
                    A,parks,0.2,a letter,2025,declared
                    """);

    @Test
    void complementarityIsWhatAllHelpsTogetherMeet() {
        Assessment pair = assess(HELPING, "A", "B");

        assertThat(pair.helps()).extracting(Help::competency).containsExactly("waste", "roads", "parks");
        assertThat(pair.helps()).extracting(Help::from).containsExactly("A", "A", "B");
        assertThat(pair.helps().get(0).flow()).isCloseTo(0.5 * 0.8, NEXT_TO_NOTHING);
        assertThat(value(pair, Criterion.COMPLEMENTARITY))
                .isCloseTo(1 - (1 - 0.4) * (1 - 0.3) * (1 - 0.2), NEXT_TO_NOTHING);
    }

    @Test
    void reciprocityIsTheWeakerDirectionAsAPartOfTheStronger() {
        double fromA = 1 - (1 - 0.4) * (1 - 0.3);

        CriterionValue reciprocity = assess(HELPING, "A", "B").criterion(Criterion.RECIPROCITY);

        assertThat(reciprocity.value()).isCloseTo(0.2 / fromA, NEXT_TO_NOTHING);
        assertThat(reciprocity.facts()).isInstanceOfSatisfying(Facts.Balance.class, balance -> {
            assertThat(balance.aToB()).isCloseTo(fromA, NEXT_TO_NOTHING);
            assertThat(balance.bToA()).isCloseTo(0.2, NEXT_TO_NOTHING);
        });
    }

    @Test
    void helpInOneDirectionAloneIsNotReciprocal() {
        Region oneWay = HELPING.needs("""
                municipality,competency,urgency,source,year,origin
                B,waste,0.8,a letter,2025,declared
                """);

        assertThat(value(assess(oneWay, "A", "B"), Criterion.RECIPROCITY)).isZero();
    }

    @Test
    void sharedChallengeCountsTheSmallerUrgencyOfEachNeedInCommon() {
        Region needy = Region.small().needs("""
                municipality,competency,urgency,source,year,origin
                A,waste,0.9,a letter,2025,declared
                B,waste,0.4,a letter,2025,declared
                A,roads,0.5,a letter,2025,declared
                B,roads,0.7,a letter,2025,declared
                C,roads,0.7,a letter,2025,declared
                """);

        Assessment pair = assess(needy, "A", "B");

        assertThat(pair.challenges()).extracting(SharedChallenge::competency).containsExactly("roads", "waste");
        assertThat(value(pair, Criterion.SHARED_CHALLENGE)).isCloseTo(1 - 0.5 * 0.6, NEXT_TO_NOTHING);
        assertThat(value(assess(needy, "A", "C"), Criterion.SHARED_CHALLENGE)).isCloseTo(0.5, NEXT_TO_NOTHING);
    }

    @Test
    void nearnessHalvesWithEachHalvingDistance() {
        double km = Distance.km(new Position(56.9, 24.1), new Position(57.3, 25.2));

        Assessment pair = assess(withRules("{\"scales\": {\"nearnessHalfKm\": 40}}"), "A", "B");

        assertThat(value(pair, Criterion.NEARNESS)).isCloseTo(Math.exp(-Math.log(2) * km / 40), NEXT_TO_NOTHING);
        assertThat(pair.criterion(Criterion.NEARNESS).facts()).isEqualTo(new Facts.Apart(km));
    }

    @Test
    void likenessIsTheSmallerPopulationAsAPartOfTheLarger() {
        Assessment pair = assess(Region.small(), "A", "B");

        assertThat(value(pair, Criterion.LIKENESS)).isCloseTo(8_000.0 / 12_000, NEXT_TO_NOTHING);
        assertThat(pair.criterion(Criterion.LIKENESS).facts()).isEqualTo(new Facts.Sizes(12_000, 8_000));
    }

    @ParameterizedTest
    @CsvSource({"lv;en, en, 1", "lv, lv, 1", "lv, en, 0"})
    void languageCountsWhereOneIsCommon(String ofA, String ofB, double value) {
        Region region = two("LV,,,,Vidzeme," + ofA, "LV,,,,Vidzeme," + ofB);

        assertThat(value(assess(region, "A", "B"), Criterion.LANGUAGE)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"LV, Vidzeme, 0.2, SAME_REGION", "LV, Latgale, 0.7, OTHER_REGION", "EE, Vidzeme, 0.4, ABROAD"})
    void regionIsWorthWhatTheRulesSay(String country, String region, double value, Facts.Relation relation) {
        Region pairOfRegions = two("LV,,,,Vidzeme,lv", country + ",,,," + region + ",lv")
                .rules("{\"scales\": {\"sameRegion\": 0.2, \"otherRegion\": 0.7, \"abroad\": 0.4}}");

        CriterionValue found = assess(pairOfRegions, "A", "B").criterion(Criterion.REGION);

        assertThat(found.value()).isEqualTo(value);
        assertThat(found.facts()).isEqualTo(new Facts.Regions(relation));
    }

    @Test
    void tiesGrowWithTheStrengthOfCommonPartnersAndNeverReachOne() {
        Region tied = Region.small().cooperations("""
                id,kind,source
                one,other,a page
                two,other,a page
                """).members("""
                cooperation,municipality
                one,A
                one,C
                two,B
                two,C
                """);

        CriterionValue ties = assess(tied, "A", "B").criterion(Criterion.TIES);

        assertThat(ties.value()).isCloseTo(1.0 / (1 + 1), NEXT_TO_NOTHING);
        assertThat(ties.facts()).isEqualTo(new Facts.Partners(List.of(new CommonPartner("C", 1))));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void whatIsNotKnownCountsNothing(Criterion criterion) {
        Assessment pair = assess(two("LV,,,,,", "LV,,,,,"), "A", "B");

        assertThat(value(pair, criterion)).isZero();
        assertThat(pair.fit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000, ''", "'', 1000", "0, 0", "0, 1000"})
    void noOneIsLikeAMunicipalityOfUnknownOrNoPopulation(String ofA, String ofB) {
        Region region = two("LV," + ofA + ",,,,", "LV," + ofB + ",,,,");

        assertThat(value(assess(region, "A", "B"), Criterion.LIKENESS)).isZero();
    }

    @Test
    void unknownFactsAreToldApartFromDifferentOnes() {
        Assessment pair = assess(two("LV,,,,,", "LV,100,56,24,Vidzeme,lv"), "A", "B");

        assertThat(pair.criterion(Criterion.NEARNESS).facts()).isEqualTo(new Facts.Apart(null));
        assertThat(pair.criterion(Criterion.LIKENESS).facts()).isEqualTo(new Facts.Sizes(null, 100));
        assertThat(pair.criterion(Criterion.LANGUAGE).facts()).isEqualTo(new Facts.Languages(null));
        assertThat(pair.criterion(Criterion.REGION).facts()).isEqualTo(new Facts.Regions(Facts.Relation.UNKNOWN));
    }

    @Test
    void fitIsTheWeightedMeanOfTheCriteria() {
        Region weighed = HELPING.rules("""
                {"weights": {"complementarity": 3, "reciprocity": 0, "sharedChallenge": 0, "nearness": 0,
                             "likeness": 1, "language": 0, "ties": 0, "region": 0}}
                """);

        double complementarity = 1 - 0.6 * 0.7 * 0.8;

        assertThat(assess(weighed, "A", "B").fit())
                .isCloseTo((3 * complementarity + 8_000.0 / 12_000) / 4, NEXT_TO_NOTHING);
    }

    @Test
    void aCriterionOfNoWeightHasNoSay() {
        String rules = """
                {"weights": {"complementarity": 1, "reciprocity": 0, "sharedChallenge": 0, "nearness": 0,
                             "likeness": 0, "language": 0, "ties": 0, "region": 0}}
                """;
        Assessment pair = assess(HELPING.rules(rules), "A", "B");

        assertThat(value(pair, Criterion.LIKENESS)).isPositive();
        assertThat(pair.fit()).isEqualTo(value(pair, Criterion.COMPLEMENTARITY));
    }

    @Test
    void everyCriterionStandsInItsPlaceWithItsWeight() {
        LoadedPackage loaded = HELPING.loadWithRules();

        Assessment pair = CooperationMatrix.of(loaded.data(), loaded.rules()).assess("A", "B");

        assertThat(pair.criteria())
                .extracting(CriterionValue::criterion)
                .containsExactlyElementsOf(loaded.rules().criteria());
        assertThat(pair.criteria()).allSatisfy(value -> assertThat(value.weight())
                .isEqualTo(loaded.rules().weight(value.criterion())));
    }

    @Test
    void furtherCriteriaStandBesideTheUsualOnesOnlyWhereTheyWeighSomething() {
        assertThat(assess(HELPING, "A", "B").criteria()).hasSize(8);
        Assessment pair = assess(HELPING.rules("{\"weights\": {\"size\": 2, \"openness\": 1}}"), "A", "B");

        assertThat(pair.criteria())
                .extracting(CriterionValue::criterion)
                .hasSize(10)
                .endsWith(Criterion.SIZE, Criterion.OPENNESS);
        assertThat(value(pair, Criterion.SIZE))
                .isCloseTo((Math.log(12_000) + Math.log(8_000)) / 2 / Math.log(1_000_000), within(1e-9));
        assertThat(value(pair, Criterion.OPENNESS)).isZero();
    }

    @Test
    void likenessInMagnitudeFallsByTheSameStepWithEachDoubling() {
        assertThat(magnitude("10000", "10000")).isEqualTo(1);
        assertThat(magnitude("10000", "1000")).isCloseTo(0.5, within(1e-9));
        assertThat(magnitude("100000", "500")).isZero();
        assertThat(magnitude("10000", "")).isZero();
    }

    private static double magnitude(String ofA, String ofB) {
        Region two = two("LV," + ofA + ",57.0,25.0,R,lv", "LV," + ofB + ",57.1,25.1,R,lv");
        return value(assess(two.rules("{\"weights\": {\"magnitude\": 1}}"), "A", "B"), Criterion.MAGNITUDE);
    }

    @Test
    void theLargestOfItsCountryLeadsIt() {
        Region two = two("LV,10000,57.0,25.0,R,lv", "LV,1000,57.0,25.0,R,lv");
        Assessment pair =
                assess(two.rules("{\"weights\": {\"leading\": 1, \"countryRank\": 1, \"vicinity\": 1}}"), "A", "B");

        assertThat(value(pair, Criterion.LEADING)).isCloseTo((1 + 100.0 / 101) / 2, within(1e-9));
        assertThat(value(pair, Criterion.COUNTRY_RANK)).isCloseTo(Math.pow(0.5, 12) / 2, within(1e-9));
        assertThat(value(pair, Criterion.VICINITY)).isEqualTo(1);
    }

    private static Region withRules(String json) {
        return Region.small().rules(json);
    }

    /** Two municipalities, A and B, each given from its country on: country,population,lat,lon,region,languages. */
    private static Region two(String a, String b) {
        return Region.small()
                .municipalities(
                        "id,name,country,population,lat,lon,region,languages\nA,Alder," + a + "\nB,Birch," + b + "\n");
    }

    private static double value(Assessment assessment, Criterion criterion) {
        return assessment.criterion(criterion).value();
    }

    private static Assessment assess(Region region, String one, String other) {
        LoadedPackage loaded = region.loadWithRules();
        return CooperationMatrix.of(loaded.data(), loaded.rules()).assess(one, other);
    }
}
