package org.talka.engine.twinning.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * A twinning problem in which some links are open and the others stay as they are, as a mixed-integer program: a
 * link is chosen or not; a link serves a need at a rank; a municipality carries a further partner; a wanting one is
 * left out. Only the first need be whole: because a need's helpers earn most when the strongest come first, and
 * each further partner costs more than the one before, the rest comes out whole by itself. Size grows with the open
 * links and what they touch.
 */
final class LinearForm {

    private final MPSolver solver;
    private final MPObjective worth;
    private final TwinningProblem problem;
    private final Tally start;
    private final Map<Integer, MPVariable> open = new LinkedHashMap<>();
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<Double> hints = new ArrayList<>();
    private double most = 1;

    /**
     * The form.
     *
     * @param start the choice of links now, with which the solver begins
     * @param openLinks the links that may change
     */
    LinearForm(MPSolver solver, TwinningProblem problem, Tally start, List<Link> openLinks) {
        this.solver = solver;
        this.worth = solver.objective();
        this.problem = problem;
        this.start = start;
        worth.setMaximization();
        TreeSet<Integer> municipalities = new TreeSet<>();
        TreeSet<Integer> needs = new TreeSet<>();
        for (Link link : openLinks) {
            open.put(link.index(), variable(true, link.own(), start.isChosen(link)));
            most += Math.max(0, problem.mostWorth(link)) + Math.max(0, -least(link));
            municipalities.add(link.a());
            municipalities.add(link.b());
            link.shares().forEach(share -> needs.add(share.need()));
        }
        municipalities.forEach(municipality -> most += problem.loadCost(problem.capacity(municipality)));
        municipalities.forEach(this::addMunicipality);
        needs.forEach(this::addNeed);
        for (int quota = 0; quota < problem.quotas().size(); quota++) {
            addQuota(quota, openLinks);
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                hints.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The choice the solver came to, the links that were not open included. */
    boolean[] chosen() {
        boolean[] chosen = start.chosen();
        open.forEach((link, variable) -> chosen[link] = variable.solutionValue() > 0.5);
        return chosen;
    }

    private MPVariable variable(boolean whole, double coefficient, boolean now) {
        MPVariable variable = solver.makeVar(0, 1, whole, "");
        worth.setCoefficient(variable, coefficient);
        variables.add(variable);
        hints.add(now ? 1.0 : 0.0);
        return variable;
    }

    private void addMunicipality(int municipality) {
        List<MPVariable> links = new ArrayList<>();
        int settled = 0;
        for (Link link : problem.linksOf(municipality)) {
            if (open.containsKey(link.index())) {
                links.add(open.get(link.index()));
            } else if (start.isChosen(link)) {
                settled++;
            }
        }
        int room = Math.min(problem.capacity(municipality) - settled, links.size());
        MPConstraint carried = solver.makeConstraint(-MPSolver.infinity(), settled == 0 && room > 0 ? 1 : 0);
        links.forEach(link -> carried.setCoefficient(link, 1));
        for (int partner = Math.max(2, settled + 1); partner <= settled + room; partner++) {
            double cost = (double) problem.loadCost(partner) - problem.loadCost(partner - 1);
            carried.setCoefficient(variable(false, -cost, start.load(municipality) >= partner), -1);
        }
        if (problem.isWanting(municipality) && settled == 0) {
            addLeftOut(links, start.load(municipality) == 0);
        }
    }

    /**
     * Leaving somebody out costs more than everything that is open can be worth. Where the start leaves out nobody,
     * no better choice does, and the way out is not even offered.
     */
    private void addLeftOut(List<MPVariable> links, boolean now) {
        MPConstraint served = solver.makeConstraint(1, MPSolver.infinity());
        links.forEach(link -> served.setCoefficient(link, 1));
        if (start.leftOut() > 0) {
            served.setCoefficient(variable(true, -most, now), 1);
        }
    }

    /** The least a link can add: its own worth, with every quota it takes from unmet. */
    private long least(Link link) {
        long least = link.own();
        for (Link.Part part : link.parts()) {
            least += problem.quotas().get(part.quota()).cost() * Math.min(0, part.amount());
        }
        return least;
    }

    /** What is missing of a quota costs; what the open links reach of it makes that less. */
    private void addQuota(int index, List<Link> openLinks) {
        Quota quota = problem.quotas().get(index);
        long settled = start.reached(index);
        long reach = 0;
        for (Link link : openLinks) {
            long amount = amount(link, index);
            settled -= start.isChosen(link) ? amount : 0;
            reach += Math.abs(amount);
        }
        if (quota.cost() == 0 || reach == 0) {
            return;
        }
        double missing = (double) Math.max(0, quota.target() - settled);
        MPConstraint met = solver.makeConstraint((double) quota.target() - settled, MPSolver.infinity());
        openLinks.forEach(link -> met.setCoefficient(open.get(link.index()), amount(link, index)));
        MPVariable shortfall = solver.makeVar(0, missing + reach, false, "");
        worth.setCoefficient(shortfall, -quota.cost());
        met.setCoefficient(shortfall, 1);
        variables.add(shortfall);
        hints.add((double) Math.max(0, quota.target() - start.reached(index)));
    }

    private static long amount(Link link, int quota) {
        return link.parts().stream()
                .filter(part -> part.quota() == quota)
                .mapToLong(Link.Part::amount)
                .sum();
    }

    /** A helper of a need and the share it has in it; without a variable where it is there in any case. */
    private record Helper(@Nullable MPVariable chosen, boolean now, long worth) {}

    /** At each rank one helper at most; each helper at one rank at most, and only when its link is chosen. */
    private void addNeed(int need) {
        List<Helper> helpers = helpers(need);
        helpers.sort((x, y) -> Long.compare(y.worth(), x.worth()));
        int ranks = Math.min(problem.ranks(), helpers.size());
        List<MPConstraint> atRank = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            atRank.add(solver.makeConstraint(-MPSolver.infinity(), 1));
        }
        int taken = 0;
        for (Helper helper : helpers) {
            MPConstraint once = solver.makeConstraint(-MPSolver.infinity(), helper.chosen() == null ? 1 : 0);
            if (helper.chosen() != null) {
                once.setCoefficient(helper.chosen(), -1);
            }
            for (int rank = 0; rank < ranks; rank++) {
                MPVariable place =
                        variable(false, problem.worthAt(rank, helper.worth()), helper.now() && rank == taken);
                once.setCoefficient(place, 1);
                atRank.get(rank).setCoefficient(place, 1);
            }
            taken += helper.now() ? 1 : 0;
        }
    }

    private List<Helper> helpers(int need) {
        List<Helper> helpers = new ArrayList<>();
        for (Link link : problem.linksFor(need)) {
            boolean now = start.isChosen(link);
            if (open.containsKey(link.index()) || now) {
                link.shares().stream()
                        .filter(share -> share.need() == need)
                        .forEach(share -> helpers.add(new Helper(open.get(link.index()), now, share.worth())));
            }
        }
        return helpers;
    }
}
