package org.talka.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.Region;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;

class DerivationsTest {

    private static final Offset<Double> NEXT_TO_NOTHING = within(1e-12);

    private static final Region FIVE = Region.small().municipalities("""
                    id,name,country,population,lat,lon,kind
                    A,Alder,LV,,,,novads
                    B,Birch,LV,,,,novads
                    C,Cedar,LV,,,,novads
                    D,Dogwood,LV,,,,novads
                    E,Elm,LV,,,,city
                    """).indicators("""
                    municipality,indicator,year,value,source
                    A,gravel,2024,10,office
                    B,gravel,2024,20,office
                    C,gravel,2024,30,office
                    D,gravel,2024,40,office
                    E,gravel,2024,90,office
                    """);

    /** The figures are R's quantile(c(1, 2, 4, 8), p, type = 7). */
    @ParameterizedTest
    @CsvSource({"0, 1", "10, 1.3", "25, 1.75", "50, 3", "75, 5", "90, 6.8", "100, 8"})
    void percentileIsLinearBetweenOrderStatistics(double percentile, double value) {
        assertThat(Derivations.percentile(new double[] {1, 2, 4, 8}, percentile))
                .isCloseTo(value, NEXT_TO_NOTHING);
    }

    @Test
    void wholePercentilesOfAHundredAndOneFiguresAreTheFiguresThemselves() {
        double[] figures =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> i * 0.1).toArray();

        for (int percentile = 0; percentile <= 100; percentile++) {
            assertThat(Derivations.percentile(figures, percentile)).isEqualTo(figures[percentile]);
        }
    }

    @Test
    void highValuesBecomeNeedsThatGrowToTheExtreme() {
        DataPackage data = derived(FIVE, rule("need", "high", 50, ""));

        assertThat(data.needs()).extracting(Need::municipality).containsExactly("C", "D", "E");
        assertThat(data.needs()).extracting(Need::urgency).containsExactly(0.4, 0.47, 0.8);
        assertThat(data.offers()).isEmpty();
    }

    @Test
    void lowValuesBecomeOffersThatGrowToTheExtreme() {
        DataPackage data = derived(FIVE, rule("offer", "low", 50, ""));

        assertThat(data.offers()).extracting(Offer::municipality).containsExactly("A", "B", "C");
        assertThat(data.offers()).extracting(Offer::level).containsExactly(0.8, 0.6, 0.4);
        assertThat(data.needs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "25", "50", "75", "100"})
    void whoeverIsExactlyAtTheThresholdIsIncludedFromBothEnds(int percentile) {
        String atThreshold = List.of("A", "B", "C", "D", "E").get(percentile / 25);

        assertThat(derived(FIVE, rule("need", "high", percentile, "")).needs())
                .extracting(Need::municipality)
                .contains(atThreshold);
        assertThat(derived(FIVE, rule("need", "low", percentile, "")).needs())
                .extracting(Need::municipality)
                .contains(atThreshold);
    }

    @Test
    void whoeverIsExactlyAtTheThresholdIsIncludedWhateverTheNumberOfFigures() {
        for (int count = 2; count <= 101; count++) {
            String ids = IntStream.range(0, count)
                    .mapToObj(i -> "M" + i + ",M,LV,,,\n")
                    .reduce("id,name,country,population,lat,lon\n", String::concat);
            String figures = IntStream.range(0, count)
                    .mapToObj(i -> "M" + i + ",gravel,2024," + i * 3 + ",office\n")
                    .reduce("municipality,indicator,year,value,source\n", String::concat);
            Region region = Region.small().municipalities(ids).indicators(figures);
            LoadedPackage loaded = region.loadWithRules();
            for (int percentile = 1; percentile < 100; percentile++) {
                if (percentile * (count - 1) % 100 == 0) {
                    Rules rules = read(region, rule("need", "high", percentile, ""));

                    assertThat(Derivations.apply(loaded.data(), rules).needs())
                            .as("percentile %s of %s figures", percentile, count)
                            .hasSize(count - percentile * (count - 1) / 100);
                }
            }
        }
    }

    @Test
    void equalFiguresAreAllAtTheExtreme() {
        DataPackage data = derived(FIVE.indicators("""
                municipality,indicator,year,value
                A,gravel,2024,7
                B,gravel,2024,7
                C,gravel,2024,7
                """), rule("need", "high", 75, ""));

        assertThat(data.needs()).extracting(Need::urgency).containsExactly(0.8, 0.8, 0.8);
    }

    @Test
    void onlyTheKindsNamedAreReadAndSetTheScale() {
        DataPackage data = derived(FIVE, rule("need", "high", 100, "\"kinds\": [\"novads\"], "));

        assertThat(data.needs()).extracting(Need::municipality).containsExactly("D");
    }

    @Test
    void onlyHomeMunicipalitiesAreReadAndSetTheScale() {
        Region abroad = FIVE.municipalities("""
                id,name,country,population,lat,lon
                A,Alder,LV,,,
                B,Birch,LV,,,
                C,Cedar,LV,,,
                D,Dogwood,LV,,,
                E,Elm,EE,,,
                """);

        DataPackage data = derived(abroad, rule("need", "high", 100, "").replaceFirst("\\{", "{\"home\": [\"LV\"], "));

        assertThat(data.needs()).extracting(Need::municipality).containsExactly("D");
    }

    @Test
    void theNewestYearCountsWhereverItStands() {
        DataPackage data = derived(FIVE.indicators("""
                municipality,indicator,year,value
                A,gravel,2025,50
                A,gravel,2020,99
                B,gravel,2019,99
                B,gravel,2023,10
                """), rule("need", "high", 100, ""));

        assertThat(data.needs()).singleElement().satisfies(need -> {
            assertThat(need.municipality()).isEqualTo("A");
            assertThat(need.evidence().year()).isEqualTo(2025);
            assertThat(need.evidence().origin()).isEqualTo(Origin.DERIVED);
        });
    }

    @Test
    void fewerThanTwoFiguresSayNothing() {
        Region one = FIVE.indicators("""
                municipality,indicator,year,value
                A,gravel,2025,50
                A,gravel,2020,99
                """);

        assertThat(derived(one, rule("need", "high", 50, "")).needs()).isEmpty();
        assertThat(derived(FIVE.without("indicators.csv"), rule("need", "high", 50, ""))
                        .needs())
                .isEmpty();
    }

    @Test
    void anIndicatorNobodyMeasuredSaysNothing() {
        String rules = rule("need", "high", 50, "").replace("gravel\"", "asphalt\"");

        assertThat(derived(FIVE, rules).needs()).isEmpty();
    }

    @Test
    void aCompetencyThePackageDoesNotKnowIsPassedOver() {
        Rules rules = read(FIVE, rule("need", "high", 50, ""));
        DataPackage withoutRoads = FIVE.competencies("""
                id,name_en
                waste,waste
                """).load();

        assertThat(Derivations.apply(withoutRoads, rules).needs()).isEmpty();
    }

    @Test
    void derivedOnesStandAfterThoseOfThePackage() {
        Region own = FIVE.needs("""
                municipality,competency,urgency,source,year,origin
                B,roads,0.3,a letter,2025,declared
                """);

        assertThat(derived(own, rule("need", "high", 100, "")).needs())
                .extracting(Need::municipality)
                .containsExactly("B", "E");
    }

    @Test
    void levelsAreHundredthsBetweenFromAndTo() {
        DataPackage data = derived(FIVE, rule("need", "high", 0, ""));

        assertThat(data.needs()).extracting(Need::urgency).containsExactly(0.4, 0.45, 0.5, 0.55, 0.8);
    }

    private static String rule(String makes, String direction, int percentile, String more) {
        return "{\"derivations\": [{\"id\": \"gravel-roads\", \"indicator\": \"gravel\", \"competency\": \"roads\", "
                + "\"makes\": \"" + makes + "\", \"direction\": \"" + direction + "\", \"percentile\": " + percentile
                + ", " + more + "\"from\": 0.4, \"to\": 0.8, \"en\": \"Gravel.\"}]}";
    }

    private static Rules read(Region region, String json) {
        return region.rules(json).loadWithRules().rules();
    }

    private static DataPackage derived(Region region, String json) {
        LoadedPackage loaded = region.rules(json).loadWithRules();
        return Derivations.apply(loaded.data(), loaded.rules());
    }
}
