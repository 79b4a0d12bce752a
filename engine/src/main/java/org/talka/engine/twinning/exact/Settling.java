package org.talka.engine.twinning.exact;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

/**
 * One exact solving. What needs gain is not linear, so ceilings are lowered where a solution breaks through them:
 * first with parts of links, by the linear solver GLOP, which finds most of the ceilings and odd sets that matter; then,
 * unless that left every link whole, by SCIP, until its solution is worth what it says (outer approximation, Duran and
 * Grossmann 1986). Each native call gets what is left of the time; a long one also ends when its thread is interrupted.
 */
final class Settling {

    /** What a better choice must be worth more to be looked for; millionths. */
    private static final double TOLERANCE = 1;

    private static final int MOST_LOWERINGS = 12;
    private static final int MOST_SOLVINGS = 12;

    /** By how many links a solution must be above an odd set to count as above. */
    private static final double ABOVE = 1e-6;

    private final TwinningProblem problem;
    private final Tally now;
    private final List<Link> open;
    private final List<OddSet> oddSets;
    private final long deadline;
    private final Map<Integer, Helpers> helpers = new TreeMap<>();
    private final List<Helpers> single = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();
    private final Set<OddSet> held = new LinkedHashSet<>();
    private @Nullable Exact best;
    private double bestWorth = Double.NEGATIVE_INFINITY;

    /**
     * A solving to come.
     *
     * @param open links that may change, none of them pinned, at least one
     * @param oddSets to hold the solution down where it is above them
     * @param known ceilings to begin with; those of needs that nothing open touches are left aside
     * @param deadline as of {@link System#nanoTime()}
     */
    Settling(
            TwinningProblem problem,
            Tally now,
            List<Link> open,
            List<OddSet> oddSets,
            List<Ceiling> known,
            long deadline) {
        this.problem = problem;
        this.now = now;
        this.open = open;
        this.oddSets = oddSets;
        this.deadline = deadline;
        Set<Integer> openIndices = new HashSet<>();
        open.forEach(link -> openIndices.add(link.index()));
        for (Link link : open) {
            for (Link.Share share : link.shares()) {
                helpers.computeIfAbsent(share.need(), need -> new Helpers(problem, now, need, openIndices));
            }
        }
        helpers.values().stream().filter(Helpers::isSingle).forEach(single::add);
        helpers.values().removeIf(Helpers::isSingle);
        helpers.values().forEach(those -> {
            ceilings.add(those.lowest(helper -> 0));
            ceilings.add(those.lowest(helper -> now.isChosen(helper.link()) ? 1 : 0));
        });
        known.stream().filter(ceiling -> helpers.containsKey(ceiling.need())).forEach(ceilings::add);
    }

    /** Whether the linear solver has found the best choice already. */
    boolean isDone() {
        return best != null;
    }

    /** The best choice met in time; empty where none was. */
    Optional<Exact> best() {
        relax();
        return decided();
    }

    /** The same without looking for ceilings first: those there are. */
    Optional<Exact> decided() {
        if (isDone()) {
            return Optional.ofNullable(best);
        }
        for (int solving = 0; solving < MOST_SOLVINGS && millisLeft() > 0; solving++) {
            if (isSettled()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private long millisLeft() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }

    /** Lowers ceilings until none is broken through with parts of links; empty where time or the solver gives up. */
    Optional<Relaxation> relax() {
        MPSolver solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            return Optional.empty();
        }
        try {
            LinearForm form = form(solver, false);
            for (int lowering = 0; lowering < MOST_LOWERINGS && millisLeft() > 1; lowering++) {
                solver.setTimeLimit(Math.max(1, millisLeft() / 2));
                if (Waited.solve(solver) != ResultStatus.OPTIMAL) {
                    return Optional.empty();
                }
                List<Ceiling> broken = broken(form);
                List<OddSet> odd = oddSets.stream()
                        .filter(set -> !held.contains(set) && form.above(set) > ABOVE)
                        .toList();
                if (broken.isEmpty() && odd.isEmpty() && form.isWhole()) {
                    best = new Exact(form.changed(), true);
                }
                if (broken.isEmpty() && odd.isEmpty()) {
                    return Optional.of(new Relaxation(
                            form.worth() - form.worthNow(), form.parts(), form.reducedCosts(), List.copyOf(ceilings)));
                }
                broken.forEach(form::add);
                ceilings.addAll(broken);
                odd.forEach(form::add);
                held.addAll(odd);
            }
            return Optional.empty();
        } finally {
            solver.delete();
        }
    }

    private LinearForm form(MPSolver solver, boolean whole) {
        LinearForm form = new LinearForm(solver, problem, now, open, helpers, single, whole);
        ceilings.forEach(form::add);
        held.forEach(form::add);
        return form;
    }

    /** The lowest ceilings that the solution at hand breaks through. */
    private List<Ceiling> broken(LinearForm form) {
        Map<Integer, Double> parts = form.parts();
        Map<Integer, Double> gains = form.gains();
        List<Ceiling> broken = new ArrayList<>();
        helpers.forEach((need, those) -> {
            Ceiling lowest = those.lowest(helper -> part(helper, parts));
            if (those.isBroken(lowest, gains.getOrDefault(need, 0.0), helper -> part(helper, parts))) {
                broken.add(lowest);
            }
        });
        return broken;
    }

    private static double part(Helpers.Helper helper, Map<Integer, Double> parts) {
        return helper.open() ? parts.getOrDefault(helper.link().index(), 0.0) : 1;
    }

    /** Solves with the ceilings there are; true when another solving would bring nothing. */
    private boolean isSettled() {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return true;
        }
        try {
            LinearForm form = form(solver, true);
            form.hint();
            solver.setSolverSpecificParametersAsString(LinearForm.parameters(0.5 * TOLERANCE));
            solver.setTimeLimit(Math.max(1, millisLeft()));
            ResultStatus status = Waited.solve(solver);
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return true;
            }
            double worth = form.worth() - claimedTooMuch(form);
            boolean optimal =
                    status == ResultStatus.OPTIMAL && form.bestBound() - Math.max(worth, bestWorth) < TOLERANCE;
            if (best == null || worth > bestWorth) {
                best = new Exact(form.changed(), optimal);
                bestWorth = worth;
            } else if (optimal) {
                best = new Exact(best.changed(), true);
            }
            List<Ceiling> broken = broken(form);
            ceilings.addAll(broken);
            return optimal || broken.isEmpty() || status != ResultStatus.OPTIMAL;
        } finally {
            solver.delete();
        }
    }

    /** How much more the solution says needs gain than they do. */
    private double claimedTooMuch(LinearForm form) {
        Map<Integer, Double> parts = form.parts();
        Map<Integer, Double> gains = form.gains();
        double tooMuch = 0;
        for (var entry : helpers.entrySet()) {
            List<Long> worths = entry.getValue().strongestFirst().stream()
                    .filter(helper -> part(helper, parts) > 0.5)
                    .map(Helpers.Helper::worth)
                    .toList();
            tooMuch += gains.getOrDefault(entry.getKey(), 0.0) - problem.coverage(worths);
        }
        return tooMuch;
    }
}
