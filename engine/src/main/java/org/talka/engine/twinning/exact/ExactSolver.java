package org.talka.engine.twinning.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Solves a twinning problem to the end with the branch-and-cut solver SCIP, where the native library is there. It
 * runs on one thread and is deterministic unless the clock ends it. Its arithmetic is in floating point: what it
 * calls optimal is so within its tolerances of a billionth part.
 */
public final class ExactSolver {

    /** The objective counts millionths: a bound less than one above a choice leaves no room for a better one. */
    private static final double ONE_MILLIONTH = 1;

    private static final String PARAMETERS =
            "limits/absgap = 0.5\nlimits/gap = 0\ndisplay/verblevel = 0\nlimits/memory = 2000\n";

    private ExactSolver() {}

    /** Whether the native library is there on this machine. The first call unpacks it, which takes a moment. */
    public static boolean isAvailable() {
        return Library.LOADED;
    }

    /** Unpacks the native library in the background, so that it is there when it is needed. */
    public static void warmUp() {
        Thread thread = new Thread(ExactSolver::isAvailable, "talka-exact-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The best choice with every link but the open ones as it is, or the best found within the limit; empty where
     * the library is missing or nothing was found.
     *
     * @param start a feasible choice to begin from
     * @param open links that may change; pinned ones never do
     * @param limit wall-clock time after which to stop
     */
    public static Optional<Exact> solve(TwinningProblem problem, boolean[] start, List<Link> open, Duration limit) {
        if (!Library.LOADED || limit.toMillis() < 1) {
            return Optional.empty();
        }
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return Optional.empty();
        }
        try {
            List<Link> movable = open.stream().filter(link -> !link.pinned()).toList();
            LinearForm form = new LinearForm(solver, problem, Tally.of(problem, start), movable);
            solver.setSolverSpecificParametersAsString(PARAMETERS);
            solver.setTimeLimit(limit.toMillis());
            return exact(problem, solver, form, solver.solve());
        } finally {
            solver.delete();
        }
    }

    private static Optional<Exact> exact(
            TwinningProblem problem, MPSolver solver, LinearForm form, ResultStatus status) {
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            return Optional.empty();
        }
        boolean[] chosen = form.chosen();
        if (!problem.isFeasible(chosen)) {
            return Optional.empty();
        }
        boolean proven = status == ResultStatus.OPTIMAL
                && solver.objective().bestBound() - solver.objective().value() < ONE_MILLIONTH;
        return Optional.of(new Exact(chosen, proven));
    }

    /** Unpacked when first asked for, by whichever thread asks. */
    private static final class Library {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return MPSolver.supportsProblemType(MPSolver.OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING);
            } catch (RuntimeException | LinkageError missing) {
                return false;
            }
        }
    }
}
