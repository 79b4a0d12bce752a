package org.talka.engine.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.CandidatePairs;

/**
 * The candidates of a question: for every municipality its best pairs, the pinned ones, and those with a twinning where
 * the rules speak of them. Up to 2,000 municipalities every pair is assessed here, in full; a larger package is too
 * large for that, and the planner's own list is taken.
 */
final class Shortlist {

    /** One in so many of a municipality's candidates comes from abroad besides, where the rules ask for borders. */
    private static final int ABROAD = 4;

    private static final double BILLION = 1e9;
    private static final long NO_CANDIDATE = -1;

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final List<String> ids;
    private final Rules.TwinningRules rules;

    private Shortlist(CooperationMatrix matrix, Pins pins) {
        this.matrix = matrix;
        this.pins = pins;
        this.ids = matrix.municipalities();
        this.rules = matrix.rules().twinning();
    }

    /** The candidates in the order of pairs. Cost: every pair, up to 2,000 municipalities. */
    static List<Pair> of(CooperationMatrix matrix, Pins pins) {
        return matrix.municipalities().size() > CandidatePairs.ALL_PAIRS_UP_TO
                ? CandidatePairs.of(matrix, pins)
                : new Shortlist(matrix, pins).pairs();
    }

    private List<Pair> pairs() {
        long[][] worths = IntStream.range(0, ids.size())
                .parallel()
                .mapToObj(i -> IntStream.range(0, i).mapToLong(j -> worth(i, j)).toArray())
                .toArray(long[][]::new);
        TreeSet<Pair> pairs = new TreeSet<>(pins.pinned());
        if (rules.ties().keep() > 0 || rules.ties().renew() > 0) {
            matrix.graph().twinned().stream()
                    .map(ends -> Pair.of(ends.get(0), ends.get(1)))
                    .filter(this::isPossible)
                    .forEach(pairs::add);
        }
        for (int i = 0; i < ids.size(); i++) {
            for (int other : best(i, worths)) {
                pairs.add(Pair.of(ids.get(i), ids.get(other)));
            }
        }
        return List.copyOf(pairs);
    }

    /** What a pair brings at most, in whole billionths of a fit; below 0 where it is no candidate. */
    private long worth(int one, int other) {
        Assessment pair = matrix.assess(ids.get(one), ids.get(other));
        if (!pair.isCandidate() || pins.forbidden().contains(new Pair(pair.a(), pair.b()))) {
            return NO_CANDIDATE;
        }
        double flows = pair.helps().stream().mapToDouble(Help::flow).sum();
        return Math.round((pair.fit() + rules.coverageWeight() * flows) * BILLION);
    }

    private boolean isPossible(Pair pair) {
        return !pins.forbidden().contains(pair)
                && matrix.assess(pair.a(), pair.b()).isCandidate();
    }

    private List<Integer> best(int municipality, long[][] worths) {
        List<Integer> ranked = new ArrayList<>();
        for (int other = 0; other < ids.size(); other++) {
            if (other != municipality && worth(worths, municipality, other) != NO_CANDIDATE) {
                ranked.add(other);
            }
        }
        ranked.sort(Comparator.<Integer>comparingLong(other -> -worth(worths, municipality, other))
                .thenComparing(other -> other));
        boolean asksForBorders =
                rules.crossBorder().percent() > 0 && rules.crossBorder().weight() > 0;
        int abroad = asksForBorders ? (rules.candidates() + ABROAD - 1) / ABROAD : 0;
        String country = country(municipality);
        return Stream.concat(
                        ranked.stream().limit(rules.candidates()),
                        ranked.stream()
                                .filter(other -> !country(other).equals(country))
                                .limit(abroad))
                .toList();
    }

    private String country(int municipality) {
        Municipality it = matrix.data().municipality(ids.get(municipality));
        return it.country();
    }

    private static long worth(long[][] worths, int one, int other) {
        return worths[Math.max(one, other)][Math.min(one, other)];
    }
}
