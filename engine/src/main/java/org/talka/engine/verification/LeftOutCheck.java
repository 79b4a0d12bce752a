package org.talka.engine.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/** Who is without a proposal, and why. */
final class LeftOutCheck {

    private final CooperationMatrix matrix;
    private final PlanDocument plan;
    private final CandidateTable table;
    private final int[] loads;
    private final Set<String> forbidden = new HashSet<>();

    LeftOutCheck(CooperationMatrix matrix, Pins pins, PlanDocument plan, CandidateTable table, int[] loads) {
        this.matrix = matrix;
        this.plan = plan;
        this.table = table;
        this.loads = loads;
        for (Pair pair : pins.forbidden()) {
            if (matrix.assess(pair.a(), pair.b()).isCandidate()) {
                forbidden.add(pair.a());
                forbidden.add(pair.b());
            }
        }
    }

    /** Every home municipality without a proposal, in the order of ids. */
    List<LeftOut> left() {
        List<LeftOut> left = new ArrayList<>();
        for (int i = 0; i < loads.length; i++) {
            if (loads[i] == 0 && isHome(i)) {
                left.add(new LeftOut(table.id(i), reason(i)));
            }
        }
        return left;
    }

    /** How many home municipalities have no candidate at all. */
    int withoutCandidate() {
        int count = 0;
        for (int i = 0; i < loads.length; i++) {
            count += table.count(i) == 0 && isHome(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isHome(int municipality) {
        return matrix.rules().isHome(matrix.data().municipality(table.id(municipality)));
    }

    private LeftOut.Reason reason(int municipality) {
        String id = table.id(municipality);
        if (table.count(municipality) > 0) {
            return LeftOut.Reason.NO_ROOM;
        }
        if (table.capacity(municipality) == 0) {
            return LeftOut.Reason.TAKES_NONE;
        }
        if (forbidden.contains(id)) {
            return LeftOut.Reason.ALL_FORBIDDEN;
        }
        return matrix.offersOf(id).isEmpty() && matrix.needsOf(id).isEmpty()
                ? LeftOut.Reason.NOTHING_KNOWN
                : LeftOut.Reason.NO_CANDIDATE;
    }

    /** What the plan says otherwise. */
    List<Flaw> flaws(List<LeftOut> left, Explainer explainer) {
        Flaws flaws = new Flaws();
        if (!Figures.isWhole(plan, "/leftOut", left.size())) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, "/leftOut", plan.shown("/leftOut"), Integer.toString(left.size())));
        }
        if (plan.size("/left") != left.size()) {
            String items = Integer.toString(plan.size("/left"));
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, "/left", items, Integer.toString(left.size())));
        }
        for (int i = 0; i < Math.min(left.size(), plan.size("/left")); i++) {
            compare("/left/" + i + "/municipality", left.get(i).municipality(), flaws);
            compare("/left/" + i + "/reason", explainer.left(left.get(i)), flaws);
        }
        return flaws.list();
    }

    private void compare(String place, String expected, Flaws flaws) {
        if (plan.text(place).filter(expected::equals).isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, place, plan.shown(place), expected));
        }
    }
}
