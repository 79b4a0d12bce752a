package org.talka.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.rules.Criterion;

/** Criteria of who else is around: larger ones, nearer ones, another country, partners so far. */
class PlaceCriteriaTest {

    private static final Offset<Double> SOME_METRES = within(1e-4);

    /** Along a meridian from the north: B and A of one country, D and E of the next; 111.19 km a degree. */
    private static final Region MERIDIAN = Region.small().municipalities("""
                    id,name,country,population,area_km2,lat,lon
                    B,Birch,LV,20000,100,57.2,25.0
                    A,Alder,LV,10000,100,57.0,25.0
                    D,Dogwood,LT,15000,100,56.0,25.0
                    E,Elm,LT,15000,100,55.5,25.0
                    """);

    private static final double DEGREE_KM = 6_371 * Math.PI / 180;

    @Test
    void prominenceIsOneWhereNobodyOfTheCountryIsLargerAndFallsSlowly() {
        assertThat(value("prominence", Criterion.PROMINENCE, "A", "B"))
                .isCloseTo((1 + 1_000.0 / 1_001) / 2, SOME_METRES);
        assertThat(value("prominence", Criterion.PROMINENCE, "D", "E")).isEqualTo(1);
    }

    @Test
    void theClosestOfTheOtherCountryIsToldFromTheOneBehindIt() {
        assertThat(value("closest", Criterion.CLOSEST, "A", "D")).isEqualTo(1);
        assertThat(value("closest", Criterion.CLOSEST, "A", "E")).isCloseTo((0.05 / 0.55 + 1) / 2, SOME_METRES);
    }

    @Test
    void inlandIsHowFarTheNextMunicipalityOfAnotherCountryIs() {
        double ofA = DEGREE_KM / (50 + DEGREE_KM);
        double ofE = 1.5 * DEGREE_KM / (50 + 1.5 * DEGREE_KM);

        assertThat(value("inland", Criterion.INLAND, "A", "E")).isCloseTo((ofA + ofE) / 2, SOME_METRES);
    }

    @Test
    void dominanceIsHowFarTheNextLargerOneOfTheCountryIsAndAtMostAHundredKm() {
        double ofA = 0.2 * DEGREE_KM / (20 + 0.2 * DEGREE_KM);

        assertThat(value("dominance", Criterion.DOMINANCE, "A", "B")).isCloseTo((ofA + 100.0 / 120) / 2, SOME_METRES);
    }

    @Test
    void aPartnerSoFarSpeaksForOneThatIsLikeItAndTheOtherItselfDoesNot() {
        Region untied = weighing("likePartners");
        Region tiedToD = tied(untied, "1,A\n1,D\n");
        Region tiedToBoth = tied(untied, "1,A\n1,D\n2,A\n2,E\n");
        Region tiedToEAlone = tied(untied, "2,A\n2,E\n");

        double like = value(tiedToD, Criterion.LIKE_PARTNERS, "A", "E");

        assertThat(like).isPositive().isLessThanOrEqualTo(0.5);
        assertThat(value(tiedToBoth, Criterion.LIKE_PARTNERS, "A", "E")).isEqualTo(like);
        assertThat(value(tiedToEAlone, Criterion.LIKE_PARTNERS, "A", "E")).isZero();
        assertThat(value(untied, Criterion.LIKE_PARTNERS, "A", "E")).isZero();
    }

    @Test
    void likenessAndANewCountryCountMoreForLargeOnes() {
        double size = (Math.log(10_000) + Math.log(15_000)) / 2 / Math.log(1_000_000);
        double magnitude = 1 - Math.log(1.5) / Math.log(100);

        assertThat(value("largeAlike", Criterion.LARGE_ALIKE, "A", "D"))
                .isCloseTo(magnitude * size * size, within(1e-9));
        assertThat(value("largeNew", Criterion.LARGE_NEW, "A", "D")).isCloseTo(size, within(1e-9));
    }

    @Test
    void whatIsNotKnownCountsNothing() {
        Region unknown = Region.small().municipalities("""
                        id,name,country,population,lat,lon
                        A,Alder,LV,,,
                        B,Birch,LT,,,
                        """).rules("""
                {"weights": {"prominence": 1, "closest": 1, "inland": 1, "dominance": 1, "likePartners": 1,
                             "largeAlike": 1, "largeNew": 1}}
                """);

        Assessment pair = assess(unknown, "A", "B");

        assertThat(pair.criteria())
                .filteredOn(value -> value.criterion().ordinal() >= Criterion.PROMINENCE.ordinal())
                .hasSize(7)
                .allMatch(value -> value.value() == 0);
    }

    private static Region tied(Region region, String members) {
        return region.cooperations("id,kind,name\n1,twinning,one\n2,twinning,two\n")
                .members("cooperation,municipality\n" + members);
    }

    private static Region weighing(String criterion) {
        return MERIDIAN.rules(weights(criterion));
    }

    private static String weights(String criterion) {
        return "{\"weights\": {\"" + criterion + "\": 1}}";
    }

    private static double value(String key, Criterion criterion, String one, String other) {
        return value(weighing(key), criterion, one, other);
    }

    private static double value(Region region, Criterion criterion, String one, String other) {
        return assess(region, one, other).criterion(criterion).value();
    }

    private static Assessment assess(Region region, String one, String other) {
        LoadedPackage loaded = region.loadWithRules();
        return CooperationMatrix.of(loaded.data(), loaded.rules()).assess(one, other);
    }
}
