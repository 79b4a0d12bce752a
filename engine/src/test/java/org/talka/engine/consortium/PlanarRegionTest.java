package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;
import org.talka.engine.consortium.search.Annealing;

/** A made-up country of 400 municipalities, a scale of 30,000, at most seven members. */
class PlanarRegionTest {

    private static final int SIZE = 400;

    private static GroupingProblem planar() {
        return new GroupingProblem(
                PlanarRegion.of(SIZE, 3).land(),
                new Limits(30_000, 7, Integer.MAX_VALUE, true),
                Capability.unknown(SIZE),
                Fees.NONE,
                PairWorth.none(SIZE));
    }

    private static Annealing.Outcome search(long steps, Duration limit) {
        GroupingProblem problem = planar();
        return Annealing.improve(problem, Grouping.apart(SIZE), 1, steps, System.nanoTime() + limit.toNanos());
    }

    @Test
    void nineGroupsInTenOfWhatCountingAllowsReachTheScaleAndNoneStaysBelow() {
        Annealing.Outcome found = search(4_000_000, Duration.ofMinutes(5));

        Grouping lifted = Repair.of(
                planar(),
                found.grouping(),
                1,
                16_000_000,
                System.nanoTime() + Duration.ofMinutes(5).toNanos());
        assertThat(planar().standing(lifted).shortMembers()).isZero();
        assertThat(planar().standing(lifted).reaching())
                .isGreaterThanOrEqualTo((int) (0.9 * Ceiling.of(planar()).reaching()));
        assertThat(lifted.groups())
                .allSatisfy(members -> assertThat(planar().isPossible(members)).isTrue());
    }

    @Test
    void withoutStepsToLiftThemGroupsStayAsTheyAre() {
        Grouping start = Grouping.apart(SIZE);

        Grouping lifted = Repair.of(
                planar(), start, 1, 0, System.nanoTime() + Duration.ofMinutes(5).toNanos());

        assertThat(lifted.labels()).isEqualTo(start.labels());
    }

    @Test
    void theSameStepsGiveTheSameGroups() {
        assertThat(search(200_000, Duration.ofMinutes(5)).grouping().labels())
                .isEqualTo(search(200_000, Duration.ofMinutes(5)).grouping().labels());
    }

    @Test
    void aSearchThatIsCutShortStillEndsInPossibleGroups() {
        Annealing.Outcome found = search(1_000_000_000, Duration.ofMillis(200));

        assertThat(found.stoppedByClock()).isTrue();
        assertThat(found.grouping().groups())
                .allSatisfy(members -> assertThat(planar().isPossible(members)).isTrue());
        assertThat(found.standing().shortMembers()).isLessThan(SIZE / 10);
    }
}
