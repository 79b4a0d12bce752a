package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;

/**
 * The pairs a twinning plan may choose from: for every municipality its best ones, and every pinned pair. Every
 * eligible pair is looked at once, and only the best are kept: time grows with the pairs, memory with the
 * candidates.
 */
final class Candidates {

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final int limit;
    private final Comparator<Candidate> bestFirst;
    private final Map<String, PriorityQueue<Candidate>> bestOf = new HashMap<>();

    private Candidates(CooperationMatrix matrix, Pins pins) {
        this.matrix = matrix;
        this.pins = pins;
        this.limit = matrix.rules().twinning().candidates();
        this.bestFirst = Comparator.comparingDouble(Candidate::worth).reversed().thenComparing(Candidate::pair);
    }

    /** The candidates in the order of pairs. */
    static List<Candidate> of(CooperationMatrix matrix, Pins pins, Progress progress) {
        Candidates candidates = new Candidates(matrix, pins);
        candidates.lookAtAll(progress);
        return candidates.kept();
    }

    private void lookAtAll(Progress progress) {
        List<String> home = new ArrayList<>();
        List<String> abroad = new ArrayList<>();
        for (String id : matrix.municipalities()) {
            (matrix.rules().isHome(matrix.data().municipality(id)) ? home : abroad).add(id);
        }
        for (int i = 0; i < home.size(); i++) {
            for (int j = i + 1; j < home.size(); j++) {
                lookAt(home.get(i), home.get(j));
            }
            for (String other : abroad) {
                lookAt(home.get(i), other);
            }
            progress.at(Progress.Phase.CANDIDATES, (i + 1.0) / home.size());
        }
    }

    private void lookAt(String one, String other) {
        Assessment assessment = matrix.assess(one, other);
        Pair pair = new Pair(assessment.a(), assessment.b());
        if (assessment.isCandidate() && !pins.forbidden().contains(pair)) {
            Candidate candidate = candidate(assessment);
            keep(candidate, one);
            keep(candidate, other);
        }
    }

    private Candidate candidate(Assessment assessment) {
        double coverage = assessment.helps().stream().mapToDouble(Help::flow).sum();
        double worth = assessment.fit() + matrix.rules().twinning().coverageWeight() * coverage;
        return new Candidate(new Pair(assessment.a(), assessment.b()), assessment.fit(), assessment.helps(), worth);
    }

    private void keep(Candidate candidate, String municipality) {
        PriorityQueue<Candidate> best =
                bestOf.computeIfAbsent(municipality, id -> new PriorityQueue<>(bestFirst.reversed()));
        best.add(candidate);
        if (best.size() > limit) {
            best.remove();
        }
    }

    private List<Candidate> kept() {
        TreeMap<Pair, Candidate> kept = new TreeMap<>();
        bestOf.values().forEach(best -> best.forEach(candidate -> kept.put(candidate.pair(), candidate)));
        for (Pair pair : pins.pinned()) {
            kept.computeIfAbsent(pair, pinned -> candidate(matrix.assess(pinned.a(), pinned.b())));
        }
        return List.copyOf(kept.values());
    }

    /**
     * A pair that may be chosen.
     *
     * @param fit 0 to 1
     * @param helps what flows, both ways
     * @param worth the most it can add to a plan: fit and all its helps
     */
    record Candidate(Pair pair, double fit, List<Help> helps, double worth) {}
}
