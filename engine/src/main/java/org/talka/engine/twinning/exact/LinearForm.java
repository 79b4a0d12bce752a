package org.talka.engine.twinning.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * A twinning problem in which some links are open and the others stay as they are, as a linear one over yes-or-no
 * variables: a link is chosen; a link serves a need at a rank; a municipality carries a further partner; a wanting
 * one is left out. Exact, because a need's helpers earn most when the strongest come first, and each further
 * partner costs more than the one before. Size and cost grow with the open links and what they touch.
 */
final class LinearForm {

    private final TwinningProblem problem;
    private final Tally start;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder worth = LinearExpr.newBuilder();
    private final Map<Integer, BoolVar> open = new LinkedHashMap<>();
    private long most = 1;

    /**
     * The form.
     *
     * @param start the choice of links now, with which the solver begins
     * @param openLinks the links that may change
     */
    LinearForm(TwinningProblem problem, Tally start, List<Link> openLinks) {
        this.problem = problem;
        this.start = start;
        TreeSet<Integer> municipalities = new TreeSet<>();
        TreeSet<Integer> needs = new TreeSet<>();
        for (Link link : openLinks) {
            addLink(link);
            municipalities.add(link.a());
            municipalities.add(link.b());
            link.shares().forEach(share -> needs.add(share.need()));
        }
        municipalities.forEach(municipality -> most += problem.loadCost(problem.capacity(municipality)));
        municipalities.forEach(this::addMunicipality);
        needs.forEach(this::addNeed);
        model.maximize(worth);
    }

    CpModel model() {
        return model;
    }

    /** The choice the solver came to, the links that were not open included. */
    boolean[] chosen(CpSolver solver) {
        boolean[] chosen = start.chosen();
        open.forEach((link, variable) -> chosen[link] = solver.booleanValue(variable));
        return chosen;
    }

    private void addLink(Link link) {
        BoolVar variable = model.newBoolVar("");
        model.addHint(variable, start.isChosen(link));
        open.put(link.index(), variable);
        worth.addTerm(variable, link.fit());
        most += TwinningProblem.mostWorth(link);
    }

    private void addMunicipality(int municipality) {
        List<Literal> links = new ArrayList<>();
        int settled = 0;
        for (Link link : problem.linksOf(municipality)) {
            if (open.containsKey(link.index())) {
                links.add(open.get(link.index()));
            } else if (start.isChosen(link)) {
                settled++;
            }
        }
        LinearExpr added = LinearExpr.sum(links.toArray(Literal[]::new));
        int room = Math.min(problem.capacity(municipality) - settled, links.size());
        LinearExprBuilder carried = LinearExpr.newBuilder().add(settled == 0 && room > 0 ? 1 : 0);
        for (int partner = Math.max(2, settled + 1); partner <= settled + room; partner++) {
            BoolVar further = model.newBoolVar("");
            model.addHint(further, start.load(municipality) >= partner);
            carried.add(further);
            worth.addTerm(further, problem.loadCost(partner - 1) - problem.loadCost(partner));
        }
        model.addLessOrEqual(added, carried);
        if (problem.isWanting(municipality) && settled == 0) {
            addLeftOut(municipality, added);
        }
    }

    /** Leaving somebody out costs more than everything that is open can be worth. */
    private void addLeftOut(int municipality, LinearArgument added) {
        BoolVar leftOut = model.newBoolVar("");
        model.addHint(leftOut, start.load(municipality) == 0);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(added).add(leftOut), 1);
        worth.addTerm(leftOut, -most);
    }

    /** A helper of a need and the share it has in it. */
    private record Helper(Literal chosen, boolean now, long worth) {}

    /** At each rank one helper at most; each helper at one rank at most, and only when its link is chosen. */
    private void addNeed(int need) {
        List<Helper> helpers = helpers(need);
        helpers.sort((x, y) -> Long.compare(y.worth(), x.worth()));
        int ranks = Math.min(problem.ranks(), helpers.size());
        List<List<Literal>> atRank = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            atRank.add(new ArrayList<>());
        }
        int taken = 0;
        for (Helper helper : helpers) {
            List<Literal> places = new ArrayList<>();
            for (int rank = 0; rank < ranks; rank++) {
                BoolVar place = model.newBoolVar("");
                model.addHint(place, helper.now() && rank == taken);
                places.add(place);
                atRank.get(rank).add(place);
                worth.addTerm(place, problem.worthAt(rank, helper.worth()));
            }
            model.addLessOrEqual(LinearExpr.sum(places.toArray(Literal[]::new)), helper.chosen());
            taken += helper.now() ? 1 : 0;
        }
        atRank.forEach(model::addAtMostOne);
    }

    private List<Helper> helpers(int need) {
        List<Helper> helpers = new ArrayList<>();
        for (Link link : problem.linksFor(need)) {
            boolean now = start.isChosen(link);
            boolean isOpen = open.containsKey(link.index());
            if (isOpen || now) {
                Literal chosen = isOpen ? open.get(link.index()) : model.trueLiteral();
                link.shares().stream()
                        .filter(share -> share.need() == need)
                        .forEach(share -> helpers.add(new Helper(chosen, now, share.worth())));
            }
        }
        return helpers;
    }
}
