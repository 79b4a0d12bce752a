package org.talka.engine.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;

/** What the prices prove, and whether the plan says no more than that. */
final class ProofCheck {

    private static final String PRICES = "prices";

    private final PlanDocument plan;
    private final CandidateTable table;
    private final Demands demands;
    private final Sums sums;
    private final Checklist checks;

    ProofCheck(PlanDocument plan, CandidateTable table, Demands demands, Sums sums, Checklist checks) {
        this.plan = plan;
        this.table = table;
        this.demands = demands;
        this.sums = sums;
        this.checks = checks;
    }

    static boolean isByExactSolver(PlanDocument plan) {
        return plan.text("/optimalBy").filter("exact solver"::equals).isPresent();
    }

    /**
     * Checks prices, bound, gap and the word "optimal".
     *
     * @param wantingLeft how many with a candidate the plan leaves out
     * @param unavoidable how many of them any plan leaves out at least
     */
    void run(PlanFolder folder, long objective, long wantingLeft, long unavoidable) throws IOException {
        try {
            PriceTable prices = PriceTable.read(folder.prices(), table, demands, sums.ranks());
            String rows = Integer.toString(prices.rows());
            if (checks.add(Subject.PRICES, rows, Integer.toString(prices.size()), prices.flaws())) {
                checkBound(prices, objective, wantingLeft, unavoidable);
            }
        } catch (BrokenFile broken) {
            checks.add(Subject.PRICES, "", "", List.of(broken.flaw()));
        } catch (ArithmeticException tooLarge) {
            checks.add(Subject.PRICES, "", "", List.of(new Flaw(Flaw.Kind.PRICES_OVERFLOW, PlanFolder.PRICES)));
        }
    }

    /**
     * Where the plan leaves nobody out, the bound speaks of such plans; one that speaks of all plans is as true, only
     * not as tight.
     */
    private void checkBound(PriceTable prices, long objective, long wantingLeft, long unavoidable) {
        long bound = sums.bound(prices, wantingLeft == 0);
        if (wantingLeft == 0 && !Figures.isMillionths(plan, "/bound", bound)) {
            long ofAll = sums.bound(prices, false);
            bound = Figures.isMillionths(plan, "/bound", ofAll) ? ofAll : bound;
        }
        checks.addEqual(
                Subject.BOUND,
                Figures.isMillionths(plan, "/bound", bound),
                "/bound",
                plan.shown("/bound"),
                Figures.millionths(bound));
        BigDecimal gap = Figures.gap(objective, bound);
        checks.addEqual(
                Subject.GAP, Figures.isRounded(plan, "/gap", gap), "/gap", plan.shown("/gap"), Figures.rounded(gap));
        checkOptimal(gap, bound == objective && wantingLeft == unavoidable);
    }

    private void checkOptimal(BigDecimal gap, boolean isProven) {
        String by = plan.text("/optimalBy").orElse("");
        List<Flaw> flaws = new ArrayList<>();
        boolean claims = !by.equals("nobody");
        if (plan.isTrue("/optimal") != claims) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, "/optimal", plan.shown("/optimal"), Boolean.toString(claims)));
        }
        if (by.equals(PRICES) && !isProven) {
            flaws.add(new Flaw(Flaw.Kind.NOT_PROVEN, "/optimalBy", by, Figures.rounded(gap)));
        }
        if (flaws.isEmpty() && isByExactSolver(plan)) {
            checks.trust(Subject.OPTIMAL, by, Figures.rounded(gap));
        } else {
            checks.add(Subject.OPTIMAL, by, isProven ? PRICES : "", flaws);
        }
    }
}
