package org.talka.engine.twinning.exact;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.time.Duration;
import org.talka.engine.plan.Alarm;

/**
 * A native solving that ends soon after its thread is interrupted: somebody stopped the plan and waits for what was found
 * so far.
 */
final class Waited {

    private final MPSolver solver;
    private final Thread waiting = Thread.currentThread();
    private boolean isOver;

    private Waited(MPSolver solver) {
        this.solver = solver;
    }

    /** Solves on the thread that calls. */
    static ResultStatus solve(MPSolver solver) {
        Waited waited = new Waited(solver);
        try (Alarm alarm = Alarm.after(Duration.ZERO, waited::look)) {
            return solver.solve();
        } finally {
            waited.over();
        }
    }

    /** Never after the end: the solver may be gone by then. */
    private synchronized void look() {
        if (!isOver && waiting.isInterrupted()) {
            var unused = solver.interruptSolve();
        }
    }

    private synchronized void over() {
        isOver = true;
    }
}
