package org.talka.engine.consortium.solver;

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
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.plan.Alarm;

/**
 * Improves a grouping with OptaPlanner, which owns the whole objective. It stops after a number of score calculations,
 * so that the same question gives the same answer on every machine, or at the latest when time is up.
 */
public final class ConsortiumSearch {

    private static final String START_TEMPERATURE = "0hard/0medium/2000soft";

    /** With less time left OptaPlanner would have to stop before it has begun, and late. */
    private static final Duration WORTHWHILE = Duration.ofMillis(300);

    private ConsortiumSearch() {}

    /**
     * The best grouping met by simulated annealing over borders, never worse than the start.
     *
     * @param start a possible grouping
     * @param calculations score calculations after which to stop, above 0
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    public static Grouping improve(
            GroupingProblem problem, Grouping start, long seed, long calculations, long deadline) {
        Duration limit = Duration.ofNanos(deadline - System.nanoTime());
        if (limit.compareTo(WORTHWHILE) < 0 || start.groups().size() < 2) {
            return start;
        }
        Solver<Seating> solver = SolverFactory.<Seating>create(config(running(), seed, calculations))
                .buildSolver();
        try (Alarm alarm = Alarm.after(limit, solver::terminateEarly)) {
            return solver.solve(Seating.of(problem, start)).grouping();
        }
    }

    static SolverConfig config(ScoreDirectorFactoryConfig score, long seed, long calculations) {
        return new SolverConfig()
                .withSolutionClass(Seating.class)
                .withEntityClasses(Seat.class)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(score)
                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(calculations))
                .withPhaseList(List.of(annealing()));
    }

    /** The score group by group: what the search uses. */
    static ScoreDirectorFactoryConfig running() {
        return new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningScore.class);
    }

    /** The score as rules: what explains and what tests hold the running score against. */
    static ScoreDirectorFactoryConfig asRules() {
        return new ScoreDirectorFactoryConfig().withConstraintProviderClass(ConsortiumConstraints.class);
    }

    private static LocalSearchPhaseConfig annealing() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(BorderMoves.class))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(START_TEMPERATURE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
