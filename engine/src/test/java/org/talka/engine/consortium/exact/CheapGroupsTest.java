package org.talka.engine.consortium.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.consortium.DrawnRegion;
import org.talka.engine.consortium.problem.GroupingProblem;

/** Groups found cheap at drawn prices, held against the list of all possible groups. */
class CheapGroupsTest {

    private static final long NEVER = System.nanoTime() + Duration.ofHours(1).toNanos();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGroupThatIsCheapEnoughIsFoundOnceAndNoOther(int seed) {
        Random random = new Random(seed);
        GroupingProblem problem = new DrawnRegion(random).problem();
        double[] prices = random.doubles(problem.size(), -5_000, 25_000).toArray();
        double room = random.nextInt(30_000) - 10_000;

        List<int[]> found = new CheapGroups(problem, 1_000_000, NEVER)
                .within(prices, room, 100_000)
                .orElseThrow();

        List<int[]> all = PossibleGroups.of(problem, PossibleGroups.Kind.REACHING, 100_000).orElseThrow().stream()
                .filter(members -> members.length > 1 && reduced(problem, members, prices) <= room)
                .toList();
        Set<String> names = found.stream().map(Arrays::toString).collect(Collectors.toSet());
        assertThat(names)
                .hasSameSizeAs(found)
                .isSubsetOf(all.stream().map(Arrays::toString).toList());
        assertThat(all.stream().filter(members -> !names.contains(Arrays.toString(members))))
                .as("left out only where two groups are better than one")
                .allMatch(members -> problem.limits().asManyAsPossible()
                        && problem.residents(members) >= 2L * problem.limits().scale());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofEachLeadTheCheapestAreKept(int seed) {
        Random random = new Random(seed);
        GroupingProblem problem = new DrawnRegion(random).problem();
        double[] prices = random.doubles(problem.size(), 0, 40_000).toArray();
        CheapGroups cheap = new CheapGroups(problem, 1_000_000, NEVER);

        List<int[]> all = cheap.within(prices, 0, 100_000).orElseThrow();
        List<int[]> few = cheap.within(prices, 0, 2).orElseThrow();

        List<Double> expected = all.stream().collect(Collectors.groupingBy(problem::lead)).values().stream()
                .flatMap(groups -> groups.stream()
                        .map(members -> reduced(problem, members, prices))
                        .sorted()
                        .limit(2))
                .sorted()
                .toList();
        assertThat(few.stream()
                        .map(members -> reduced(problem, members, prices))
                        .sorted())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void aSearchThatTakesTooManyLooksIsGivenUp() {
        GroupingProblem problem = IntStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> new DrawnRegion(new Random(seed)).problem())
                .filter(drawn -> drawn.size() == 10)
                .findFirst()
                .orElseThrow();
        double[] prices = new double[problem.size()];
        Arrays.fill(prices, 100_000);

        assertThat(new CheapGroups(problem, 3, NEVER).within(prices, 0, 10)).isEmpty();
    }

    private static double reduced(GroupingProblem problem, int[] members, double[] prices) {
        double cost = problem.metres(members);
        for (int member : members) {
            cost -= prices[member];
        }
        return cost;
    }
}
