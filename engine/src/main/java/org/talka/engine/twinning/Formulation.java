package org.talka.engine.twinning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Candidates as a problem in whole numbers, and the way back from its indices to municipalities and needs.
 *
 * @param municipalities ids by index
 * @param needs by index
 * @param pairs by index of their link
 * @param quotas what the rules ask of the plan as a whole
 * @param numbering made the links
 */
record Formulation(
        TwinningProblem problem,
        List<String> municipalities,
        List<NeedKey> needs,
        List<Pair> pairs,
        Quotas quotas,
        Numbering numbering) {

    /** A need by its municipality and competency. */
    record NeedKey(String municipality, String competency) {}

    static Formulation of(CooperationMatrix matrix, List<Candidates.Candidate> candidates, Pins pins) {
        Rules.TwinningRules rules = matrix.rules().twinning();
        List<String> ids = matrix.municipalities();
        Map<String, Integer> indexOf = new HashMap<>();
        ids.forEach(id -> indexOf.put(id, indexOf.size()));
        List<Municipality> municipalities =
                ids.stream().map(id -> matrix.data().municipality(id)).toList();
        boolean[] wanting = paired(candidates, indexOf);
        for (int i = 0; i < wanting.length; i++) {
            wanting[i] &= matrix.rules().isHome(municipalities.get(i));
        }
        Quotas quotas = new Quotas(rules, municipalities, wanting);
        Numbering numbering = Numbering.of(matrix, indexOf, quotas, candidates);
        List<Link> links = numbering.links(candidates, pins.pinned());
        int[] capacity = municipalities.stream().mapToInt(rules::capacityOf).toArray();
        long[] shares =
                rules.repeatedHelp().stream().mapToLong(Formulation::whole).toArray();
        TwinningProblem problem = new TwinningProblem(
                capacity, wanting, numbering.owners(), links, shares, whole(rules.loadCost()), quotas.quotas());
        List<Pair> pairs = candidates.stream().map(Candidates.Candidate::pair).toList();
        return new Formulation(problem, ids, List.copyOf(numbering.needs()), pairs, quotas, numbering);
    }

    /** Which municipalities have a candidate. */
    private static boolean[] paired(List<Candidates.Candidate> candidates, Map<String, Integer> indexOf) {
        boolean[] paired = new boolean[indexOf.size()];
        for (Candidates.Candidate candidate : candidates) {
            paired[Objects.requireNonNull(indexOf.get(candidate.pair().a()))] = true;
            paired[Objects.requireNonNull(indexOf.get(candidate.pair().b()))] = true;
        }
        return paired;
    }

    static long whole(double value) {
        return Math.round(value * TwinningProblem.UNIT);
    }
}
