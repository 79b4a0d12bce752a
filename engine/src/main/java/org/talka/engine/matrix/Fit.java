package org.talka.engine.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.CooperationGraph;
import org.talka.engine.graph.CooperationGraph.CommonPartner;
import org.talka.engine.graph.Distance;
import org.talka.engine.model.Municipality;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;

/**
 * The criteria of a pair, each from 0 to 1. What is not known counts 0, so that no pair gains by a gap in the
 * data; the facts say so.
 */
final class Fit {

    private final Rules rules;
    private final CooperationGraph graph;

    Fit(Rules rules, CooperationGraph graph) {
        this.rules = rules;
        this.graph = graph;
    }

    List<CriterionValue> criteria(Municipality a, Municipality b, List<Help> helps, List<SharedChallenge> challenges) {
        double aToB = together(
                helps.stream().filter(help -> help.from().equals(a.id())).toList(), Help::flow);
        double bToA = together(
                helps.stream().filter(help -> help.from().equals(b.id())).toList(), Help::flow);
        List<CriterionValue> criteria = new ArrayList<>(Criterion.values().length);
        add(criteria, Criterion.COMPLEMENTARITY, together(helps, Help::flow), new Facts.Helps(helps));
        add(criteria, Criterion.RECIPROCITY, evenness(aToB, bToA), new Facts.Balance(aToB, bToA));
        add(
                criteria,
                Criterion.SHARED_CHALLENGE,
                together(challenges, SharedChallenge::strength),
                new Facts.Challenges(challenges));
        addNearness(criteria, a, b);
        addLikeness(criteria, a, b);
        addLanguage(criteria, a, b);
        addTies(criteria, a, b);
        addRegion(criteria, a, b);
        return criteria;
    }

    /** Weighted mean, 0 to 1; 0 where every weight is 0. */
    static double mean(List<CriterionValue> criteria) {
        double sum = 0;
        double weights = 0;
        for (CriterionValue criterion : criteria) {
            sum += criterion.weight() * criterion.value();
            weights += criterion.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private void add(List<CriterionValue> criteria, Criterion criterion, double value, Facts facts) {
        criteria.add(new CriterionValue(criterion, value, rules.weight(criterion), facts));
    }

    /** Several strengths as one: 1 - (1 - x)(1 - y)..., so that each further one adds, and less. */
    private static <T> double together(List<T> parts, ToDoubleFunction<T> strength) {
        double missing = 1;
        for (T part : parts) {
            missing *= 1 - strength.applyAsDouble(part);
        }
        return 1 - missing;
    }

    /** The weaker direction as a share of the stronger, 0 to 1; 0 where nothing flows. */
    private static double evenness(double aToB, double bToA) {
        double stronger = Math.max(aToB, bToA);
        return stronger == 0 ? 0 : Math.min(aToB, bToA) / stronger;
    }

    private void addNearness(List<CriterionValue> criteria, Municipality a, Municipality b) {
        Double km = km(a, b);
        double value = km == null ? 0 : Math.pow(0.5, km / rules.scales().nearnessHalfKm());
        add(criteria, Criterion.NEARNESS, value, new Facts.Apart(km));
    }

    static @Nullable Double km(Municipality a, Municipality b) {
        return a.position() == null || b.position() == null ? null : Distance.km(a.position(), b.position());
    }

    private void addLikeness(List<CriterionValue> criteria, Municipality a, Municipality b) {
        add(criteria, Criterion.LIKENESS, likeness(a, b), new Facts.Sizes(a.population(), b.population()));
    }

    /** The smaller number of inhabitants as a share of the larger; 0 where one is not known. */
    static double likeness(Municipality a, Municipality b) {
        Integer ofA = a.population();
        Integer ofB = b.population();
        boolean known = ofA != null && ofB != null && ofA > 0 && ofB > 0;
        return known ? (double) Math.min(ofA, ofB) / Math.max(ofA, ofB) : 0;
    }

    private void addLanguage(List<CriterionValue> criteria, Municipality a, Municipality b) {
        boolean known = !a.languages().isEmpty() && !b.languages().isEmpty();
        List<String> common =
                a.languages().stream().filter(b.languages()::contains).toList();
        add(criteria, Criterion.LANGUAGE, language(a, b), new Facts.Languages(known ? common : null));
    }

    /** 1 where they have a working language in common. */
    static double language(Municipality a, Municipality b) {
        return Collections.disjoint(a.languages(), b.languages()) ? 0 : 1;
    }

    private void addTies(List<CriterionValue> criteria, Municipality a, Municipality b) {
        List<CommonPartner> common = graph.commonPartners(a.id(), b.id());
        double strength = common.stream().mapToDouble(CommonPartner::strength).sum();
        add(criteria, Criterion.TIES, strength / (1 + strength), new Facts.Partners(common));
    }

    private void addRegion(List<CriterionValue> criteria, Municipality a, Municipality b) {
        Facts.Relation relation = relation(a, b);
        double value = region(relation, rules.scales());
        add(criteria, Criterion.REGION, value, new Facts.Regions(relation));
    }

    static double region(Facts.Relation relation, Rules.Scales scales) {
        return switch (relation) {
            case SAME_REGION -> scales.sameRegion();
            case OTHER_REGION -> scales.otherRegion();
            case ABROAD -> scales.abroad();
            case UNKNOWN -> 0;
        };
    }

    static Facts.Relation relation(Municipality a, Municipality b) {
        if (!a.country().equals(b.country())) {
            return Facts.Relation.ABROAD;
        }
        if (a.region().isEmpty() || b.region().isEmpty()) {
            return Facts.Relation.UNKNOWN;
        }
        return a.region().equals(b.region()) ? Facts.Relation.SAME_REGION : Facts.Relation.OTHER_REGION;
    }
}
