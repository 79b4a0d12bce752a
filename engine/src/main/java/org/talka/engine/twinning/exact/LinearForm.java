package org.talka.engine.twinning.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

/**
 * A twinning problem in which some links are open and the others stay as they are, as a linear program, whole or
 * not: a link is chosen; a municipality carries a further partner; a wanting one is left out; a need gains what its
 * ceilings allow; a quota is missed. Whatever the ceilings, its best is never below the problem's own. That further
 * partners are whole follows from the links, but saying so lets the solver cut much deeper. Size grows with the open
 * links and what they touch.
 */
final class LinearForm {

    private static final double WHOLE = 1e-6;
    /** The solver counts in thousandths of a fit: in much smaller units it finds no cuts, in larger it is not exact. */
    private static final double SCALE = TwinningProblem.UNIT / 1000.0;

    private final MPSolver solver;
    private final MPObjective worth;
    private final TwinningProblem problem;
    private final Tally now;
    private final boolean whole;
    private final Map<Integer, Helpers> helpers;
    private final Map<Integer, MPVariable> open = new LinkedHashMap<>();
    private final Map<Integer, NavigableMap<Integer, MPVariable>> further = new LinkedHashMap<>();
    private final Map<Integer, Integer> settledAt = new LinkedHashMap<>();
    private final Map<Integer, MPVariable> gained = new LinkedHashMap<>();
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<Double> hints = new ArrayList<>();
    private double most = 1;

    /**
     * The form, without ceilings.
     *
     * @param now the choice with which the solver begins
     * @param openLinks the links that may change
     * @param helpers of every need they touch where more than one can help
     * @param single of those where only one can
     * @param whole whether parts of links are ruled out
     */
    LinearForm(
            MPSolver solver,
            TwinningProblem problem,
            Tally now,
            List<Link> openLinks,
            Map<Integer, Helpers> helpers,
            List<Helpers> single,
            boolean whole) {
        this.solver = solver;
        this.worth = solver.objective();
        this.problem = problem;
        this.now = now;
        this.helpers = helpers;
        this.whole = whole;
        worth.setMaximization();
        TreeSet<Integer> municipalities = new TreeSet<>();
        for (Link link : openLinks) {
            open.put(link.index(), variable(link.own(), now.isChosen(link)));
            most += Math.max(0, problem.mostWorth(link)) + Math.max(0, -least(link));
            municipalities.add(link.a());
            municipalities.add(link.b());
        }
        municipalities.forEach(municipality -> most += problem.loadCost(problem.capacity(municipality)));
        municipalities.forEach(this::addMunicipality);
        helpers.forEach(this::addNeed);
        single.forEach(this::addSingle);
        for (int quota = 0; quota < problem.quotas().size(); quota++) {
            addQuota(quota, openLinks);
        }
    }

    /** Worth of the solver's solution, millionths. */
    double worth() {
        return worth.value() * SCALE;
    }

    /** What the choice as it is now is worth in this form, millionths. */
    double worthNow() {
        double sum = 0;
        for (int i = 0; i < variables.size(); i++) {
            sum += worth.getCoefficient(variables.get(i)) * hints.get(i);
        }
        return sum * SCALE;
    }

    /** The worth no solution exceeds, as the solver has it; millionths. */
    double bestBound() {
        return worth.bestBound() * SCALE;
    }

    /** What the solver is told, that it may stop so close to the best; millionths. */
    static String parameters(double closeEnough) {
        return """
                limits/absgap = %s
                limits/gap = 0
                limits/memory = 2000
                separating/maxroundsroot = -1
                separating/minefficacyroot = 0.00001
                separating/zerohalf/freq = 1
                separating/zerohalf/maxroundsroot = -1
                separating/zerohalf/maxsepacutsroot = 2000
                separating/zerohalf/maxcutcands = 5000
                """.formatted(closeEnough / SCALE);
    }

    /** Lets the solver begin with the choice as it is now. */
    void hint() {
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                hints.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Keeps what a need gains below a ceiling. */
    void add(Ceiling ceiling) {
        Helpers those = helpers.get(ceiling.need());
        double constant = those.constant(ceiling);
        MPConstraint below = solver.makeConstraint(-MPSolver.infinity(), 0);
        below.setCoefficient(gained.get(ceiling.need()), 1);
        for (Helpers.Helper helper : those.strongestFirst()) {
            double part = those.part(ceiling, helper);
            if (helper.open()) {
                below.setCoefficient(open.get(helper.link().index()), -part / SCALE);
            } else {
                constant += part;
            }
        }
        below.setUb(constant / SCALE);
    }

    /** Keeps links below the ceiling of an odd set. */
    void add(OddSet set) {
        MPConstraint below = solver.makeConstraint(-MPSolver.infinity(), most(set));
        furtherOf(set).forEach(taken -> below.setCoefficient(taken, -1));
        openOf(set).forEach(link -> below.setCoefficient(link, 1));
    }

    /** By how many links the solver's solution is above the ceiling of an odd set; negative where it is below. */
    double above(OddSet set) {
        double links = 0;
        for (MPVariable link : openOf(set)) {
            links += link.solutionValue();
        }
        for (MPVariable taken : furtherOf(set)) {
            links -= taken.solutionValue();
        }
        return links - most(set);
    }

    private List<MPVariable> openOf(OddSet set) {
        List<MPVariable> counted = new ArrayList<>();
        open.forEach((index, variable) -> {
            if (set.counts(problem.links().get(index))) {
                counted.add(variable);
            }
        });
        return counted;
    }

    /** The places beyond those that are counted, as far as they are open. */
    private List<MPVariable> furtherOf(OddSet set) {
        List<MPVariable> places = new ArrayList<>();
        set.counted()
                .forEach((municipality, counted) ->
                        places.addAll(further.getOrDefault(municipality, Collections.emptyNavigableMap())
                                .tailMap(counted, false)
                                .values()));
        return places;
    }

    /** How many open links there can be in an odd set, beside those that are settled. */
    private long most(OddSet set) {
        long most = set.most();
        Set<Integer> seen = new HashSet<>();
        for (Map.Entry<Integer, Integer> place : set.counted().entrySet()) {
            int settled = settledAt.getOrDefault(place.getKey(), now.load(place.getKey()));
            most += Math.max(0, settled - place.getValue());
            for (Link link : problem.linksOf(place.getKey())) {
                boolean isSettled = now.isChosen(link) && !open.containsKey(link.index());
                if (isSettled && set.counts(link) && seen.add(link.index())) {
                    most--;
                }
            }
        }
        return most;
    }

    /** What each open link brings at the linear solver's prices, by its index; millionths. */
    Map<Integer, Double> reducedCosts() {
        Map<Integer, Double> gains = new LinkedHashMap<>();
        open.forEach((link, variable) -> gains.put(link, variable.reducedCost() * SCALE));
        return gains;
    }

    /** Part of each open link in the solver's solution, by its index. */
    Map<Integer, Double> parts() {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        open.forEach((link, variable) -> parts.put(link, variable.solutionValue()));
        return parts;
    }

    /** Whether the solver's solution has no parts of links. */
    boolean isWhole() {
        return open.values().stream()
                .mapToDouble(MPVariable::solutionValue)
                .allMatch(part -> part < WHOLE || part > 1 - WHOLE);
    }

    /** What each need gains in the solver's solution, by its index; millionths. */
    Map<Integer, Double> gains() {
        Map<Integer, Double> gains = new LinkedHashMap<>();
        gained.forEach((need, variable) -> gains.put(need, variable.solutionValue() * SCALE));
        return gains;
    }

    /** The open links that stand differently in the solver's solution. */
    List<Link> changed() {
        List<Link> changed = new ArrayList<>();
        open.forEach((index, variable) -> {
            Link link = problem.links().get(index);
            if (variable.solutionValue() > 0.5 != now.isChosen(link)) {
                changed.add(link);
            }
        });
        return changed;
    }

    private MPVariable variable(double coefficient, boolean current) {
        return variable(whole, 0, 1, coefficient, current ? 1 : 0);
    }

    private MPVariable variable(boolean integer, double least, double most, double coefficient, double current) {
        MPVariable variable = solver.makeVar(least, most, integer, "");
        worth.setCoefficient(variable, coefficient / SCALE);
        variables.add(variable);
        hints.add(current);
        return variable;
    }

    private void addMunicipality(int municipality) {
        List<MPVariable> links = new ArrayList<>();
        int settled = 0;
        for (Link link : problem.linksOf(municipality)) {
            if (open.containsKey(link.index())) {
                links.add(open.get(link.index()));
            } else if (now.isChosen(link)) {
                settled++;
            }
        }
        settledAt.put(municipality, settled);
        int room = Math.min(problem.capacity(municipality) - settled, links.size());
        if (room < links.size()) {
            MPConstraint capacity = solver.makeConstraint(-MPSolver.infinity(), room);
            links.forEach(link -> capacity.setCoefficient(link, 1));
        }
        MPConstraint carried = solver.makeConstraint(-MPSolver.infinity(), settled == 0 && room > 0 ? 1 : 0);
        links.forEach(link -> carried.setCoefficient(link, 1));
        for (int partner = Math.max(2, settled + 1); partner <= settled + room; partner++) {
            double cost = (double) problem.loadCost(partner) - problem.loadCost(partner - 1);
            MPVariable taken = variable(-cost, now.load(municipality) >= partner);
            further.computeIfAbsent(municipality, m -> new TreeMap<>()).put(partner, taken);
            carried.setCoefficient(taken, -1);
        }
        if (problem.isWanting(municipality) && settled == 0) {
            addLeftOut(links, now.load(municipality) == 0);
        }
    }

    /**
     * Leaving somebody out costs more than everything that is open can be worth. Where nobody is left out now, no
     * better choice leaves out anybody, and the way out is not even offered.
     */
    private void addLeftOut(List<MPVariable> links, boolean current) {
        MPConstraint served = solver.makeConstraint(1, MPSolver.infinity());
        links.forEach(link -> served.setCoefficient(link, 1));
        if (now.leftOut() > 0) {
            served.setCoefficient(variable(-most, current), 1);
        }
    }

    /** Help that depends on no other is worth of the link itself. */
    private void addSingle(Helpers those) {
        MPVariable link = open.get(those.strongestFirst().get(0).link().index());
        worth.setCoefficient(link, worth.getCoefficient(link) + those.single() / SCALE);
    }

    private void addNeed(int need, Helpers those) {
        List<Long> worths = those.strongestFirst().stream()
                .filter(helper -> now.isChosen(helper.link()))
                .map(Helpers.Helper::worth)
                .toList();
        double current = problem.coverage(worths);
        gained.put(need, variable(false, 0, MPSolver.infinity(), SCALE, current / SCALE));
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
        long settled = now.reached(index);
        long reach = 0;
        for (Link link : openLinks) {
            long amount = amount(link, index);
            settled -= now.isChosen(link) ? amount : 0;
            reach += Math.abs(amount);
        }
        if (quota.cost() == 0 || reach == 0) {
            return;
        }
        double atMost = (double) Math.max(0, quota.target() - settled) + reach;
        double current = Math.max(0, quota.target() - now.reached(index));
        MPVariable missing = variable(false, 0, atMost, -quota.cost(), current);
        MPConstraint met = solver.makeConstraint((double) quota.target() - settled, MPSolver.infinity());
        met.setCoefficient(missing, 1);
        openLinks.forEach(link -> met.setCoefficient(open.get(link.index()), amount(link, index)));
    }

    private static long amount(Link link, int quota) {
        long amount = 0;
        for (Link.Part part : link.parts()) {
            amount += part.quota() == quota ? part.amount() : 0;
        }
        return amount;
    }
}
