package org.talka.engine.twinning.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitedTest {

    private static final long LIMIT_MILLIS = 300_000;

    private MPSolver solver;

    @BeforeEach
    void begin() {
        assertThat(ExactSolver.isAvailable()).isTrue();
        solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit(LIMIT_MILLIS);
    }

    @AfterEach
    void end() {
        var unused = Thread.interrupted();
        solver.delete();
    }

    @Test
    @Timeout(60)
    void solvingThatWouldTakeMinutesEndsSoonAfterItsThreadIsInterrupted() {
        splitAMarket(6, 50);
        long began = System.nanoTime();

        Thread.currentThread().interrupt();
        MPSolver.ResultStatus status = Waited.solve(solver);

        assertThat(status).isNotEqualTo(MPSolver.ResultStatus.OPTIMAL);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void solvingNobodyInterruptsEndsAsEver() {
        MPVariable x = solver.makeIntVar(0, 7, "x");
        solver.objective().setCoefficient(x, 1);
        solver.objective().setMaximization();

        assertThat(Waited.solve(solver)).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        assertThat(x.solutionValue()).isEqualTo(7);
    }

    /** Customers in two halves of the same demand for each product: small to write down, very long to decide. */
    private void splitAMarket(int products, int customers) {
        Random random = new Random(1);
        MPVariable[] first = solver.makeBoolVarArray(customers, "first");
        for (int product = 0; product < products; product++) {
            MPConstraint half = solver.makeConstraint();
            MPVariable over = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            MPVariable under = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            int total = 0;
            for (MPVariable customer : first) {
                int demand = random.nextInt(100);
                total += demand;
                half.setCoefficient(customer, demand);
            }
            half.setCoefficient(over, -1);
            half.setCoefficient(under, 1);
            half.setBounds(total / 2, total / 2);
            solver.objective().setCoefficient(over, 1);
            solver.objective().setCoefficient(under, 1);
        }
    }
}
