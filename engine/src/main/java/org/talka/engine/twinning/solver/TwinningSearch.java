package org.talka.engine.twinning.solver;

import java.time.Duration;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Improves a choice of links by simulated annealing over alternating paths. It stops after a number of score
 * calculations, so that the same question gives the same answer on every machine, or at the latest when time is
 * up; only then does the answer depend on the machine.
 */
public final class TwinningSearch {

    private static final String START_TEMPERATURE = "0hard/0medium/10000soft";

    private TwinningSearch() {}

    /**
     * The best choice met, never worse than the start.
     *
     * @param start a feasible choice
     * @param open which links may be turned at all; pinned ones never are
     * @param seed of the random walk
     * @param calculations score calculations after which to stop, above 0
     * @param limit wall-clock time after which to stop in any case
     * @param bound worth that no choice exceeds, millionths; the search stops when it gets there with nobody left out
     */
    public static boolean[] improve(
            TwinningProblem problem,
            boolean[] start,
            boolean[] open,
            long seed,
            long calculations,
            Duration limit,
            long bound) {
        boolean nothingToTurn = problem.links().stream().noneMatch(link -> open[link.index()] && !link.pinned());
        if (nothingToTurn || limit.isNegative() || limit.isZero()) {
            return start.clone();
        }
        Solver<Selection> solver = SolverFactory.<Selection>create(config(running(), seed, calculations))
                .buildSolver();
        solver.addEventListener(event -> {
            var score = event.getNewBestSolution().score();
            if (score != null && score.mediumScore() == 0 && score.softScore() >= bound) {
                solver.terminateEarly();
            }
        });
        try (Alarm alarm = Alarm.after(limit, solver::terminateEarly)) {
            return solver.solve(new Selection(problem, start, open)).chosen();
        }
    }

    static SolverConfig config(ScoreDirectorFactoryConfig score, long seed, long calculations) {
        return new SolverConfig()
                .withSolutionClass(Selection.class)
                .withEntityClasses(Choice.class)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(score)
                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(calculations))
                .withPhaseList(List.of(annealing()));
    }

    /** The score link by link: what the search uses. */
    static ScoreDirectorFactoryConfig running() {
        return new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningScore.class);
    }

    /** The score as rules: what explains and what tests hold the running score against. */
    static ScoreDirectorFactoryConfig asRules() {
        return new ScoreDirectorFactoryConfig().withConstraintProviderClass(TwinningConstraints.class);
    }

    private static LocalSearchPhaseConfig annealing() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(PathMoves.class))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(START_TEMPERATURE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
