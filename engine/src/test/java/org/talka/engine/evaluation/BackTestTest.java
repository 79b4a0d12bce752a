package org.talka.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.evaluation.BackTest.Way;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Source;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;

class BackTestTest {

    private static final List<Pair> KNOWN = Lattice.known();
    private static final CooperationMatrix MATRIX = Lattice.matrix(KNOWN);

    @Test
    void noCriterionReadsTheTieOfThePairItSpeaksOf() {
        for (Pair pair : KNOWN.subList(0, 40)) {
            CooperationMatrix hidden = MATRIX.hiding(Set.of(List.of(pair.a(), pair.b())));

            assertThat(hidden.values(pair.a(), pair.b()))
                    .as("%s", pair)
                    .containsExactly(MATRIX.values(pair.a(), pair.b()), within(1e-9));
        }
    }

    @Test
    void hidingAPairKeepsAllElseThePackageSays() {
        DataPackage data = MATRIX.data();
        DataPackage licensed = new DataPackage(
                data.name(),
                data.title(),
                data.digest(),
                data.municipalities(),
                data.competencies(),
                data.offers(),
                data.needs(),
                data.indicators(),
                data.neighbourhoods(),
                data.cooperations(),
                data.successions(),
                data.outlines(),
                "CC0",
                "Novads",
                Map.of("a report", new Source("a report", "", "pārskats")));

        assertThat(licensed.with(List.of()))
                .usingRecursiveComparison()
                .ignoringFields("cooperations")
                .isEqualTo(licensed);
    }

    @Test
    void aHiddenPairChangesNoCriterionOfAnyHiddenPairWhetherThePackageHasItOrNot() {
        List<Pair> fold = KNOWN.subList(0, KNOWN.size() / 5);
        Set<List<String>> hidden = new HashSet<>();
        fold.forEach(pair -> hidden.add(List.of(pair.a(), pair.b())));
        CooperationMatrix never =
                Lattice.matrix(KNOWN.subList(fold.size(), KNOWN.size())).hiding(hidden);
        CooperationMatrix addedBack = MATRIX.hiding(hidden);

        for (Pair pair : fold) {
            assertThat(addedBack.values(pair.a(), pair.b())).containsExactly(never.values(pair.a(), pair.b()));
        }
    }

    @Test
    void ofACooperationOfManyNothingIsLeftOnceTwoOfItsMembersAreHidden() {
        Pair pair = KNOWN.get(0);
        CooperationMatrix hidden = MATRIX.hiding(Set.of(List.of(pair.a(), pair.b())));

        assertThat(hidden.assess(pair.a(), pair.b()).ties()).isEmpty();
        assertThat(MATRIX.assess(pair.a(), pair.b()).ties()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfRowsAndOfTheTwoChangesNothing(Negatives negatives) {
        List<Pair> shuffled = new ArrayList<>(KNOWN);
        Collections.shuffle(shuffled, new Random(3));

        BackTest one = BackTest.run(MATRIX, KNOWN, negatives, 1, false, Watch.NOBODY);
        BackTest other = BackTest.run(Lattice.matrix(shuffled), shuffled, negatives, 1, false, Watch.NOBODY);

        for (Way way : one.ways()) {
            assertThat(other.accuracy(way)).isEqualTo(one.accuracy(way));
        }
    }

    @Test
    void learnedWeightsFindLikeSizedTownsBetterThanChance() {
        BackTest test = BackTest.run(MATRIX, KNOWN, Negatives.ANY, 1, true, Watch.NOBODY);

        assertThat(test.accuracy(Way.LEARNED).auc().mean()).isGreaterThan(0.8);
        assertThat(test.accuracy(Way.LEARNED).auc().low())
                .isLessThan(test.accuracy(Way.LEARNED).auc().mean());
        assertThat(test.accuracy(Way.BASELINE).auc().mean()).isGreaterThan(0.8);
        assertThat(test.ways()).contains(Way.RULES);
        assertThat(test.curve(Way.LEARNED)).isSorted().last().isEqualTo(1.0);
        assertThat(test.byCountry(Way.LEARNED)).containsOnlyKeys("LT", "LV");
    }

    @Test
    void theHiddenTieIsNotAmongTheTiesKnownOfAPartner() {
        List<Pair> apart = IntStream.range(0, 20)
                .mapToObj(i -> Pair.of(Lattice.id("LV", i), Lattice.id("LT", i)))
                .toList();
        List<Pair> chained = Stream.concat(
                        apart.stream(),
                        IntStream.range(0, 20).mapToObj(i -> Pair.of(Lattice.id("LV", i), Lattice.id("LT", i + 20))))
                .toList();

        assertThat(ties(apart)).isEqualTo(Map.of(0, 40));
        assertThat(ties(chained)).containsKeys(0, 1).doesNotContainKeys(2, 3);
        assertThat(ties(KNOWN)).containsKey(3).doesNotContainKey(4);
    }

    /** How many questions there are for each number of ties known of the partner. */
    private static Map<Integer, Integer> ties(List<Pair> known) {
        BackTest test = BackTest.run(Lattice.matrix(known), known, Negatives.ANY, 1, false, Watch.NOBODY);
        Map<Integer, Integer> questions = new TreeMap<>();
        test.byTies(Way.LEARNED).forEach((ties, accuracy) -> questions.put(ties, accuracy.questions()));
        assertThat(questions.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(test.accuracy(Way.LEARNED).questions());
        return questions;
    }

    @Test
    void twinningsDrawnByLotAreNotTold() {
        Random random = new Random(5);
        Set<Pair> drawn = new HashSet<>();
        while (drawn.size() < 150) {
            drawn.add(Pair.of(Lattice.id("LV", random.nextInt(144)), Lattice.id("LT", random.nextInt(144))));
        }
        List<Pair> lots = drawn.stream().sorted().toList();

        BackTest test = BackTest.run(Lattice.matrix(lots), lots, Negatives.ANY, 1, false, Watch.NOBODY);

        assertThat(test.accuracy(Way.LEARNED).auc().mean()).isBetween(0.42, 0.58);
    }

    @Test
    void theSameDrawsForTheSameSeedAndOthersForAnother() {
        Draws draws = new Draws(MATRIX.data(), KNOWN, 1);
        Draws again = new Draws(MATRIX.data(), KNOWN, 1);
        Draws others = new Draws(MATRIX.data(), KNOWN, 2);
        Pair pair = KNOWN.get(0);

        List<String> lined = draws.question(pair, pair.a(), Negatives.ANY, 20).lined();

        assertThat(again.question(pair, pair.a(), Negatives.ANY, 20).lined()).isEqualTo(lined);
        assertThat(others.question(pair, pair.a(), Negatives.ANY, 20).lined()).isNotEqualTo(lined);
        assertThat(lined)
                .doesNotHaveDuplicates()
                .hasSize(21)
                .startsWith(pair.b())
                .doesNotContain(pair.a());
    }

    @Test
    void otherKnownPartnersAreNeverDrawnAsOthers() {
        Draws draws = new Draws(MATRIX.data(), KNOWN, 1);
        for (Pair pair : KNOWN) {
            List<String> others =
                    draws.question(pair, pair.a(), Negatives.LIKE_SIZE, 99).lined();
            assertThat(others.subList(1, others.size()))
                    .noneMatch(other -> !other.equals(pair.a()) && KNOWN.contains(Pair.of(other, pair.a())));
        }
    }

    @Test
    void likeSizeIsAThirdToThreeTimes() {
        Draws draws = new Draws(MATRIX.data(), KNOWN, 1);
        Pair pair = KNOWN.get(0);
        int sought = population(pair.b());

        assertThat(draws.question(pair, pair.a(), Negatives.LIKE_SIZE, 99).lined())
                .allMatch(id -> 3 * population(id) >= sought && population(id) <= 3 * sought);
    }

    @Test
    void learnedRulesNameNoMunicipalityAndHaveNoWeightBelowNought() {
        Learning learning = Learning.of(MATRIX, KNOWN, 1, Watch.NOBODY);

        assertThat(learning.rules().weights().values())
                .allMatch(weight -> weight >= 0)
                .anyMatch(weight -> weight > 0);
        assertThat(learning.rules().weight(Criterion.LIKENESS)).isPositive();
        assertThat(learning.rules().twinning()).isEqualTo(MATRIX.rules().twinning());
        assertThat(learning.rules().version()).endsWith("+learned");
    }

    @Test
    void whatHoldsElsewhereIsShownOnlyAboveDrawingLots() {
        assertThat(learned(0.18, 0.1, 0.26).transfer()).isEqualTo(Learning.Transfer.NOT_SHOWN);
        assertThat(learned(0.6, 0.5, 0.7).transfer()).isEqualTo(Learning.Transfer.NOT_SHOWN);
        assertThat(learned(0.6, 0.51, 0.7).transfer()).isEqualTo(Learning.Transfer.SHOWN);
        assertThat(new Learning(MATRIX.rules(), 5, Map.of(), accuracy(0, 0, 0)).transfer())
                .isEqualTo(Learning.Transfer.UNTESTED);
    }

    private static Learning learned(double mean, double low, double high) {
        Accuracy accuracy = accuracy(mean, low, high);
        return new Learning(MATRIX.rules(), 5, Map.of("LV", accuracy), accuracy);
    }

    private static Accuracy accuracy(double mean, double low, double high) {
        Accuracy.Figure figure = new Accuracy.Figure(mean, low, high);
        return new Accuracy(10, figure, figure, figure);
    }

    private static int population(String id) {
        Integer population = MATRIX.data().municipality(id).population();
        return population == null ? 0 : population;
    }
}
