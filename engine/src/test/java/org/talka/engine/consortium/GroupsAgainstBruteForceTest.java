package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.consortium.exact.SetPartition;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;
import org.talka.engine.consortium.search.Annealing;

/** Small regions, every way to group them tried one by one with sums of the test's own. */
class GroupsAgainstBruteForceTest {

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWayToGroupIsBetter(int seed) {
        DrawnRegion drawn = new DrawnRegion(new Random(seed));

        Outcome outcome = Outcome.of(drawn.problem(), new Effort(1_000_000_000L, System.nanoTime()), 1);

        assertThat(drawn.standing(outcome.grouping().groups())).isEqualTo(drawn.best());
        assertThat(outcome.standing()).isEqualTo(drawn.best());
        assertThat(outcome.optimal()).isTrue();
        Ceiling counted = Ceiling.of(drawn.problem());
        assertThat(drawn.best().reaching()).isLessThanOrEqualTo(counted.reaching());
        assertThat(drawn.best().shortMembers()).isGreaterThanOrEqualTo(counted.shortMembers());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchKeepsEveryGroupPossibleAndItsBooksInOrder(int seed) {
        DrawnRegion drawn = new DrawnRegion(new Random(seed));

        Annealing.Outcome found = Annealing.improve(
                drawn.problem(),
                Grouping.apart(drawn.problem().size()),
                1,
                30_000,
                System.nanoTime() + Duration.ofMinutes(1).toNanos());

        assertThat(found.standing()).isEqualTo(drawn.standing(found.grouping().groups()));
        assertThat(found.standing()).isGreaterThanOrEqualTo(drawn.best());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExactSolverNeverCallsBestWhatIsNot(int seed) {
        assumeTrue(SetPartition.isAvailable());
        DrawnRegion drawn = new DrawnRegion(new Random(seed));
        GroupingProblem problem = drawn.problem();
        long never = System.nanoTime() + Duration.ofHours(1).toNanos();

        SetPartition.Solved solved = SetPartition.solve(
                        problem,
                        Grouping.apart(problem.size()),
                        Ceiling.of(problem).reaching(),
                        1_000_000,
                        never,
                        never)
                .orElseThrow();

        Standing found = drawn.standing(solved.grouping().groups());
        assertThat(solved.stoppedByClock()).isFalse();
        assertThat(solved.reaching()).isGreaterThanOrEqualTo(drawn.best().reaching());
        assertThat(solved.optimal()).isEqualTo(found.shortMembers() == 0);
        assertThat(found).isGreaterThanOrEqualTo(drawn.best()).satisfies(standing -> assertThat(
                        !solved.optimal() || standing.equals(drawn.best()))
                .isTrue());
    }
}
