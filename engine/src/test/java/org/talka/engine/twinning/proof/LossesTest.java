package org.talka.engine.twinning.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

class LossesTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lossesAndWhatQuotasLoseAreTheDistanceFromTheBound(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 40);
        Tally tally = Tally.of(problem, anyChoice(problem, seed));
        boolean nobodyLeftOut = tally.leftOut() == 0;
        Prices prices = PriceSearch.search(problem, nobodyLeftOut, 100, () -> false, () -> false);

        long lost = sum(new Losses(problem, prices, gains(problem, prices), tally), problem);

        long distance = Bound.of(problem, prices, nobodyLeftOut) - tally.worth();
        long ofNeedsNobodyHelpsWith = IntStream.range(0, problem.needs())
                .filter(need -> problem.linksFor(need).isEmpty())
                .mapToLong(need -> LongStream.of(prices.turns()[need]).sum())
                .sum();
        assertThat(lost + lostByQuotas(problem, prices, tally) + ofNeedsNobodyHelpsWith)
                .isCloseTo(distance, within((long) problem.links().size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLossIsNegative(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 40);
        Tally tally = Tally.of(problem, anyChoice(problem, seed));
        Prices prices = PriceSearch.search(problem, tally.leftOut() == 0, 20, () -> false, () -> false);

        Losses losses = new Losses(problem, prices, gains(problem, prices), tally);

        assertThat(IntStream.range(0, problem.municipalities()).mapToLong(losses::at))
                .allMatch(loss -> loss >= 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAnUpdateTheyAreThoseOfTheNewChoice(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 40);
        Prices prices = PriceSearch.search(problem, false, 50, () -> false, () -> false);
        long[] gains = gains(problem, prices);
        Tally tally = Tally.of(problem, anyChoice(problem, seed));
        boolean nobodyLeftOut = tally.leftOut() == 0;
        Losses losses = new Losses(problem, prices, gains, tally);
        List<Link> dropped = problem.links().stream()
                .filter(tally::isChosen)
                .filter(link -> tally.load(link.a()) > 1 && tally.load(link.b()) > 1)
                .limit(1)
                .toList();

        dropped.forEach(tally::turn);
        losses.update(dropped);

        assertThat(tally.leftOut() == 0).isEqualTo(nobodyLeftOut);
        Losses anew = new Losses(problem, prices, gains, tally);
        for (int i = 0; i < problem.municipalities(); i++) {
            assertThat(losses.at(i)).isEqualTo(anew.at(i));
        }
    }

    @Test
    void aPlaceThatIsPaidForAndNotTakenIsLostWhereItIs() {
        List<Link> links = List.of(new Link(0, 0, 1, 500_000, List.of(), false));
        TwinningProblem problem =
                new TwinningProblem(new int[] {1, 1}, new boolean[2], 0, links, new long[] {1_000_000}, 0, List.of());
        Prices prices = new Prices(new long[] {300_000, 100_000}, new long[0][], new long[0]);

        Losses losses = new Losses(problem, prices, gains(problem, prices), new Tally(problem));

        assertThat(losses.at(0)).isEqualTo(300_000 + 50_000);
        assertThat(losses.at(1)).isEqualTo(100_000 + 50_000);
    }

    private static long[] gains(TwinningProblem problem, Prices prices) {
        return problem.links().stream()
                .mapToLong(link -> Bound.gain(problem, link, prices))
                .toArray();
    }

    private static long sum(Losses losses, TwinningProblem problem) {
        return IntStream.range(0, problem.municipalities())
                .mapToLong(losses::at)
                .sum();
    }

    private static long lostByQuotas(TwinningProblem problem, Prices prices, Tally tally) {
        long lost = 0;
        for (int index = 0; index < problem.quotas().size(); index++) {
            Quota quota = problem.quotas().get(index);
            lost += prices.quotas()[index] * (tally.reached(index) - quota.target())
                    + quota.shortfallCost(tally.reached(index));
        }
        return lost;
    }

    /** The pins, and what fits beside them in an order drawn at random. */
    private static boolean[] anyChoice(TwinningProblem problem, long seed) {
        Random random = new Random(seed);
        boolean[] chosen = new boolean[problem.links().size()];
        problem.links().forEach(link -> chosen[link.index()] = link.pinned());
        List<Link> order = new ArrayList<>(problem.links());
        Collections.shuffle(order, random);
        for (Link link : order) {
            chosen[link.index()] = true;
            chosen[link.index()] = problem.isFeasible(chosen);
        }
        return chosen;
    }
}
