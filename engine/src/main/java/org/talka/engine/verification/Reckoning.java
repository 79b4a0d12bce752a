package org.talka.engine.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.io.plan.ProposalComparison;
import org.talka.engine.io.report.ProposalRecord;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;

/** Adds up a plan of known candidates: capacities, objective, aims, those left out, and what its prices prove. */
final class Reckoning {

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final PlanDocument plan;
    private final CandidateTable table;
    private final List<Pair> pairs;
    private final int[] chosen;
    private final Checklist checks;
    private final Demands demands;
    private final Sums sums;
    private final int[] loads;

    Reckoning(
            CooperationMatrix matrix,
            Pins pins,
            PlanDocument plan,
            CandidateTable table,
            List<Pair> pairs,
            Checklist checks) {
        this.matrix = matrix;
        this.pins = pins;
        this.plan = plan;
        this.table = table;
        this.pairs = pairs;
        this.chosen = pairs.stream().mapToInt(table::find).toArray();
        this.checks = checks;
        this.demands = new Demands(matrix, table);
        this.sums = new Sums(table, demands, matrix.rules().twinning());
        this.loads = sums.loads(chosen);
    }

    void run(PlanFolder folder, Explainer explainer) throws BrokenFile, IOException {
        List<Aim> aims = demands.aims(chosen);
        checkProposals(folder, explainer, aims);
        checkCapacities();
        long objective = sums.objective(chosen);
        checks.addEqual(
                Subject.OBJECTIVE,
                Figures.isMillionths(plan, "/objective", objective),
                "/objective",
                plan.shown("/objective"),
                Figures.millionths(objective));
        checkAims(aims);
        LeftOutCheck leftOut = new LeftOutCheck(matrix, pins, plan, table, loads);
        List<LeftOut> left = leftOut.left();
        checks.add(
                Subject.LEFT_OUT,
                plan.shown("/leftOut"),
                Integer.toString(left.size()),
                leftOut.flaws(left, explainer));
        int wanting = Hosting.leftOut(table);
        checkLeftOutBound(left.size(), wanting + leftOut.withoutCandidate());
        long wantingLeft = left.size() - leftOut.withoutCandidate();
        new ProofCheck(plan, table, demands, sums, checks).run(folder, objective, wantingLeft, wanting);
        new RingsCheck(matrix, pins, plan, pairs).run(folder, explainer, checks);
    }

    /** What is said of each proposal, in both files. */
    private void checkProposals(PlanFolder folder, Explainer explainer, List<Aim> aims) throws BrokenFile, IOException {
        ProposalRecord records = new ProposalRecord(explainer, explainer.reasonsIn(aims, proposed(aims))::of);
        ProposalComparison comparison = new ProposalComparison(records, this::proposal);
        add(Subject.PROPOSALS, comparison.compareJson(folder.plan()));
        try {
            add(Subject.PROPOSALS_TABLE, comparison.compareTable(folder.proposals(), pairs));
        } catch (BrokenFile broken) {
            checks.add(Subject.PROPOSALS_TABLE, "", "", List.of(broken.flaw()));
        }
    }

    /** Who is proposed, where the aims ask for a look at all of them together. */
    private List<Assessment> proposed(List<Aim> aims) {
        return aims.isEmpty()
                ? List.of()
                : pairs.stream().map(pair -> matrix.assess(pair.a(), pair.b())).toList();
    }

    private void add(Subject subject, ProposalComparison.Result result) {
        String found = Integer.toString(pairs.size());
        checks.add(subject, Integer.toString(result.items()), result.flaws().isEmpty() ? found : "", result.flaws());
    }

    private Optional<Proposal> proposal(String a, String b) {
        if (!table.knows(a) || !table.knows(b) || a.compareTo(b) >= 0) {
            return Optional.empty();
        }
        Assessment pair = matrix.assess(a, b);
        return Optional.of(new Proposal(pair, pair.helps(), pins.pinned().contains(new Pair(a, b))));
    }

    private void checkCapacities() {
        Flaws flaws = new Flaws();
        int kept = 0;
        for (int i = 0; i < loads.length; i++) {
            if (loads[i] > table.capacity(i)) {
                flaws.add(new Flaw(
                        Flaw.Kind.BEYOND_CAPACITY,
                        table.id(i),
                        Integer.toString(loads[i]),
                        Integer.toString(table.capacity(i))));
            } else {
                kept++;
            }
        }
        checks.add(Subject.CAPACITIES, Integer.toString(loads.length), Integer.toString(kept), flaws.list());
    }

    private void checkAims(List<Aim> aims) {
        Flaws flaws = new Flaws();
        if (!plan.has("/aims")) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, "/aims", "", Integer.toString(aims.size())));
        } else {
            if (plan.size("/aims") != aims.size()) {
                String count = Integer.toString(plan.size("/aims"));
                flaws.add(new Flaw(Flaw.Kind.DIFFERS, "/aims", count, Integer.toString(aims.size())));
            }
            for (int i = 0; i < Math.min(aims.size(), plan.size("/aims")); i++) {
                compare(aims.get(i), "/aims/" + i, flaws);
            }
        }
        String found = Integer.toString(aims.size());
        checks.add(Subject.AIMS, plan.has("/aims") ? Integer.toString(plan.size("/aims")) : "", found, flaws.list());
    }

    private void compare(Aim aim, String place, Flaws flaws) {
        compare(aim instanceof Aim.Region ? "region" : "crossBorder", place + "/kind", flaws);
        compare(aim.asked(), place + "/asked", flaws);
        compare(aim.reached(), place + "/reached", flaws);
        compare(aim.cost(), place + "/cost", flaws);
        if (aim instanceof Aim.Region region) {
            compare(region.country(), place + "/country", flaws);
            compare(region.region(), place + "/region", flaws);
        }
    }

    private void compare(double value, String place, Flaws flaws) {
        BigDecimal exact = BigDecimal.valueOf(value);
        if (plan.has(place) && !Figures.isRounded(plan, place, exact)) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, place, plan.shown(place), Figures.rounded(exact)));
        }
    }

    private void compare(String value, String place, Flaws flaws) {
        if (plan.has(place) && !plan.text(place).equals(Optional.of(value))) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, place, plan.shown(place), value));
        }
    }

    /** The exact solver may have proven more than the places at partners do. */
    private void checkLeftOutBound(int leftOut, int proven) {
        String claimed = plan.shown("/leftOutBound");
        boolean onTrust = ProofCheck.isByExactSolver(plan) && Figures.isWhole(plan, "/leftOutBound", leftOut);
        boolean same = Figures.isWhole(plan, "/leftOutBound", proven);
        if (onTrust && !same) {
            checks.trust(Subject.LEFT_OUT_BOUND, claimed, Integer.toString(proven));
        } else {
            checks.addEqual(Subject.LEFT_OUT_BOUND, same, "/leftOutBound", claimed, Integer.toString(proven));
        }
    }
}
