package org.talka.engine.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.Distance;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.rules.Rules;

/**
 * What a pair is worth, without the facts: the same sums as {@link CooperationMatrix#assess}, up to rounding in
 * the last place, about ten times as fast. Municipalities are named by their place in the order of ids. Safe to
 * share between threads. Memory grows with offers, needs and ties.
 */
public final class Glance {

    /** Less than any pair is worth: some fit in nothing the rules weigh, and are possible all the same. */
    private static final double NO_PAIR = -1;

    private final CooperationMatrix matrix;
    private final Rules rules;
    private final List<Municipality> municipalities = new ArrayList<>();
    private final Amounts[] offers;
    private final Amounts[] needs;
    private final Amounts[] ties;
    private final boolean[] excluded;
    private final boolean[] home;
    private final List<Double> distanceLimits = new ArrayList<>();
    private final double weights;
    private final boolean asksForDistance;
    private final double @Nullable [][] onSphere;

    /** A glance at every pair of this matrix. */
    public Glance(CooperationMatrix matrix) {
        this.matrix = matrix;
        this.rules = matrix.rules();
        List<String> ids = matrix.municipalities();
        int size = ids.size();
        offers = new Amounts[size];
        needs = new Amounts[size];
        ties = new Amounts[size];
        excluded = new boolean[size];
        home = new boolean[size];
        Map<String, Integer> competencies = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        for (int i = 0; i < size; i++) {
            Municipality municipality = matrix.data().municipality(ids.get(i));
            municipalities.add(municipality);
            home[i] = rules.isHome(municipality);
            excluded[i] = rules.twinning().capacityOf(municipality) == 0
                    || rules.eligibility().stream()
                            .anyMatch(rule -> rule.excludedCountries().contains(municipality.country()));
            Map<String, Double> levels = new HashMap<>();
            matrix.offersOf(ids.get(i)).forEach((competency, offer) -> levels.put(competency, offer.levelNow()));
            offers[i] = Amounts.of(levels, competencies);
            Map<String, Double> urgencies = new HashMap<>();
            matrix.needsOf(ids.get(i)).forEach((competency, need) -> urgencies.put(competency, need.urgencyNow()));
            needs[i] = Amounts.of(urgencies, competencies);
            ties[i] = Amounts.of(matrix.graph().tieStrengths(ids.get(i)), places);
        }
        for (EligibilityRule rule : rules.eligibility()) {
            if (rule.maximumDistanceKm() != null) {
                distanceLimits.add(rule.maximumDistanceKm());
            }
        }
        asksForDistance = rules.weight(Criterion.NEARNESS) > 0 || !distanceLimits.isEmpty();
        onSphere = new double[size][];
        for (int i = 0; i < size; i++) {
            Position position = municipalities.get(i).position();
            onSphere[i] = position == null ? null : Distance.onUnitSphere(position);
        }
        weights = Arrays.stream(Criterion.values()).mapToDouble(rules::weight).sum();
    }

    /** Number of municipalities. */
    public int size() {
        return municipalities.size();
    }

    public Municipality municipality(int place) {
        return municipalities.get(place);
    }

    /** Whether it is to find partners. */
    public boolean isHome(int place) {
        return home[place];
    }

    /** Competencies it offers, as numbers of this glance, with their levels now. */
    public Amounts offers(int place) {
        return offers[place];
    }

    /** Competencies it needs, as numbers of this glance, with their urgencies now. */
    public Amounts needs(int place) {
        return needs[place];
    }

    /** Those it already works with, by place. */
    public Amounts ties(int place) {
        return ties[place];
    }

    /**
     * The most this pair can add to a twinning plan: its fit and the worth of all its helps; below 0 for a
     * pair that no plan may hold.
     */
    public double worth(int a, int b) {
        return worth(a, b, this::km, rules.twinning().coverageWeight());
    }

    /** A worth that this pair cannot exceed, without the cost of an exact distance; below 0 where no plan may hold it. */
    public double ceiling(int a, int b) {
        return worth(a, b, this::kmAtLeast, rules.twinning().coverageWeight());
    }

    /** How well the two fit, 0 to 1; below 0 for a pair that no plan may hold. */
    public double fit(int a, int b) {
        return worth(a, b, this::km, 0);
    }

    private double worth(int a, int b, Apart apart, double coverageWeight) {
        if (a == b || excluded[a] || excluded[b] || !(home[a] || home[b])) {
            return NO_PAIR;
        }
        double aToB = Amounts.missing(offers[a], needs[b]);
        double bToA = Amounts.missing(offers[b], needs[a]);
        double shared = 1 - Amounts.missingLesser(needs[a], needs[b]);
        double flows = Amounts.products(offers[a], needs[b]) + Amounts.products(offers[b], needs[a]);
        if (flows == 0 && shared == 0 && Amounts.lesser(needs[a], needs[b]) == 0) {
            return NO_PAIR;
        }
        double km = asksForDistance ? apart.km(a, b) : 0;
        for (double limit : distanceLimits) {
            if (km > limit) {
                return NO_PAIR;
            }
        }
        return fit(a, b, aToB, bToA, shared, km) + coverageWeight * flows;
    }

    private double fit(int a, int b, double missingAToB, double missingBToA, double shared, double km) {
        double more = Math.max(1 - missingAToB, 1 - missingBToA);
        double less = Math.min(1 - missingAToB, 1 - missingBToA);
        double nearness =
                Double.isNaN(km) ? 0 : Math.pow(0.5, km / rules.scales().nearnessHalfKm());
        double tied = Amounts.lesser(ties[a], ties[b]);
        double sum = rules.weight(Criterion.COMPLEMENTARITY) * (1 - missingAToB * missingBToA)
                + rules.weight(Criterion.RECIPROCITY) * (more == 0 ? 0 : less / more)
                + rules.weight(Criterion.SHARED_CHALLENGE) * shared
                + rules.weight(Criterion.NEARNESS) * nearness
                + rules.weight(Criterion.LIKENESS) * Fit.likeness(municipalities.get(a), municipalities.get(b))
                + rules.weight(Criterion.LANGUAGE) * Fit.language(municipalities.get(a), municipalities.get(b))
                + rules.weight(Criterion.TIES) * (tied / (1 + tied))
                + rules.weight(Criterion.REGION)
                        * Fit.region(Fit.relation(municipalities.get(a), municipalities.get(b)), rules.scales())
                + matrix.furtherSum(a, b);
        return weights == 0 ? 0 : sum / weights;
    }

    private interface Apart {
        /** Not a number where a centre is not known. */
        double km(int a, int b);
    }

    private double kmAtLeast(int a, int b) {
        double[] one = onSphere[a];
        double[] other = onSphere[b];
        return one == null || other == null ? Double.NaN : Distance.kmAtLeast(one, other);
    }

    private double km(int a, int b) {
        var one = municipalities.get(Math.min(a, b)).position();
        var other = municipalities.get(Math.max(a, b)).position();
        return one == null || other == null ? Double.NaN : Distance.km(one, other);
    }
}
