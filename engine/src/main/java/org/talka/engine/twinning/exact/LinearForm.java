package org.talka.engine.twinning.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * The twinning problem as a linear one over yes-or-no variables: a link is chosen; a link serves a need at a rank;
 * a municipality carries a further partner; a wanting one is left out. Exact, because a need's helpers earn most
 * when the strongest come first, and each further partner costs more than the one before.
 */
final class LinearForm {

    private final TwinningProblem problem;
    private final Tally start;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder worth = LinearExpr.newBuilder();
    private final Literal[] chosen;

    LinearForm(TwinningProblem problem, boolean[] start, boolean[] alive) {
        this.problem = problem;
        this.start = Tally.of(problem, start);
        this.chosen = new Literal[problem.links().size()];
        for (Link link : problem.links()) {
            addLink(link, start[link.index()], alive[link.index()]);
        }
        long leftOutCost = worthOfEverything() + 1;
        for (int i = 0; i < problem.municipalities(); i++) {
            addCapacity(i);
            addFurtherPartners(i);
            if (problem.isWanting(i)) {
                addLeftOut(i, leftOutCost);
            }
        }
        addNeeds();
        model.maximize(worth);
    }

    CpModel model() {
        return model;
    }

    boolean[] chosen(CpSolver solver) {
        boolean[] values = new boolean[chosen.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = solver.booleanValue(chosen[i]);
        }
        return values;
    }

    private void addLink(Link link, boolean taken, boolean alive) {
        boolean open = alive && !link.pinned();
        Literal variable =
                open ? model.newBoolVar("") : taken || link.pinned() ? model.trueLiteral() : model.falseLiteral();
        if (open) {
            model.addHint(variable, taken);
        }
        chosen[link.index()] = variable;
        worth.addTerm(variable, link.fit());
    }

    private long worthOfEverything() {
        long sum = 0;
        for (Link link : problem.links()) {
            sum += TwinningProblem.mostWorth(link);
        }
        for (int i = 0; i < problem.municipalities(); i++) {
            sum += problem.loadCost(problem.capacity(i));
        }
        return sum;
    }

    private LinearExpr load(int municipality) {
        return LinearExpr.sum(problem.linksOf(municipality).stream()
                .map(link -> chosen[link.index()])
                .toArray(Literal[]::new));
    }

    private void addCapacity(int municipality) {
        if (problem.linksOf(municipality).size() > problem.capacity(municipality)) {
            model.addLessOrEqual(load(municipality), problem.capacity(municipality));
        }
    }

    private void addFurtherPartners(int municipality) {
        int most = Math.min(
                problem.capacity(municipality), problem.linksOf(municipality).size());
        if (most < 2) {
            return;
        }
        LinearExprBuilder free = LinearExpr.newBuilder().add(1);
        for (int partner = 2; partner <= most; partner++) {
            BoolVar further = model.newBoolVar("");
            model.addHint(further, start.load(municipality) >= partner);
            free.add(further);
            worth.addTerm(further, problem.loadCost(partner - 1) - problem.loadCost(partner));
        }
        model.addLessOrEqual(load(municipality), free);
    }

    private void addLeftOut(int municipality, long cost) {
        BoolVar leftOut = model.newBoolVar("");
        model.addHint(leftOut, start.load(municipality) == 0);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(load(municipality)).add(leftOut), 1);
        worth.addTerm(leftOut, -cost);
    }

    /** A helper of a need and the share it has in it. */
    private record Helper(Link link, long worth) {}

    private void addNeeds() {
        List<List<Helper>> helpers = new ArrayList<>();
        for (int need = 0; need < problem.needs(); need++) {
            helpers.add(new ArrayList<>());
        }
        for (Link link : problem.links()) {
            link.shares().forEach(share -> helpers.get(share.need()).add(new Helper(link, share.worth())));
        }
        helpers.forEach(this::addNeed);
    }

    /** At each rank one helper at most; each helper at one rank at most, and only when its link is chosen. */
    private void addNeed(List<Helper> helpers) {
        helpers.sort((x, y) -> Long.compare(y.worth(), x.worth()));
        int ranks = Math.min(problem.ranks(), helpers.size());
        List<List<Literal>> atRank = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            atRank.add(new ArrayList<>());
        }
        int taken = 0;
        for (Helper helper : helpers) {
            boolean isTaken = start.isChosen(helper.link());
            List<Literal> places = new ArrayList<>();
            for (int rank = 0; rank < ranks; rank++) {
                BoolVar place = model.newBoolVar("");
                model.addHint(place, isTaken && rank == taken);
                places.add(place);
                atRank.get(rank).add(place);
                worth.addTerm(place, problem.worthAt(rank, helper.worth()));
            }
            model.addLessOrEqual(
                    LinearExpr.sum(places.toArray(Literal[]::new)),
                    chosen[helper.link().index()]);
            taken += isTaken ? 1 : 0;
        }
        atRank.forEach(model::addAtMostOne);
    }
}
