package org.talka.engine.consortium.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * A grouping in OptaPlanner's terms. Who is where stands in one array, so that a copy costs that array; the seats of a
 * copy are made when they are asked for, which is never for most best solutions.
 */
@PlanningSolution(solutionCloner = SeatingCloner.class)
class Seating {

    @ProblemFactProperty
    private final GroupingProblem problem;

    @ValueRangeProvider
    private final CountableValueRange<Integer> groups;

    private final int[] labels;
    private @Nullable List<Seat> seats;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Seating(GroupingProblem problem, int[] labels, @Nullable HardMediumSoftLongScore score) {
        this.problem = problem;
        this.groups = ValueRangeFactory.createIntValueRange(0, problem.size());
        this.labels = labels;
        this.score = score;
    }

    static Seating of(GroupingProblem problem, Grouping grouping) {
        return new Seating(problem, grouping.labels(), null);
    }

    /** The same grouping, with labels and seats of its own. */
    Seating copy() {
        return new Seating(problem, labels.clone(), score);
    }

    GroupingProblem problem() {
        return problem;
    }

    CountableValueRange<Integer> groups() {
        return groups;
    }

    /** The seats in the order of municipalities. */
    @PlanningEntityCollectionProperty
    List<Seat> getSeats() {
        if (seats == null) {
            List<Seat> made = new ArrayList<>(labels.length);
            for (int municipality = 0; municipality < labels.length; municipality++) {
                made.add(new Seat(municipality, labels));
            }
            seats = made;
        }
        return seats;
    }

    int label(int municipality) {
        return labels[municipality];
    }

    Grouping grouping() {
        return Grouping.of(labels);
    }

    @Nullable HardMediumSoftLongScore score() {
        return score;
    }
}
