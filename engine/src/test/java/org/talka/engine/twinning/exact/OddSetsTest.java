package org.talka.engine.twinning.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

class OddSetsTest {

    private static final TwinningProblem TRIANGLE = new TwinningProblem(
            new int[] {1, 1, 1},
            new boolean[3],
            0,
            List.of(
                    new Link(0, 0, 1, 500_000, List.of(), false),
                    new Link(1, 0, 2, 500_000, List.of(), false),
                    new Link(2, 1, 2, 500_000, List.of(), false)),
            new long[] {1_000_000},
            0,
            List.of());

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void threeWithOnePlaceEachCannotAllHaveHalfAPartnerTwice() {
        List<OddSet> broken = broken(TRIANGLE, Map.of(0, 0.5, 1, 0.5, 2, 0.5));

        assertThat(broken).containsExactly(new OddSet(List.of(0, 1, 2), List.of(1, 1, 1), List.of()));
        assertThat(broken.get(0).most()).isEqualTo(1);
        assertThat(broken.get(0).spokenOf(TRIANGLE)).containsExactly(0, 1, 2);
    }

    @Test
    void wholeLinksBreakNothing() {
        assertThat(broken(TRIANGLE, Map.of(0, 1.0, 1, 0.0, 2, 0.0))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheSetNoChoiceBreaksIt(long seed) {
        TwinningProblem problem = Problems.small(seed);
        Random random = new Random(seed);
        for (int draw = 0; draw < 20; draw++) {
            List<Integer> members = IntStream.range(0, problem.municipalities())
                    .filter(one -> random.nextBoolean())
                    .boxed()
                    .toList();
            List<Integer> places =
                    members.stream().map(member -> 1 + random.nextInt(3)).toList();
            List<Integer> named = problem.links().stream()
                    .filter(link -> members.contains(link.a()) != members.contains(link.b()))
                    .filter(link -> random.nextBoolean())
                    .map(Link::index)
                    .toList();
            OddSet set = new OddSet(members, places, named);
            for (int choice = 0; choice < 1 << problem.links().size(); choice += 1 + random.nextInt(50)) {
                assertThat(spare(problem, set, choice)).isNotNegative();
            }
        }
    }

    private static long spare(TwinningProblem problem, OddSet set, int choice) {
        boolean[] chosen = new boolean[problem.links().size()];
        for (int link = 0; link < chosen.length; link++) {
            chosen[link] = (choice >> link & 1) != 0;
        }
        int[] loads = problem.loads(chosen);
        long spare = set.most();
        for (int i = 0; i < set.members().size(); i++) {
            spare += Math.max(0, loads[set.members().get(i)] - set.places().get(i));
        }
        for (int link : set.spokenOf(problem)) {
            spare -= chosen[link] ? 1 : 0;
        }
        return spare;
    }

    private static List<OddSet> broken(TwinningProblem problem, Map<Integer, Double> parts) {
        Map<Integer, double[]> further = new LinkedHashMap<>();
        for (int i = 0; i < problem.municipalities(); i++) {
            further.put(i, new double[0]);
        }
        return new ArrayList<>(new OddSets(problem, new Tally(problem), parts, further).broken(10));
    }
}
