package org.talka.engine.twinning.exact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

/**
 * Solves to the end by having less and less to solve. The linear solver's reduced costs tell which links a better
 * choice can hardly change; the others, solved exactly, nearly always hold the best choice there is. Held against
 * that choice, reduced costs settle all links but a few, and what is left is solved once more
 * (reduced cost fixing, Dantzig, Fulkerson and Johnson 1954). What little odd sets leave between the linear solver
 * and the best choice decides how many are left.
 */
final class Narrowing {

    /** Links that matter less than this are solved first, millionths. */
    private static final double NEAR = 4_000;

    /** What the linear solver may be wrong by, millionths. */
    private static final double ROUNDING = 10;

    /** Less is only worth the trouble where it leaves out this part of the links. */
    private static final double WORTHWHILE = 0.2;

    private final TwinningProblem problem;
    private final Tally now;
    private final List<OddSet> oddSets;
    private final long deadline;

    /**
     * A narrowing to come.
     *
     * @param now the choice to begin from; its links are turned
     * @param oddSets ceilings to begin with
     * @param deadline as of {@link System#nanoTime()}
     */
    Narrowing(TwinningProblem problem, Tally now, List<OddSet> oddSets, long deadline) {
        this.problem = problem;
        this.now = now;
        this.oddSets = oddSets;
        this.deadline = deadline;
    }

    /**
     * Turns links of the tally to the best choice met in time; true where no choice is better.
     *
     * @param open links that may change, none of them pinned
     */
    boolean solve(List<Link> open) {
        return solve(open, List.of());
    }

    private boolean solve(List<Link> open, List<Ceiling> ceilings) {
        if (open.isEmpty()) {
            return true;
        }
        Settling settling = settling(open, ceilings);
        Optional<Relaxation> relaxed = settling.relax();
        if (relaxed.isEmpty() || settling.isDone()) {
            return takeOver(settling.decided());
        }
        Relaxation relaxation = relaxed.get();
        double room = relaxation.room() + ROUNDING - broughtBy(relaxation, open);
        List<Link> left = those(open, link -> relaxation.cost(link, now) <= room);
        return isMuchLess(left, open)
                ? solve(left, relaxation.ceilings())
                : takeOver(settling(left, relaxation.ceilings()).best());
    }

    /** How much better the choice is once those near are solved, as far as it leaves out as many; millionths. */
    private double broughtBy(Relaxation relaxation, List<Link> open) {
        long worth = now.worth();
        int leftOut = now.leftOut();
        List<Link> near = those(open, link -> relaxation.isNear(link, now, NEAR));
        if (!near.isEmpty() && isMuchLess(near, open)) {
            takeOver(settling(near, relaxation.ceilings()).best());
        }
        return now.leftOut() == leftOut ? now.worth() - worth : 0;
    }

    private static boolean isMuchLess(List<Link> links, List<Link> than) {
        return links.size() <= (1 - WORTHWHILE) * than.size();
    }

    private static List<Link> those(List<Link> links, Predicate<Link> which) {
        return links.stream().filter(which).toList();
    }

    private Settling settling(List<Link> open, List<Ceiling> ceilings) {
        return new Settling(problem, now, open, oddSets, ceilings, deadline);
    }

    private boolean takeOver(Optional<Exact> found) {
        found.ifPresent(exact -> now.turnIfBetter(exact.changed()));
        return found.isPresent() && found.get().optimal();
    }
}
