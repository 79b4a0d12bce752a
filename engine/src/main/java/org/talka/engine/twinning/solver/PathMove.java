package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/**
 * Turns every link of an alternating path: those chosen are dropped, the others are taken. Its own undoing.
 */
class PathMove extends AbstractMove<Selection> {

    private final List<Choice> path;

    PathMove(List<Choice> path) {
        this.path = path;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Selection> director) {
        return !path.isEmpty();
    }

    @Override
    protected PathMove createUndoMove(ScoreDirector<Selection> director) {
        return new PathMove(path);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Selection> director) {
        for (Choice choice : path) {
            director.beforeVariableChanged(choice, "chosen");
            choice.turn();
            director.afterVariableChanged(choice, "chosen");
        }
    }

    @Override
    public PathMove rebase(ScoreDirector<Selection> destination) {
        return new PathMove(rebaseList(path, destination));
    }

    @Override
    public Collection<? extends Object> getPlanningEntities() {
        return path;
    }

    @Override
    public Collection<? extends Object> getPlanningValues() {
        List<Object> values = new ArrayList<>();
        path.forEach(choice -> values.add(!choice.isChosen()));
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathMove move && move.path.equals(path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path);
    }

    @Override
    public String toString() {
        return "turn " + path;
    }
}
