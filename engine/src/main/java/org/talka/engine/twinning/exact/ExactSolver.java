package org.talka.engine.twinning.exact;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talka.engine.library.SolverLibrary;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

/**
 * Solves a twinning problem to the end with the branch-and-cut solver SCIP, where the native library is there. It
 * runs on one thread and is deterministic unless the clock ends it. Its arithmetic is in floating point: what it
 * calls optimal is so within its tolerances of a billionth part.
 */
public final class ExactSolver {

    private ExactSolver() {}

    /** Whether the native library is there on this machine. The first call loads it, which takes a moment. */
    public static boolean isAvailable() {
        return SolverLibrary.isAvailable();
    }

    /** Loads the native library in the background, so that it is there when it is needed. */
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
     * @param oddSets ceilings to begin with: the more that matter, the less is left to search
     * @param limit wall-clock time after which to stop
     */
    public static Optional<Exact> solve(
            TwinningProblem problem, boolean[] start, List<Link> open, List<OddSet> oddSets, Duration limit) {
        List<Link> movable = open.stream().filter(link -> !link.pinned()).toList();
        if (movable.isEmpty()) {
            return Optional.of(new Exact(List.of(), true));
        }
        if (limit.toMillis() < 1 || !SolverLibrary.isAvailable()) {
            return Optional.empty();
        }
        Tally tally = Tally.of(problem, start);
        boolean optimal = new Narrowing(problem, tally, oddSets, System.nanoTime() + limit.toNanos()).solve(movable);
        List<Link> changed = movable.stream()
                .filter(link -> tally.isChosen(link) != start[link.index()])
                .toList();
        return Optional.of(new Exact(changed, optimal));
    }
}
