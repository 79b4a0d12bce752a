package org.talka.engine.consortium.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;

/** Six by six municipalities on a field, some six kilometres apart, each with half the inhabitants of the scale. */
class PackingTest {

    private static final int SIDE = 6;
    private static final int SCALE = 1_000;
    private static final long AN_HOUR = 3_600_000_000_000L;

    @BeforeEach
    void needTheSolver() {
        assumeTrue(SetPartition.isAvailable());
    }

    @Test
    void asManyGroupsArePackedAsThereIsRoomForAndEveryGroupIsPossible() {
        GroupingProblem field = field(Integer.MAX_VALUE);

        SetPartition.Solved solved = solved(field, System.nanoTime() + AN_HOUR);

        assertThat(solved.reaching()).isEqualTo(SIDE * SIDE / 2);
        assertThat(solved.optimal()).isTrue();
        assertThat(field.standing(solved.grouping()).reaching()).isEqualTo(SIDE * SIDE / 2);
        assertThat(solved.grouping().groups()).allMatch(field::isPossible);
    }

    @Test
    void groupsWiderThanTheRulesAllowAreNeverTaken() {
        GroupingProblem field = field(10);

        SetPartition.Solved solved = solved(field, System.nanoTime() + AN_HOUR);

        assertThat(solved.grouping().groups()).hasSize(SIDE * SIDE).allMatch(field::isPossible);
        assertThat(solved.optimal()).isFalse();
    }

    @Test
    void whatTheClockLeavesOpenIsSaidToBeCutShort() {
        GroupingProblem field = field(Integer.MAX_VALUE);

        SetPartition.Solved solved = solved(field, System.nanoTime() - AN_HOUR);

        assertThat(solved.optimal()).isFalse();
        assertThat(solved.stoppedByClock()).isTrue();
        assertThat(solved.grouping().groups()).hasSize(SIDE * SIDE);
    }

    @Test
    void listingPossibleGroupsEndsWhereTimeIsUp() {
        GroupingProblem field = field(Integer.MAX_VALUE);

        assertThat(PossibleGroups.of(field, PossibleGroups.Kind.ALL, 1_000_000, System.nanoTime() - AN_HOUR))
                .isEmpty();
    }

    private static SetPartition.Solved solved(GroupingProblem field, long deadline) {
        return SetPartition.solve(field, Grouping.apart(field.size()), field.size(), 1_000_000, deadline, deadline)
                .orElseThrow();
    }

    private static GroupingProblem field(int farthestMetres) {
        int size = SIDE * SIDE;
        int[] residents = new int[size];
        int[] regions = new int[size];
        boolean[] placed = new boolean[size];
        double[] places = new double[3 * size];
        int[][] neighbours = new int[size][];
        Arrays.fill(residents, SCALE / 2);
        Arrays.fill(placed, true);
        for (int i = 0; i < size; i++) {
            places[3 * i] = 1;
            places[3 * i + 1] = 0.001 * (i / SIDE);
            places[3 * i + 2] = 0.001 * (i % SIDE);
            List<Integer> near = new ArrayList<>();
            for (int other = 0; other < size; other++) {
                int ways = Math.abs(i / SIDE - other / SIDE) + Math.abs(i % SIDE - other % SIDE);
                if (ways == 1) {
                    near.add(other);
                }
            }
            neighbours[i] = near.stream().mapToInt(Integer::intValue).toArray();
        }
        return new GroupingProblem(
                new Land(residents, regions, places, placed, neighbours),
                new Limits(SCALE, 4, farthestMetres, true),
                Capability.unknown(size),
                Fees.NONE,
                PairWorth.none(size));
    }
}
