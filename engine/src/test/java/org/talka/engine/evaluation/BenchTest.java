package org.talka.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.Region;
import org.talka.engine.evaluation.Missing.Datum;
import org.talka.engine.evaluation.TradeOff.Aim;
import org.talka.engine.evaluation.TradeOff.Point;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.RulesDifference;

class BenchTest {

    private static final CooperationMatrix MATRIX = country();

    @Test
    void everyWeightIsTurnedDownAndUp() {
        Sensitivity sensitivity = Sensitivity.of(MATRIX, Pins.NONE, 2, 0, 1, Watch.NOBODY);

        assertThat(sensitivity.swings()).hasSize(8).allSatisfy(swing -> {
            double weight = MATRIX.rules().weight(swing.criterion());
            assertThat(swing.down().weight()).isCloseTo(weight / 2, within(1e-9));
            assertThat(swing.up().weight()).isCloseTo(weight * 2, within(1e-9));
            assertThat(swing.down().kept()).isBetween(0.0, 1.0);
        });
        assertThat(sensitivity.swings())
                .extracting(Sensitivity.Swing::lost)
                .isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void thePlanUnderTheWeightsAsTheyAreHasTheBestWorth() {
        Sensitivity sensitivity = Sensitivity.of(MATRIX, Pins.NONE, 2, 5, 1, Watch.NOBODY);

        assertThat(sensitivity.plan().objective()).isPositive();
        assertThat(sensitivity.plan().bound())
                .isGreaterThanOrEqualTo(sensitivity.plan().objective());
        assertThat(sensitivity.plan().pairs())
                .allSatisfy(pair -> assertThat(sensitivity.share(pair)).isBetween(0.0, 1.0));
    }

    @Test
    void aPinnedPairIsChosenInEveryDraw() {
        Pair pinned = Pair.of("M00", "M07");
        Pins pins = new Pins(new java.util.TreeSet<>(List.of(pinned)), new java.util.TreeSet<>());

        Sensitivity sensitivity = Sensitivity.of(MATRIX, pins, 3, 20, 1, Watch.NOBODY);

        assertThat(sensitivity.share(pinned)).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameShares() {
        Sensitivity one = Sensitivity.of(MATRIX, Pins.NONE, 2, 30, 4, Watch.NOBODY);
        Sensitivity again = Sensitivity.of(MATRIX, Pins.NONE, 2, 30, 4, Watch.NOBODY);

        assertThat(again).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource
    void theFrontBeginsWithThePlanAsItIsAndNothingOnItIsBeaten(Aim aim) {
        TradeOff front = TradeOff.of(MATRIX, Pins.NONE, aim, 5, Watch.NOBODY);

        assertThat(front.points()).hasSize(5);
        assertThat(front.points().get(0).rules()).isEqualTo(MATRIX.rules());
        assertThat(front.points()).anyMatch(Point::onFront);
        double sign = aim == Aim.TRAVEL ? -1 : 1;
        List<Point> best = front.points().stream().filter(Point::onFront).toList();
        for (Point point : best) {
            assertThat(front.points())
                    .noneMatch(other -> other.fit() > point.fit() && sign * other.aim() > sign * point.aim());
        }
    }

    @Test
    void leaningTowardsTravelBringsPartnersNearer() {
        List<Point> points =
                TradeOff.of(MATRIX, Pins.NONE, Aim.TRAVEL, 3, Watch.NOBODY).points();

        assertThat(points.get(2).aim()).isLessThan(points.get(0).aim());
    }

    @Test
    void rulesAreComparedPlaceByPlaceAndByWhatTheyDoToThePlan() {
        Map<Criterion, Double> weights = new EnumMap<>(MATRIX.rules().weights());
        weights.put(Criterion.NEARNESS, 400.0);
        CooperationMatrix nearer = MATRIX.with(MATRIX.rules().with(weights, "2"));

        Comparison comparison = Comparison.of(MATRIX, nearer, Pins.NONE);

        assertThat(comparison.differences())
                .extracting(RulesDifference::pointer, RulesDifference::before, RulesDifference::after)
                .containsExactly(tuple("/version", "\"1\"", "\"2\""), tuple("/weights/nearness", "10", "400"));
        assertThat(comparison.gone()).isNotEmpty().doesNotContainAnyElementsOf(comparison.kept());
        assertThat(comparison.kept().size() + comparison.come().size())
                .isEqualTo(comparison.after().pairs().size());
    }

    @Test
    void theSameRulesDifferNowhereAndChangeNothing() {
        Comparison comparison = Comparison.of(MATRIX, MATRIX, Pins.NONE);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.come()).isEmpty();
    }

    @Test
    void whatIsMissingIsFoundAndWeighed() {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.9,a page,2025,documented
                        C,roads,0.6,a page,2025,documented
                        """).needs("""
                        municipality,competency,urgency,source,year,origin
                        B,waste,0.8,a letter,2025,declared
                        A,roads,0.5,a letter,2025,declared
                        """);
        LoadedPackage loaded = region.loadWithRules();

        Missing missing = Missing.of(CooperationMatrix.of(loaded.data(), loaded.rules()), 10, Watch.NOBODY);

        assertThat(missing.gaps())
                .extracting(Missing.Gap::municipality, Missing.Gap::what)
                .containsExactlyInAnyOrder(tuple("B", Datum.OFFERS), tuple("C", Datum.NEEDS));
        assertThat(missing.gaps()).extracting(Missing.Gap::gain).allMatch(gain -> gain >= 0);
        assertThat(missing.found()).isEqualTo(2);
    }

    @Test
    void aPackageThatLacksNothingHasNoGaps() {
        assertThat(Missing.of(MATRIX, 10, Watch.NOBODY).gaps()).isEmpty();
    }

    private static CooperationMatrix country() {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,region,languages\n");
        StringBuilder offers = new StringBuilder("municipality,competency,level,source,year,origin\n");
        StringBuilder needs = new StringBuilder("municipality,competency,urgency,source,year,origin\n");
        for (int i = 0; i < 16; i++) {
            String id = String.format("M%02d", i);
            municipalities.append(String.format(
                    java.util.Locale.ROOT,
                    "%s,%s,%s,%d,%.2f,%.2f,R%d,%s%n",
                    id,
                    id,
                    i % 5 == 0 ? "LT" : "LV",
                    2_000 + 1_700 * (i * 7 % 16),
                    55.9 + 0.1 * i,
                    22 + 0.4 * (i * 5 % 16),
                    i % 3,
                    i % 5 == 0 ? "lt" : "lv"));
            offers.append(
                    String.format(java.util.Locale.ROOT, "%s,c%d,%.1f,x,2025,declared%n", id, i % 4, 0.3 + 0.04 * i));
            needs.append(String.format(
                    java.util.Locale.ROOT, "%s,c%d,%.1f,x,2025,declared%n", id, (i * 3 + 1) % 4, 0.9 - 0.03 * i));
        }
        LoadedPackage loaded = Region.of()
                .municipalities(municipalities.toString())
                .competencies("id,name_en\nc0,c0\nc1,c1\nc2,c2\nc3,c3\n")
                .offers(offers.toString())
                .needs(needs.toString())
                .loadWithRules();
        return CooperationMatrix.of(loaded.data(), loaded.rules());
    }
}
