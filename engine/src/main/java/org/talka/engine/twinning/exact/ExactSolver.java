package org.talka.engine.twinning.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Solves a twinning problem to the end, where the native library of OR-tools is there. One worker and a limit in
 * deterministic time, so that the same problem gives the same answer.
 */
public final class ExactSolver {

    /** Who vouches for what is called optimal on this solver's word. */
    public static final String NAME = "CP-SAT (OR-tools 9.15)";

    private static final boolean AVAILABLE = load();

    private ExactSolver() {}

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            return false;
        }
    }

    /** Whether the native library is there on this machine. The first call unpacks it, which takes a moment. */
    public static boolean isAvailable() {
        return AVAILABLE;
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
     * @param effort in the solver's own deterministic time, roughly seconds of a fast machine
     * @param limit wall-clock time after which to stop in any case
     */
    public static Optional<Exact> solve(
            TwinningProblem problem, boolean[] start, List<Link> open, double effort, Duration limit) {
        if (!AVAILABLE || limit.toMillis() < 1 || effort <= 0) {
            return Optional.empty();
        }
        List<Link> movable = open.stream().filter(link -> !link.pinned()).toList();
        LinearForm form = new LinearForm(problem, Tally.of(problem, start), movable);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2)
                .setCpModelProbingLevel(0)
                .setMaxDeterministicTime(effort)
                .setMaxTimeInSeconds(limit.toMillis() / 1_000.0);
        CpSolverStatus status = solver.solve(form.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(new Exact(
                form.chosen(solver),
                status == CpSolverStatus.OPTIMAL,
                solver.response().getDeterministicTime()));
    }
}
