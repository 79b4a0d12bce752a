package org.talka.engine.twinning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;

/** Choices mended after one link was forced or taken away, held against a look at every choice. */
class RepairTest {

    private static final long EFFORT = 20_000;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mendedChoiceIsFeasibleAndKeepsWhatIsHeld(long seed) {
        TwinningProblem problem = Problems.random(seed, 30, 150);
        Prices prices = prices(problem);
        boolean[] start = mendedFromNothing(problem, prices);

        for (Link link : problem.links().subList(0, Math.min(20, problem.links().size()))) {
            Repair repair = new Repair(problem, prices, start);
            repair.hold(link, !start[link.index()]);
            if (repair.mend(EFFORT)) {
                boolean[] mended = repair.chosen();
                assertThat(mended[link.index()]).isEqualTo(!start[link.index()]);
                assertThat(problem.loads(mended)).satisfies(loads -> {
                    for (int i = 0; i < loads.length; i++) {
                        assertThat(loads[i]).isLessThanOrEqualTo(problem.capacity(i));
                    }
                });
                assertThat(repair.worth()).isEqualTo(problem.worth(mended));
                assertThat(repair.leftOut()).isEqualTo(problem.leftOut(mended));
                assertThat(repair.turned()).isEqualTo(difference(start, mended));
            }
        }
    }

    @Test
    void mendedChoiceIsNearlyAlwaysTheBestThereIs() {
        int asked = 0;
        int best = 0;
        for (long seed = 0; seed < 60; seed++) {
            TwinningProblem problem = Problems.small(seed);
            Prices prices = prices(problem);
            boolean[] start = Problems.bestByBruteForce(problem);
            for (Link link : problem.links()) {
                Best answer = bestWith(problem, link, !start[link.index()]);
                Repair repair = new Repair(problem, prices, start);
                repair.hold(link, !start[link.index()]);
                boolean mended = repair.mend(EFFORT);

                assertThat(mended).isEqualTo(answer != null);
                if (answer != null) {
                    asked++;
                    Best found = new Best(repair.leftOut(), repair.worth());
                    assertThat(found.isBetterThan(answer)).isFalse();
                    best += found.equals(answer) ? 1 : 0;
                }
            }
        }

        assertThat(asked).isGreaterThan(300);
        assertThat((double) best / asked).isGreaterThan(0.98);
    }

    @Test
    void linkFindsNoRoomWherePinsTakeEveryPlace() {
        List<Link> links =
                List.of(new Link(0, 0, 1, 500_000, List.of(), true), new Link(1, 0, 2, 900_000, List.of(), false));
        TwinningProblem problem = new TwinningProblem(
                new int[] {1, 1, 1}, new boolean[3], 0, links, new long[] {1_000_000}, 0, List.of());

        Repair repair = new Repair(problem, prices(problem), new boolean[] {true, false});
        repair.hold(links.get(1), true);

        assertThat(repair.mend(EFFORT)).isFalse();
    }

    @Test
    void longChainIsFollowedToItsEnd() {
        List<Link> links = new ArrayList<>();
        boolean[] start = new boolean[9];
        for (int i = 0; i < 9; i++) {
            links.add(new Link(i, i, i + 1, 500_000, List.of(), false));
            start[i] = i % 2 == 0;
        }
        int[] one = new int[10];
        boolean[] wanting = new boolean[10];
        for (int i = 0; i < 10; i++) {
            one[i] = 1;
            wanting[i] = i > 0 && i < 9;
        }
        TwinningProblem problem = new TwinningProblem(one, wanting, 0, links, new long[] {1_000_000}, 0, List.of());

        Repair repair = new Repair(problem, prices(problem), start);
        repair.hold(links.get(0), false);
        repair.mend(EFFORT);

        assertThat(repair.leftOut()).isZero();
        assertThat(repair.turned()).hasSize(9);
    }

    @Test
    void sameQuestionIsMendedTheSameWay() {
        TwinningProblem problem = Problems.random(3, 40, 300);
        Prices prices = prices(problem);
        boolean[] start = mendedFromNothing(problem, prices);
        List<boolean[]> answers = new ArrayList<>();

        for (int time = 0; time < 2; time++) {
            Repair repair = new Repair(problem, prices, start);
            repair.hold(problem.links().get(17), !start[17]);
            repair.mend(EFFORT);
            answers.add(repair.chosen());
        }

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void problemWithAChangedLinkIsTheSameAsOneBuiltAnew() {
        TwinningProblem before = Problems.random(5, 20, 60);
        int size = before.links().size();
        Link old = before.links().get(7);
        Link changed = new Link(7, old.a(), old.b(), 123_456, List.of(new Link.Share(2, 777_000)), false);
        Link added = new Link(size, 3, 19, 654_321, List.of(new Link.Share(before.needs(), 50_000)), false);

        TwinningProblem after = before.with(List.of(changed, added), new int[] {19});

        assertThat(before.links()).hasSize(size).element(7).isEqualTo(old);
        assertThat(after.links()).hasSize(size + 1).contains(changed, added).doesNotContain(old);
        assertThat(after.needs()).isEqualTo(before.needs() + 1);
        assertThat(after.owner(before.needs())).isEqualTo(19);
        for (int i = 0; i < after.municipalities(); i++) {
            int municipality = i;
            assertThat(after.linksOf(i))
                    .containsExactlyInAnyOrderElementsOf(after.links().stream()
                            .filter(link -> link.a() == municipality || link.b() == municipality)
                            .toList());
        }
        for (int need = 0; need < after.needs(); need++) {
            int one = need;
            assertThat(after.linksFor(need))
                    .containsExactlyInAnyOrderElementsOf(after.links().stream()
                            .filter(link -> link.shares().stream().anyMatch(share -> share.need() == one))
                            .toList());
        }
    }

    private static Prices prices(TwinningProblem problem) {
        return PriceSearch.search(problem, false, 200, () -> false, () -> false);
    }

    private static boolean[] mendedFromNothing(TwinningProblem problem, Prices prices) {
        boolean[] pinned = new boolean[problem.links().size()];
        problem.links().forEach(link -> pinned[link.index()] = link.pinned());
        Repair repair = new Repair(problem, prices, pinned);
        for (int i = 0; i < problem.municipalities(); i++) {
            repair.touch(i);
        }
        repair.mend(EFFORT);
        return repair.chosen();
    }

    private static TreeSet<Integer> difference(boolean[] one, boolean[] other) {
        TreeSet<Integer> difference = new TreeSet<>();
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                difference.add(i);
            }
        }
        return difference;
    }

    private record Best(int leftOut, long worth) {
        boolean isBetterThan(Best other) {
            return leftOut < other.leftOut || leftOut == other.leftOut && worth > other.worth;
        }
    }

    /** Null where no choice that keeps every other pin has the link so. */
    private static Best bestWith(TwinningProblem problem, Link link, boolean chosen) {
        Best best = null;
        int links = problem.links().size();
        for (int bits = 0; bits < 1 << links; bits++) {
            boolean[] choice = new boolean[links];
            for (int i = 0; i < links; i++) {
                choice[i] = (bits >> i & 1) == 1;
            }
            if (choice[link.index()] == chosen && isFeasible(problem, choice, link)) {
                Best here = new Best(problem.leftOut(choice), problem.worth(choice));
                best = best == null || here.isBetterThan(best) ? here : best;
            }
        }
        return best;
    }

    private static boolean isFeasible(TwinningProblem problem, boolean[] choice, Link freed) {
        boolean[] kept = choice.clone();
        if (freed.pinned() && !kept[freed.index()]) {
            int[] loads = problem.loads(choice);
            for (int i = 0; i < loads.length; i++) {
                if (loads[i] > problem.capacity(i)) {
                    return false;
                }
            }
            return problem.links().stream()
                    .allMatch(link -> !link.pinned() || link.index() == freed.index() || choice[link.index()]);
        }
        return problem.isFeasible(kept);
    }
}
