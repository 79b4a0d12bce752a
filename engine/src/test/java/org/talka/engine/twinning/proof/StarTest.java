package org.talka.engine.twinning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

/** What a municipality would choose by itself, held against trying every set of its links. */
class StarTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ceilingsAreThoseOfTheBestSets(long seed) {
        TwinningProblem problem = Problems.small(seed);
        Prices prices = prices(problem, seed);
        for (boolean nobodyLeftOut : new boolean[] {false, true}) {
            Star star = new Star(problem, prices, nobodyLeftOut);
            for (int i = 0; i < problem.municipalities(); i++) {
                star.at(i);
                List<Tried> all = everySet(problem, star, i, nobodyLeftOut);

                assertThat(star.isTried()).isTrue();
                assertThat(star.ceiling()).isEqualTo(best(all, set -> true));
                for (int place = 0; place < star.links().size(); place++) {
                    int here = place;
                    if (!star.links().get(place).pinned()) {
                        assertThat(star.ceilingWith(place)).isEqualTo(best(all, set -> set.places.contains(here)));
                        boolean canDoWithout = all.stream().anyMatch(set -> !set.places.contains(here));
                        if (canDoWithout) {
                            assertThat(star.ceilingWithout(place))
                                    .isEqualTo(best(all, set -> !set.places.contains(here)));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySetNearTheBestIsToldOnce(long seed) {
        TwinningProblem problem = Problems.small(seed);
        Star star = new Star(problem, prices(problem, seed), false);
        for (int i = 0; i < problem.municipalities(); i++) {
            long least = star.at(i).ceiling() - 200_000;
            List<Set<Integer>> told = new ArrayList<>();

            star.near(least, (places, count, worth) -> told.add(setOf(places, count)));

            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(everySet(problem, star, i, false).stream()
                            .filter(set -> set.worth >= least)
                            .map(Tried::places)
                            .toList());
        }
    }

    @Test
    void whereSetsAreTooManyTurnsAreSoldAndNoPlanExceedsThat() {
        List<Link> links = new ArrayList<>();
        for (int b = 1; b < 40; b++) {
            links.add(new Link(b - 1, 0, b, 10_000L * b, List.of(new Link.Share(0, 5_000L * b)), false));
        }
        int[] capacity = IntStream.range(0, 40).map(i -> i == 0 ? 8 : 1).toArray();
        long[] shares = {1_000_000, 500_000};
        TwinningProblem problem =
                new TwinningProblem(capacity, new boolean[40], new int[] {0}, links, shares, 0, List.of());
        Prices prices = new Prices(new long[40], new long[1][2], new long[0]);
        Star star = new Star(problem, prices, false).at(0);
        boolean[] best = new boolean[links.size()];
        for (int link = 31; link < 39; link++) {
            best[link] = true;
        }

        assertThat(star.isTried()).isFalse();
        assertThat(Bound.of(problem, prices, false)).isGreaterThanOrEqualTo(problem.worth(best));
        assertThat(star.ceilingWith(0)).isLessThanOrEqualTo(star.ceiling());
    }

    private record Tried(Set<Integer> places, long worth) {}

    private static long best(List<Tried> sets, java.util.function.Predicate<Tried> which) {
        return sets.stream().filter(which).mapToLong(Tried::worth).max().orElse(Long.MIN_VALUE / 4);
    }

    private static List<Tried> everySet(TwinningProblem problem, Star star, int municipality, boolean nobodyLeftOut) {
        List<Link> links = star.links();
        List<Tried> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << links.size(); bits++) {
            Set<Integer> places = new HashSet<>();
            for (int place = 0; place < links.size(); place++) {
                if ((bits >> place & 1) == 1) {
                    places.add(place);
                }
            }
            boolean keepsPins = IntStream.range(0, links.size())
                    .allMatch(place -> !links.get(place).pinned() || places.contains(place));
            boolean isEnough = !nobodyLeftOut || !problem.isWanting(municipality) || !places.isEmpty();
            if (keepsPins && isEnough && places.size() <= problem.capacity(municipality)) {
                sets.add(new Tried(places, worth(problem, star, municipality, places)));
            }
        }
        return sets;
    }

    private static long worth(TwinningProblem problem, Star star, int municipality, Set<Integer> places) {
        long worth = -problem.loadCost(places.size());
        for (int place : places) {
            worth += star.value(place);
        }
        for (int need = 0; need < problem.needs(); need++) {
            if (problem.owner(need) == municipality) {
                int sought = need;
                worth += problem.coverage(places.stream()
                        .flatMap(place -> star.links().get(place).shares().stream())
                        .filter(share -> share.need() == sought)
                        .map(Link.Share::worth)
                        .toList());
            }
        }
        return worth;
    }

    private static Set<Integer> setOf(int[] places, int count) {
        Set<Integer> set = new HashSet<>();
        for (int i = 0; i < count; i++) {
            set.add(places[i]);
        }
        return set;
    }

    private static Prices prices(TwinningProblem problem, long seed) {
        return PriceSearch.search(
                problem, problem.leftOut(Problems.bestByBruteForce(problem)) == 0, 60, () -> false, () -> false);
    }
}
