package org.talka.engine.twinning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

class SelectionTest {

    private final List<Link> links = List.of(
            new Link(0, 0, 1, 500_000, List.of(), true),
            new Link(1, 1, 2, 400_000, List.of(), false),
            new Link(2, 0, 2, 300_000, List.of(), false),
            new Link(3, 2, 3, 200_000, List.of(), false));

    private final TwinningProblem problem =
            new TwinningProblem(new int[] {2, 2, 2, 2}, new boolean[4], 0, links, new long[] {1_000_000}, 0, List.of());

    private final boolean[] start = {true, true, false, false};
    private final Selection selection = Selection.of(problem, start, new boolean[] {true, false, true, true});

    @Test
    void onlyLinksThatMayBeTurnedHaveAChoice() {
        assertThat(selection.getChoices()).extracting(Choice::link).containsExactly(links.get(2), links.get(3));
        assertThat(selection.findMovable(links.get(0))).isNull();
        assertThat(selection.findMovable(links.get(1))).isNull();
        assertThat(selection.chosen()).isEqualTo(start);
    }

    @Test
    void settledLinksAreChosenAsTheyWere() {
        assertThat(links).filteredOn(selection::isChosen).containsExactly(links.get(0), links.get(1));
    }

    @Test
    void settledLinksCountInTheScore() {
        SolutionManager.<Selection, HardMediumSoftLongScore>create(
                        SolverFactory.<Selection>create(TwinningSearch.config(TwinningSearch.running(), 0, 1)))
                .update(selection);

        assertThat(selection.score()).isEqualTo(HardMediumSoftLongScore.ofSoft(900_000));
    }

    @Test
    void aCopySaysTheSameAndStaysAsItIsWhenTheOriginalIsTurned() {
        selection.getChoices().get(0).turn();

        Selection copy = new SelectionCloner().cloneSolution(selection);
        selection.getChoices().get(0).turn();
        selection.getChoices().get(1).setChosen(true);

        assertThat(copy.chosen()).containsExactly(true, true, true, false);
        assertThat(copy.getChoices()).extracting(Choice::isChosen).containsExactly(true, false);
        assertThat(selection.chosen()).containsExactly(true, true, false, true);
    }

    @Test
    void theOriginalStaysAsItIsWhenACopyIsTurned() {
        Selection copy = new SelectionCloner().cloneSolution(selection);

        copy.getChoices().forEach(Choice::turn);

        assertThat(copy.chosen()).containsExactly(true, true, true, true);
        assertThat(selection.chosen()).isEqualTo(start);
        assertThat(copy.getChoices()).doesNotContainAnyElementsOf(selection.getChoices());
    }

    @Test
    void aCopyKeepsScoreAndProblem() {
        SolutionManager.<Selection, HardMediumSoftLongScore>create(
                        SolverFactory.<Selection>create(TwinningSearch.config(TwinningSearch.running(), 0, 1)))
                .update(selection);

        Selection copy = selection.copy();

        assertThat(copy.score()).isNotNull().isEqualTo(selection.score());
        assertThat(copy.problem()).isSameAs(problem);
    }

    @Test
    void everyLinkOfAWholeSelectionHasAChoiceAndPinsHoldTheirs() {
        Selection whole = Selection.whole(problem, start);

        assertThat(whole.getChoices()).hasSize(4);
        assertThat(whole.movable()).extracting(Choice::link).containsExactly(links.get(1), links.get(2), links.get(3));
    }
}
