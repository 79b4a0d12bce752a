package org.talka.engine.consortium.solver;

import java.util.Arrays;
import java.util.TreeSet;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * The same score as {@link ConsortiumConstraints}, kept up to date group by group; the constraints are what tests hold
 * it against. Public only because OptaPlanner makes one by its name.
 */
public class RunningScore implements IncrementalScoreCalculator<Seating, HardMediumSoftLongScore> {

    @SuppressWarnings("NullAway.Init")
    private GroupingProblem problem;

    private int[][] members = new int[0][];
    private HardMediumSoftLongScore[] scores = new HardMediumSoftLongScore[0];
    private HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
    private final TreeSet<Integer> touched = new TreeSet<>();

    @Override
    public void resetWorkingSolution(Seating seating) {
        problem = seating.problem();
        members = new int[problem.size()][];
        Arrays.fill(members, new int[0]);
        scores = new HardMediumSoftLongScore[problem.size()];
        Arrays.fill(scores, HardMediumSoftLongScore.ZERO);
        sum = HardMediumSoftLongScore.ZERO;
        touched.clear();
        seating.getSeats().forEach(this::join);
    }

    private void join(Seat seat) {
        int[] before = members[seat.label()];
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = seat.municipality();
        Arrays.sort(after);
        members[seat.label()] = after;
        touched.add(seat.label());
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Seats are neither added nor removed.");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Seats are neither added nor removed.");
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        Seat seat = (Seat) entity;
        members[seat.label()] = Arrays.stream(members[seat.label()])
                .filter(member -> member != seat.municipality())
                .toArray();
        touched.add(seat.label());
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        join((Seat) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Seats are neither added nor removed.");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Seats are neither added nor removed.");
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        for (int label : touched) {
            HardMediumSoftLongScore now = GroupScore.of(problem, members[label]);
            sum = sum.subtract(scores[label]).add(now);
            scores[label] = now;
        }
        touched.clear();
        return sum;
    }
}
