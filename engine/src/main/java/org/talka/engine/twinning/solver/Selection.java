package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/** One way to choose links, in OptaPlanner's terms. */
@PlanningSolution
class Selection {

    @ProblemFactProperty
    private TwinningProblem problem;

    @ProblemFactCollectionProperty
    private List<Wanting> wanting;

    @ProblemFactCollectionProperty
    private List<Asked> asked;

    @ValueRangeProvider
    private final CountableValueRange<Boolean> yesOrNo = ValueRangeFactory.createBooleanValueRange();

    @PlanningEntityCollectionProperty
    private List<Choice> choices;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings({"unused", "NullAway"}) // OptaPlanner makes clones with it
    Selection() {}

    Selection(TwinningProblem problem, boolean[] start, boolean[] open) {
        this.problem = problem;
        this.wanting = new ArrayList<>();
        for (int i = 0; i < problem.municipalities(); i++) {
            if (problem.isWanting(i)) {
                wanting.add(new Wanting(i));
            }
        }
        this.asked = new ArrayList<>();
        for (int i = 0; i < problem.quotas().size(); i++) {
            asked.add(new Asked(i, problem.quotas().get(i)));
        }
        this.choices = new ArrayList<>();
        for (Link link : problem.links()) {
            choices.add(new Choice(link, start[link.index()], open[link.index()]));
        }
    }

    CountableValueRange<Boolean> yesOrNo() {
        return yesOrNo;
    }

    TwinningProblem problem() {
        return problem;
    }

    List<Choice> choices() {
        return choices;
    }

    @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    boolean[] chosen() {
        boolean[] chosen = new boolean[choices.size()];
        for (Choice choice : choices) {
            chosen[choice.link().index()] = choice.isChosen();
        }
        return chosen;
    }
}
