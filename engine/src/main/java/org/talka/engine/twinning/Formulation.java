package org.talka.engine.twinning;

import java.util.ArrayList;
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
        boolean[] wanting = wanting(matrix, candidates, indexOf);
        List<Municipality> municipalities =
                ids.stream().map(id -> matrix.data().municipality(id)).toList();
        Quotas quotas = new Quotas(rules, municipalities, wanting);
        Numbering numbering = new Numbering(rules, indexOf, quotas);
        List<Link> links = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates) {
            links.add(numbering.link(links.size(), candidate, pins.pinned().contains(candidate.pair())));
        }
        int[] capacity = municipalities.stream().mapToInt(rules::capacityOf).toArray();
        long[] shares =
                rules.repeatedHelp().stream().mapToLong(Formulation::whole).toArray();
        TwinningProblem problem = new TwinningProblem(
                capacity, wanting, numbering.needs().size(), links, shares, whole(rules.loadCost()), quotas.quotas());
        List<Pair> pairs = candidates.stream().map(Candidates.Candidate::pair).toList();
        return new Formulation(problem, ids, List.copyOf(numbering.needs()), pairs, quotas, numbering);
    }

    /** Home municipalities that have a candidate. */
    private static boolean[] wanting(
            CooperationMatrix matrix, List<Candidates.Candidate> candidates, Map<String, Integer> indexOf) {
        boolean[] wanting = new boolean[indexOf.size()];
        for (Candidates.Candidate candidate : candidates) {
            for (String id : List.of(candidate.pair().a(), candidate.pair().b())) {
                wanting[Objects.requireNonNull(indexOf.get(id))] |=
                        matrix.rules().isHome(matrix.data().municipality(id));
            }
        }
        return wanting;
    }

    static long whole(double value) {
        return Math.round(value * TwinningProblem.UNIT);
    }
}
