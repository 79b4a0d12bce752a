package org.talka.engine.twinning.solver;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.talka.engine.twinning.problem.Tally;

/**
 * The same score as {@link TwinningConstraints}, kept up to date link by link; the constraints are what tests
 * hold it against. Public only because OptaPlanner makes one by its name.
 */
public class RunningScore implements IncrementalScoreCalculator<Selection, HardMediumSoftLongScore> {

    @SuppressWarnings("NullAway.Init")
    private Tally tally;

    @Override
    public void resetWorkingSolution(Selection selection) {
        tally = Tally.of(selection.problem(), selection.chosen());
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Choices are neither added nor removed.");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Choices are neither added nor removed.");
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // the tally looks at the value after the change
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        Choice choice = (Choice) entity;
        if (choice.isChosen() != tally.isChosen(choice.link())) {
            tally.turn(choice.link());
        }
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Choices are neither added nor removed.");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Choices are neither added nor removed.");
    }

    /** Links of a municipality as it is now. */
    int load(int municipality) {
        return tally.load(municipality);
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(-tally.beyondCapacity(), -tally.leftOut(), tally.worth());
    }
}
