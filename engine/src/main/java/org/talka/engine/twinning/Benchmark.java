package org.talka.engine.twinning;

import java.time.Duration;
import java.util.Arrays;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.solver.TwinningSearch;

/**
 * A plan made under measurement, and simpler ways to choose among the same candidates, held against the same bound.
 * Holds the candidates in memory. Nothing is pinned.
 */
public final class Benchmark {

    private final CooperationMatrix matrix;
    private final TwinningProblem problem;
    private final long seed;
    private final Outcome outcome;
    private final Measured measured;

    private Benchmark(CooperationMatrix matrix, long seed, Duration limit, Progress progress) {
        long started = System.nanoTime();
        PhaseClock clock = new PhaseClock(progress);
        this.matrix = matrix;
        this.seed = seed;
        this.problem = Formulation.of(matrix, Candidates.of(matrix, Pins.NONE, clock), Pins.NONE)
                .problem();
        clock.at(Progress.Phase.PRICES, 0);
        this.outcome = Outcome.of(problem, new Effort(limit, started), seed, clock);
        clock.at(Progress.Phase.DONE, 1);
        this.measured = measured(clock);
    }

    /**
     * Makes a plan as {@link TwinningPlanner#plan} does, up to the proposals.
     *
     * @param limit wall-clock time, above 0
     */
    public static Benchmark of(CooperationMatrix matrix, long seed, Duration limit, Progress progress) {
        TwinningPlanner.warmUp();
        return new Benchmark(matrix, seed, limit, progress);
    }

    /** How the plan was made, and how good it is. */
    public Measured measured() {
        return measured;
    }

    /**
     * Another way to choose among the same candidates.
     *
     * @param limit wall-clock time of a search, which uses all of it
     */
    public Attempt attempt(Way way, Duration limit) {
        long from = System.nanoTime();
        boolean[] byFit = Greedy.chooseByFit(problem);
        TwinningSearch search = new TwinningSearch(problem, seed, limit, outcome.bound());
        boolean[] chosen =
                switch (way) {
                    case GREEDY_BY_FIT -> byFit;
                    case STOCK_MOVES -> search.improveByStockMoves(byFit, all(), TwinningSearch.UNCOUNTED);
                    case PATH_MOVES -> search.improve(byFit, all(), TwinningSearch.UNCOUNTED);
                };
        double seconds = (System.nanoTime() - from) / 1e9;
        return new Attempt(
                worth(chosen),
                gap(chosen),
                leftOut(chosen),
                seconds,
                search.calculations(),
                search.calculationsPerSecond());
    }

    private boolean[] all() {
        boolean[] all = new boolean[problem.links().size()];
        Arrays.fill(all, true);
        return all;
    }

    private Measured measured(PhaseClock clock) {
        boolean[] chosen = outcome.chosen();
        return new Measured(
                matrix.municipalities().size(),
                problem.links().size(),
                new Seconds(
                        clock.seconds(Progress.Phase.CANDIDATES, Progress.Phase.PRICES),
                        clock.seconds(Progress.Phase.PRICES, Progress.Phase.SEARCH),
                        clock.seconds(Progress.Phase.SEARCH, Progress.Phase.PROOF),
                        clock.seconds(Progress.Phase.PROOF, Progress.Phase.DONE)),
                worth(chosen),
                (double) outcome.bound() / TwinningProblem.UNIT,
                gap(chosen),
                leftOut(chosen),
                outcome.optimalBy(),
                outcome.stoppedByClock(),
                PeakMemory.read());
    }

    private double worth(boolean[] chosen) {
        return (double) problem.worth(chosen) / TwinningProblem.UNIT;
    }

    private double gap(boolean[] chosen) {
        long bound = outcome.bound();
        return bound > 0 ? (double) (bound - problem.worth(chosen)) / bound : 0;
    }

    /** As a plan counts it: home municipalities without a candidate are left out too. */
    private int leftOut(boolean[] chosen) {
        int[] loads = problem.loads(chosen);
        int leftOut = 0;
        for (int i = 0; i < loads.length; i++) {
            String id = matrix.municipalities().get(i);
            if (loads[i] == 0 && matrix.rules().isHome(matrix.data().municipality(id))) {
                leftOut++;
            }
        }
        return leftOut;
    }

    /** Other ways to choose. Both searches begin with the choice by fit. */
    public enum Way {
        /** the best fit first, while both ends have room */
        GREEDY_BY_FIT,
        /** OptaPlanner as it comes: late acceptance over changes and swaps */
        STOCK_MOVES,
        /** OptaPlanner with the alternating paths of Talka and annealing, without prices and without the exact solver */
        PATH_MOVES
    }

    /**
     * What was measured while a plan was made.
     *
     * @param municipalities at home and abroad
     * @param candidates how many pairs there were to choose from
     * @param objective worth of the plan in units of fit
     * @param bound worth that no plan can exceed, leaving nobody out more than this one does
     * @param gap (bound - objective) / bound; 0 where the bound is 0
     * @param leftOut home municipalities in no pair
     * @param memory most memory held until the plan was there
     */
    public record Measured(
            int municipalities,
            int candidates,
            Seconds seconds,
            double objective,
            double bound,
            double gap,
            int leftOut,
            TwinningPlan.OptimalBy optimalBy,
            boolean stoppedByClock,
            PeakMemory memory) {}

    /**
     * Seconds by phase.
     *
     * @param candidates finding them, and putting the problem in whole numbers
     * @param prices and the bound
     * @param search first choice, paths, OptaPlanner
     * @param proof the exact solver's last word, and prices looked for once more
     */
    public record Seconds(double candidates, double prices, double search, double proof) {}

    /**
     * What another way came to.
     *
     * @param objective worth of its choice in units of fit
     * @param gap to the bound of the plan; below 0 only where it leaves more municipalities out than the plan
     * @param leftOut home municipalities in no pair
     * @param seconds it took
     * @param calculations scores OptaPlanner calculated
     * @param calculationsPerSecond of its solving
     */
    public record Attempt(
            double objective,
            double gap,
            int leftOut,
            double seconds,
            long calculations,
            double calculationsPerSecond) {}
}
