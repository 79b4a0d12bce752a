package org.talka.engine.twinning.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.talka.engine.twinning.problem.Link;

/**
 * Whether a link is chosen: a view of one place in the states of a {@link Selection}. Each copy of the selection
 * has choices of its own, so nothing else may hold on to one.
 */
@PlanningEntity
class Choice {

    @PlanningId
    private final Integer id;

    private final Link link;
    private final boolean[] states;
    private final int place;

    @PlanningPin
    private final boolean pinned;

    /** A choice by itself, for a rule to look at. */
    Choice(Link link, boolean chosen) {
        this(link, new boolean[] {chosen}, 0, link.pinned());
    }

    /**
     * One choice of a selection.
     *
     * @param states of all its choices
     * @param place of this one among them
     * @param pinned whether it stays as it is
     */
    Choice(Link link, boolean[] states, int place, boolean pinned) {
        this.id = link.index();
        this.link = link;
        this.states = states;
        this.place = place;
        this.pinned = pinned;
    }

    Link link() {
        return link;
    }

    boolean isChosen() {
        return states[place];
    }

    void turn() {
        states[place] = !states[place];
    }

    boolean isPinned() {
        return pinned;
    }

    /** OptaPlanner reads the choice here; there always is one. */
    @PlanningVariable
    Boolean getChosen() {
        return states[place];
    }

    /** OptaPlanner's own moves write the choice here. */
    @SuppressWarnings("unused")
    public void setChosen(@Nullable Boolean value) {
        states[place] = Boolean.TRUE.equals(value);
    }

    @Override
    public String toString() {
        return "choice " + id;
    }
}
