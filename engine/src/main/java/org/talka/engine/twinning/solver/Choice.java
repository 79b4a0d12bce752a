package org.talka.engine.twinning.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.talka.engine.twinning.problem.Link;

/** Whether a link is chosen. OptaPlanner's own: it clones these, so nothing else may hold on to one. */
@PlanningEntity
class Choice {

    @PlanningId
    private Integer id;

    private Link link;

    @PlanningVariable
    private @Nullable Boolean chosen;

    @PlanningPin
    private boolean pinned;

    @SuppressWarnings({"unused", "NullAway"}) // OptaPlanner makes clones with it
    Choice() {}

    @SuppressWarnings("this-escape")
    Choice(Link link, boolean chosen, boolean open) {
        this.id = link.index();
        this.link = link;
        this.chosen = chosen;
        this.pinned = link.pinned() || !open;
    }

    Link link() {
        return link;
    }

    boolean isChosen() {
        return Boolean.TRUE.equals(chosen);
    }

    void choose(boolean value) {
        chosen = value;
    }

    boolean isPinned() {
        return pinned;
    }

    @Override
    public String toString() {
        return "choice " + id;
    }
}
