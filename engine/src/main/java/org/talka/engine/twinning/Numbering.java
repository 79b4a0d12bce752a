package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.problem.Link;

/**
 * Turns candidates into links of a problem, and numbers their needs as they come. Needs of the package are looked up
 * by municipality, since there may be millions of helps; those that a changed matrix brings besides, by name.
 */
final class Numbering {

    private static final int UNKNOWN = -1;

    private final double coverageWeight;
    private final Map<String, Integer> municipalities;
    private final Quotas quotas;

    /** The competencies each municipality needs, and the numbers of these needs. */
    private final String[][] competencies;

    private final int[][] numbers;
    private final int known;

    private final Map<Formulation.NeedKey, Integer> further = new HashMap<>();
    private final List<Formulation.NeedKey> needs = new ArrayList<>();

    private Numbering(
            double coverageWeight,
            Map<String, Integer> municipalities,
            Quotas quotas,
            String[][] competencies,
            int[][] numbers,
            int known) {
        this.coverageWeight = coverageWeight;
        this.municipalities = municipalities;
        this.quotas = quotas;
        this.competencies = competencies;
        this.numbers = numbers;
        this.known = known;
    }

    /**
     * A numbering of the needs that these candidates help with, in their order.
     *
     * @param municipalities indices by id
     */
    static Numbering of(
            CooperationMatrix matrix,
            Map<String, Integer> municipalities,
            Quotas quotas,
            List<Candidates.Candidate> candidates) {
        String[][] competencies = matrix.municipalities().stream()
                .map(id -> matrix.needsOf(id).keySet().stream().sorted().toArray(String[]::new))
                .toArray(String[][]::new);
        int[][] numbers = new int[competencies.length][];
        Arrays.setAll(numbers, i -> unknown(competencies[i].length));
        List<Formulation.NeedKey> needs = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates) {
            for (Help help : candidate.helps()) {
                int municipality = municipalities.get(help.to());
                int place = Arrays.binarySearch(competencies[municipality], help.competency());
                if (numbers[municipality][place] == UNKNOWN) {
                    numbers[municipality][place] = needs.size();
                    needs.add(new Formulation.NeedKey(help.to(), help.competency()));
                }
            }
        }
        double coverageWeight = matrix.rules().twinning().coverageWeight();
        Numbering numbering =
                new Numbering(coverageWeight, municipalities, quotas, competencies, numbers, needs.size());
        numbering.needs.addAll(needs);
        return numbering;
    }

    private static int[] unknown(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, UNKNOWN);
        return numbers;
    }

    /** A numbering that goes on from here and leaves this one, which must be complete, as it is. */
    Numbering onward() {
        return new Numbering(coverageWeight, municipalities, quotas, competencies, numbers, needs.size());
    }

    /** The needs numbered here, in order. */
    List<Formulation.NeedKey> needs() {
        return needs;
    }

    /** Whose each of them is. */
    int[] owners() {
        return needs.stream()
                .mapToInt(need -> municipality(need.municipality()))
                .toArray();
    }

    int municipality(String id) {
        return municipalities.get(id);
    }

    /** The links of the candidates this is a numbering of, each at its place. */
    List<Link> links(List<Candidates.Candidate> candidates, Collection<Pair> pinned) {
        return IntStream.range(0, candidates.size())
                .parallel()
                .mapToObj(i -> link(
                        i, candidates.get(i), pinned.contains(candidates.get(i).pair())))
                .toList();
    }

    Link link(int index, Candidates.Candidate candidate, boolean pinned) {
        int a = municipality(candidate.pair().a());
        int b = municipality(candidate.pair().b());
        List<Link.Share> shares = new ArrayList<>(candidate.helps().size());
        for (Help help : candidate.helps()) {
            int need = number(help.to().equals(candidate.pair().a()) ? a : b, help);
            shares.add(new Link.Share(need, Formulation.whole(coverageWeight * help.flow())));
        }
        long fit = Formulation.whole(candidate.fit());
        long tie = Formulation.whole(candidate.tie());
        return new Link(index, a, b, fit, tie, shares, quotas.parts(a, b), pinned);
    }

    private int number(int municipality, Help help) {
        int place = Arrays.binarySearch(competencies[municipality], help.competency());
        int number = place < 0 ? UNKNOWN : numbers[municipality][place];
        return number != UNKNOWN ? number : further(new Formulation.NeedKey(help.to(), help.competency()));
    }

    private int further(Formulation.NeedKey key) {
        return further.computeIfAbsent(key, unknown -> {
            needs.add(key);
            return known + further.size();
        });
    }
}
