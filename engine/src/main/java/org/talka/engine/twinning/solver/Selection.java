package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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

/**
 * One way to choose links, in OptaPlanner's terms. Only links that may be turned have a {@link Choice}; the others
 * are settled. What the choices say stands in one array, so that a copy costs that array; the choices of a copy are
 * made when they are asked for, which is never for most best solutions.
 */
@PlanningSolution(solutionCloner = SelectionCloner.class)
class Selection {

    @ProblemFactProperty
    private final TwinningProblem problem;

    @ProblemFactCollectionProperty
    private final List<Wanting> wanting;

    @ProblemFactCollectionProperty
    private final List<Asked> asked;

    @ValueRangeProvider
    private final CountableValueRange<Boolean> yesOrNo = ValueRangeFactory.createBooleanValueRange();

    private final boolean[] settled;
    private final int[] places;
    private final List<Link> links;
    private final boolean[] states;
    private @Nullable List<Choice> choices;
    private List<Choice> movable = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Selection(TwinningProblem problem, boolean[] start, Predicate<Link> hasChoice) {
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
        this.settled = start.clone();
        this.links = problem.links().stream().filter(hasChoice).toList();
        this.places = new int[problem.links().size()];
        Arrays.fill(places, -1);
        this.states = new boolean[links.size()];
        for (int place = 0; place < states.length; place++) {
            int index = links.get(place).index();
            places[index] = place;
            states[place] = start[index];
        }
    }

    private Selection(Selection other) {
        this.problem = other.problem;
        this.wanting = other.wanting;
        this.asked = other.asked;
        this.settled = other.settled;
        this.places = other.places;
        this.links = other.links;
        this.states = other.states.clone();
        this.score = other.score;
    }

    /**
     * With choices for the links that may be turned alone.
     *
     * @param open which may be turned; pinned ones never are
     */
    static Selection of(TwinningProblem problem, boolean[] start, boolean[] open) {
        return new Selection(problem, start, link -> open[link.index()] && !link.pinned());
    }

    /** With a choice for every link: what {@link TwinningConstraints}, which knows choices alone, has to see. */
    static Selection whole(TwinningProblem problem, boolean[] start) {
        return new Selection(problem, start, link -> true);
    }

    /** The same choice, with choices and states of its own. */
    Selection copy() {
        return new Selection(this);
    }

    CountableValueRange<Boolean> yesOrNo() {
        return yesOrNo;
    }

    TwinningProblem problem() {
        return problem;
    }

    /** The choices in the order of links. */
    @PlanningEntityCollectionProperty
    List<Choice> getChoices() {
        if (choices == null) {
            List<Choice> made = new ArrayList<>(states.length);
            for (int place = 0; place < states.length; place++) {
                Link link = links.get(place);
                made.add(new Choice(link, states, place, link.pinned()));
            }
            choices = made;
            movable = made.stream().filter(choice -> !choice.isPinned()).toList();
        }
        return choices;
    }

    /** The choices that no pin holds. */
    List<Choice> movable() {
        getChoices();
        return movable;
    }

    /** Whether a link is chosen, settled or not. */
    boolean isChosen(Link link) {
        int place = places[link.index()];
        return place < 0 ? settled[link.index()] : states[place];
    }

    /** The choice of a link that may be turned; null where it may not. */
    @Nullable Choice findMovable(Link link) {
        int place = places[link.index()];
        return place < 0 || link.pinned() ? null : getChoices().get(place);
    }

    @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    boolean[] chosen() {
        boolean[] chosen = settled.clone();
        for (int place = 0; place < states.length; place++) {
            chosen[links.get(place).index()] = states[place];
        }
        return chosen;
    }
}
