package org.talka.engine.twinning.solver;

import java.time.Duration;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;
import org.talka.engine.plan.Alarm;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Improves a choice of links with OptaPlanner. It stops after a number of score calculations, so that the same
 * question gives the same answer on every machine, or at the latest when time is up; only then does the answer
 * depend on the machine. Not safe to share between threads.
 */
public final class TwinningSearch {

    /** Instead of a number of score calculations: as many as there is time for. */
    public static final long UNCOUNTED = Long.MAX_VALUE;

    private static final String START_TEMPERATURE = "0hard/0medium/10000soft";

    private final TwinningProblem problem;
    private final long seed;
    private final Duration limit;
    private final long bound;
    private long calculations;
    private long nanos;

    /**
     * A search among the links of a problem.
     *
     * @param seed of the random walk
     * @param limit wall-clock time after which to stop in any case
     * @param bound worth that no choice exceeds, millionths; a search stops when it gets there with nobody left out
     */
    public TwinningSearch(TwinningProblem problem, long seed, Duration limit, long bound) {
        this.problem = problem;
        this.seed = seed;
        this.limit = limit;
        this.bound = bound;
    }

    /**
     * The best choice met by simulated annealing over alternating paths, never worse than the start.
     *
     * @param start a feasible choice
     * @param open which links may be turned at all; pinned ones never are
     * @param calculations score calculations after which to stop, above 0, or {@link #UNCOUNTED}
     */
    public boolean[] improve(boolean[] start, boolean[] open, long calculations) {
        return search(config(calculations), Selection.of(problem, start, open));
    }

    /**
     * The best choice met by the search OptaPlanner makes unless told otherwise: late acceptance over changing one
     * link and swapping two. Never worse than the start; what others are measured against.
     *
     * @param start a feasible choice
     * @param open which links may be turned at all; pinned ones never are
     * @param calculations score calculations after which to stop, above 0, or {@link #UNCOUNTED}
     */
    public boolean[] improveByStockMoves(boolean[] start, boolean[] open, long calculations) {
        return search(config(calculations).withPhaseList(List.of(stock())), Selection.of(problem, start, open));
    }

    /** How many scores were calculated so far. */
    public long calculations() {
        return calculations;
    }

    /** The same per second of solving, without what it takes to make OptaPlanner ready; 0 where nothing was solved. */
    public double calculationsPerSecond() {
        return nanos > 0 ? calculations * 1e9 / nanos : 0;
    }

    private boolean[] search(SolverConfig config, Selection start) {
        if (start.movable().isEmpty() || limit.toMillis() <= 0) {
            return start.chosen();
        }
        Solver<Selection> solver = SolverFactory.<Selection>create(config).buildSolver();
        solver.addEventListener(event -> {
            var score = event.getNewBestSolution().score();
            if (score != null && score.mediumScore() == 0 && score.softScore() >= bound) {
                solver.terminateEarly();
            }
        });
        long from = System.nanoTime();
        try (Alarm alarm = Alarm.after(limit, solver::terminateEarly)) {
            return solver.solve(start).chosen();
        } finally {
            nanos += System.nanoTime() - from;
            calculations += calculations(solver);
        }
    }

    /** Annealing cools down towards the end it is told: the count, or the limit where nothing is counted. */
    private SolverConfig config(long calculations) {
        SolverConfig config = config(running(), seed, calculations);
        return calculations == UNCOUNTED
                ? config.withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(limit.toMillis()))
                : config;
    }

    /** Only OptaPlanner's own solver tells. */
    private static long calculations(Solver<Selection> solver) {
        return solver instanceof DefaultSolver<Selection> known
                ? known.getSolverScope().getScoreCalculationCount()
                : 0;
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

    private static LocalSearchPhaseConfig stock() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(
                        List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig())));
    }
}
