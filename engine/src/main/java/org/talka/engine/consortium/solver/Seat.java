package org.talka.engine.consortium.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * Which group a municipality is in: a view of one place in the labels of a {@link Seating}. Each copy of the seating
 * has seats of its own, so nothing else may hold on to one.
 */
@PlanningEntity
class Seat {

    @PlanningId
    private final Integer municipality;

    private final int[] labels;

    Seat(int municipality, int[] labels) {
        this.municipality = municipality;
        this.labels = labels;
    }

    int municipality() {
        return municipality;
    }

    int label() {
        return labels[municipality];
    }

    void sit(int label) {
        labels[municipality] = label;
    }

    /** OptaPlanner reads the group here; there always is one. */
    @PlanningVariable
    Integer getGroup() {
        return labels[municipality];
    }

    /** OptaPlanner's own moves write the group here. */
    @SuppressWarnings("unused")
    public void setGroup(@Nullable Integer value) {
        if (value != null) {
            labels[municipality] = value;
        }
    }

    @Override
    public String toString() {
        return "seat " + municipality;
    }
}
