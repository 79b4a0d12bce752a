package org.talka.engine.twinning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Prices;

/**
 * Makes a twinning plan: candidates, then prices, search and proof (see {@link Outcome}), then proposals. The same
 * matrix, pins, seed and seconds give the same plan, unless the clock cut the search short.
 */
public final class TwinningPlanner {

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final long seed;
    private final Duration limit;
    private final long started = System.nanoTime();

    private TwinningPlanner(CooperationMatrix matrix, Pins pins, long seed, Duration limit) {
        this.matrix = matrix;
        this.pins = pins;
        this.seed = seed;
        this.limit = limit;
    }

    /** Makes ready in the background what the first plan would otherwise wait for; called as early as one likes. */
    public static void warmUp() {
        ExactSolver.warmUp();
    }

    /**
     * A plan within the time limit, or at latest a second after it.
     *
     * @param limit wall-clock time, above 0
     * @throws PlanImpossible when no plan keeps every pin
     */
    public static TwinningPlan plan(CooperationMatrix matrix, Pins pins, long seed, Duration limit, Progress progress)
            throws PlanImpossible {
        return run(matrix, pins, seed, limit, progress).plan();
    }

    /** The same, and ready to say what would be otherwise. */
    public static TwinningRun run(CooperationMatrix matrix, Pins pins, long seed, Duration limit, Progress progress)
            throws PlanImpossible {
        return new TwinningPlanner(matrix, pins, seed, limit).run(progress);
    }

    private TwinningRun run(Progress progress) throws PlanImpossible {
        requirePossible(matrix, pins);
        warmUp();
        Formulation formulation = Formulation.of(matrix, Candidates.of(matrix, pins, progress), pins);
        progress.at(Progress.Phase.PRICES, 0);
        Outcome outcome = Outcome.of(formulation.problem(), new Effort(limit, started), seed, progress);
        progress.at(Progress.Phase.DONE, 1);
        return told(formulation, outcome);
    }

    private TwinningRun told(Formulation formulation, Outcome outcome) {
        return new TwinningRun(plan(formulation, outcome), new WhatIf(matrix, pins, formulation, outcome));
    }

    /** What came of a solving, as a plan. */
    static TwinningRun told(CooperationMatrix matrix, Pins pins, long seed, Formulation formulation, Outcome outcome) {
        return new TwinningPlanner(matrix, pins, seed, Duration.ZERO).told(formulation, outcome);
    }

    /**
     * A plan that was made before, without solving it again; empty where data, rules or the program are no longer
     * those it was made with.
     */
    public static Optional<TwinningRun> takeUp(CooperationMatrix matrix, KeptPlan kept, Progress progress) {
        return kept.takeUp(matrix, progress);
    }

    /**
     * Says nothing where a plan can keep every pin.
     *
     * @throws PlanImpossible where none can, with the reason
     */
    public static void requirePossible(CooperationMatrix matrix, Pins pins) throws PlanImpossible {
        for (Pair pair : pins.pinned()) {
            for (String id : List.of(pair.a(), pair.b())) {
                if (matrix.data().findMunicipality(id).isEmpty()) {
                    throw new PlanImpossible(new PlanImpossible.Cause.UnknownMunicipality(id));
                }
            }
            Exclusion exclusion = matrix.assess(pair.a(), pair.b()).exclusion();
            if (exclusion != null && !(exclusion instanceof Exclusion.NothingToShare)) {
                throw new PlanImpossible(new PlanImpossible.Cause.PinExcluded(pair, exclusion));
            }
        }
        for (String id : matrix.municipalities()) {
            List<String> partners = pins.pinned().stream()
                    .filter(pair -> pair.a().equals(id) || pair.b().equals(id))
                    .map(pair -> pair.a().equals(id) ? pair.b() : pair.a())
                    .toList();
            int capacity = matrix.rules().twinning().capacityOf(matrix.data().municipality(id));
            if (partners.size() > capacity) {
                throw new PlanImpossible(new PlanImpossible.Cause.TooManyPins(id, partners, capacity));
            }
        }
    }

    private TwinningPlan plan(Formulation formulation, Outcome outcome) {
        TwinningProblem problem = formulation.problem();
        boolean[] chosen = outcome.chosen();
        long objective = problem.worth(chosen);
        long bound = outcome.bound();
        List<Proposal> proposals = proposals(formulation, chosen);
        List<LeftOut> left = left(formulation, proposals);
        int withoutCandidate = left.size() - problem.leftOut(chosen);
        return new TwinningPlan(
                seed,
                pins,
                (double) objective / TwinningProblem.UNIT,
                (double) bound / TwinningProblem.UNIT,
                bound > 0 ? (double) (bound - objective) / bound : 0,
                left.size(),
                outcome.leftOutBound() + withoutCandidate,
                outcome.optimalBy(),
                outcome.stoppedByClock(),
                problem.links().size(),
                proposals,
                formulation.quotas().aims(proposals.size(), problem.reached(chosen)),
                left,
                certificate(formulation, outcome.prices()));
    }

    private List<Proposal> proposals(Formulation formulation, boolean[] chosen) {
        return formulation.problem().links().parallelStream()
                .filter(link -> chosen[link.index()])
                .map(link -> proposal(formulation.pairs().get(link.index()), link.pinned()))
                .toList();
    }

    private Proposal proposal(Pair pair, boolean pinned) {
        Assessment assessment = matrix.assess(pair.a(), pair.b());
        return new Proposal(assessment, assessment.helps(), pinned);
    }

    private List<LeftOut> left(Formulation formulation, List<Proposal> proposals) {
        Set<String> placed = new TreeSet<>();
        proposals.forEach(proposal -> placed.addAll(
                List.of(proposal.assessment().a(), proposal.assessment().b())));
        List<LeftOut> left = new ArrayList<>();
        for (int i = 0; i < formulation.municipalities().size(); i++) {
            String id = formulation.municipalities().get(i);
            if (matrix.rules().isHome(matrix.data().municipality(id)) && !placed.contains(id)) {
                left.add(new LeftOut(id, reason(id, formulation.problem().isWanting(i))));
            }
        }
        return left;
    }

    private LeftOut.Reason reason(String id, boolean hasCandidate) {
        if (hasCandidate) {
            return LeftOut.Reason.NO_ROOM;
        }
        if (matrix.rules().twinning().capacityOf(matrix.data().municipality(id)) == 0) {
            return LeftOut.Reason.TAKES_NONE;
        }
        boolean allForbidden = pins.forbidden().stream()
                .anyMatch(pair -> (pair.a().equals(id) || pair.b().equals(id))
                        && matrix.assess(pair.a(), pair.b()).isCandidate());
        if (allForbidden) {
            return LeftOut.Reason.ALL_FORBIDDEN;
        }
        boolean nothingKnown =
                matrix.offersOf(id).isEmpty() && matrix.needsOf(id).isEmpty();
        return nothingKnown ? LeftOut.Reason.NOTHING_KNOWN : LeftOut.Reason.NO_CANDIDATE;
    }

    private static List<TwinningPlan.Price> certificate(Formulation formulation, Prices prices) {
        List<TwinningPlan.Price> certificate = new ArrayList<>();
        for (int i = 0; i < formulation.municipalities().size(); i++) {
            certificate.add(new TwinningPlan.Price(formulation.municipalities().get(i), "", 0, prices.places()[i]));
        }
        for (int need = 0; need < formulation.needs().size(); need++) {
            Formulation.NeedKey key = formulation.needs().get(need);
            for (int rank = 0; rank < prices.turns()[need].length; rank++) {
                certificate.add(new TwinningPlan.Price(
                        key.municipality(), key.competency(), rank + 1, prices.turns()[need][rank]));
            }
        }
        for (int quota = 0; quota < prices.quotas().length; quota++) {
            certificate.add(new TwinningPlan.Price("", "", quota + 1, prices.quotas()[quota]));
        }
        for (int link = 0; link < prices.transfers().length; link++) {
            if (prices.transfers()[link] != 0) {
                Pair pair = formulation.pairs().get(link);
                certificate.add(new TwinningPlan.Price(pair.a(), "", 0, prices.transfers()[link], pair.b()));
            }
        }
        return certificate;
    }
}
