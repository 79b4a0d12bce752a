package org.talka.engine.consortium.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some take their seats in other groups, at once. */
class SeatMove extends AbstractMove<Seating> {

    private final List<Seat> seats;
    private final List<Integer> labels;

    SeatMove(List<Seat> seats, List<Integer> labels) {
        this.seats = seats;
        this.labels = labels;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Seating> director) {
        return !seats.isEmpty();
    }

    @Override
    protected SeatMove createUndoMove(ScoreDirector<Seating> director) {
        return new SeatMove(seats, seats.stream().map(Seat::label).toList());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Seating> director) {
        for (int i = 0; i < seats.size(); i++) {
            director.beforeVariableChanged(seats.get(i), "group");
            seats.get(i).sit(labels.get(i));
            director.afterVariableChanged(seats.get(i), "group");
        }
    }

    @Override
    public SeatMove rebase(ScoreDirector<Seating> destination) {
        return new SeatMove(rebaseList(seats, destination), labels);
    }

    @Override
    public Collection<? extends Object> getPlanningEntities() {
        return seats;
    }

    @Override
    public Collection<? extends Object> getPlanningValues() {
        return new ArrayList<Object>(labels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeatMove move && move.seats.equals(seats) && move.labels.equals(labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seats, labels);
    }

    @Override
    public String toString() {
        return seats + " to " + labels;
    }
}
