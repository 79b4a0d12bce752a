package org.talka.engine.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.circle.packing.Packed;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.twinning.TwinningPlan;

/**
 * The rings offered beside the pairs of a plan.
 *
 * @param rings best first, equal ones in the order of ids
 * @param candidates how many rings there were to choose from
 * @param bound worth, all rings together, that no choice among the candidates can exceed
 * @param proven whether no choice among the candidates is worth more
 */
public record Rings(List<Ring> rings, int candidates, double bound, boolean proven) {

    /** No rings where none were looked for. */
    public static final Rings NONE = new Rings(List.of(), 0, 0, true);

    private static final double UNIT = 1_000_000;

    public Rings {
        rings = List.copyOf(rings);
    }

    /**
     * The rings beside a plan, as the rules ask. A need is met by one ring at most, and by none where a proposal of
     * the plan meets it. Each step keeps the rules of a pair: no eligibility rule excludes the two, one of them is at
     * home; whoever takes on no partner is in no ring, and a pair the plan's pins forbid is in no ring together.
     *
     * <p>Same matrix, plan and pins, same rings, whatever the order of rows and the machine: all work is counted, none
     * is timed. Cost: in a package of n municipalities each need looks at some 30 helpers and keeps the 8 strongest,
     * each municipality keeps 16 helpers and follows them to its 20 best rings, so time and memory grow with n. With
     * 42 municipalities it takes some milliseconds, with 98,043 some seconds.
     */
    public static Rings of(CooperationMatrix matrix, TwinningPlan plan) {
        return matrix.rules().rings().mostPerMunicipality() == 0 ? NONE : in(matrix, HelpNet.of(matrix, plan));
    }

    /** The rings among all needs, as long as no pair is agreed; otherwise as beside a plan. */
    public static Rings ofAll(CooperationMatrix matrix) {
        return matrix.rules().rings().mostPerMunicipality() == 0 ? NONE : in(matrix, HelpNet.ofAll(matrix));
    }

    private static Rings in(CooperationMatrix matrix, HelpNet net) {
        int most = matrix.rules().rings().mostPerMunicipality();
        List<int[]> candidates = RingSearch.in(net, matrix.rules().rings().longest());
        Packed packed = RingChoice.of(net, candidates, most);
        List<Ring> rings = new ArrayList<>();
        for (int chosen : packed.chosen()) {
            rings.add(net.ring(candidates.get(chosen)));
        }
        rings.sort(Comparator.comparingDouble(Ring::worth)
                .reversed()
                .thenComparing(ring -> String.join("\n", ring.members())));
        return new Rings(rings, candidates.size(), packed.bound() / UNIT, packed.isProven());
    }

    /** Worth of all rings together. */
    public double worth() {
        return rings.stream().mapToLong(ring -> Math.round(ring.worth() * UNIT)).sum() / UNIT;
    }

    /** (bound - worth) / bound, 0 or more; 0 where the bound is 0. */
    public double gap() {
        return bound > 0 ? Math.max(0, bound - worth()) / bound : 0;
    }

    /** The rings a municipality is in, best first. */
    public List<Ring> of(String municipality) {
        return rings.stream()
                .filter(ring -> ring.members().contains(municipality))
                .toList();
    }
}
