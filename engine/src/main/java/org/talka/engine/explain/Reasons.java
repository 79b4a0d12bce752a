package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Facts;
import org.talka.engine.rules.Criterion;

/** Why two municipalities make a pair: the help first, then what both need, then what adds most to the fit, then what exists already. */
final class Reasons {

    private static final int FEWEST = 2;

    private final PairWords pairs;
    private final CriterionWords criteria;

    Reasons(PairWords pairs, CriterionWords criteria) {
        this.pairs = pairs;
        this.criteria = criteria;
    }

    /** At least two sentences: whatever the package knows, it knows the two countries. */
    List<String> of(Assessment assessment) {
        List<String> reasons = new ArrayList<>(pairs.helps(assessment.helps()));
        List<CriterionValue> others = strongestFirst(assessment);
        for (CriterionValue value : others) {
            if (speaksForThePair(assessment, value)) {
                reasons.addAll(reason(assessment, value));
            }
        }
        assessment.ties().stream().map(pairs::cooperation).forEach(reasons::add);
        for (CriterionValue value : others) {
            if (reasons.size() < FEWEST && isKnown(value) && !speaksForThePair(assessment, value)) {
                reasons.addAll(reason(assessment, value));
            }
        }
        if (reasons.size() < FEWEST) {
            reasons.add(criteria.facts(assessment, assessment.criterion(Criterion.REGION)));
        }
        return List.copyOf(reasons);
    }

    private static List<CriterionValue> strongestFirst(Assessment assessment) {
        return assessment.criteria().stream()
                .filter(value -> value.criterion() != Criterion.COMPLEMENTARITY)
                .sorted(Comparator.comparing((CriterionValue value) -> value.criterion() != Criterion.SHARED_CHALLENGE)
                        .thenComparing(
                                Comparator.comparingDouble((CriterionValue value) -> value.weight() * value.value())
                                        .reversed()))
                .toList();
    }

    /** Far, unlike and the like do add their bit to the fit, but nobody would call them a reason. */
    private boolean speaksForThePair(Assessment assessment, CriterionValue value) {
        if (value.weight() == 0) {
            return false;
        }
        return switch (value.criterion()) {
            case NEARNESS -> value.value() >= 0.5 || criteria.areNeighbours(assessment);
            case LIKENESS -> value.value() >= 0.5;
            case NAME, LIKE_PARTNERS -> value.value() >= 0.5;
            case DENSITY,
                    SIZE,
                    CENTRE,
                    NEW_COUNTRY,
                    MAGNITUDE,
                    COUNTRY_RANK,
                    LEADING,
                    ROLE,
                    VICINITY,
                    PROMINENCE,
                    CLOSEST,
                    INLAND,
                    DOMINANCE,
                    LARGE_ALIKE,
                    LARGE_NEW -> false;
            default -> value.value() > 0;
        };
    }

    /** Whether there is a figure or a name to tell, be it one that adds nothing. */
    private static boolean isKnown(CriterionValue value) {
        Facts facts = value.facts();
        return facts instanceof Facts.Apart apart && apart.km() != null
                || facts instanceof Facts.Sizes sizes && sizes.a() != null && sizes.b() != null
                || facts instanceof Facts.Challenges challenges
                        && !challenges.challenges().isEmpty()
                || facts instanceof Facts.Languages languages
                        && languages.common() != null
                        && !languages.common().isEmpty()
                || facts instanceof Facts.Partners partners
                        && !partners.common().isEmpty()
                || facts instanceof Facts.Regions regions && regions.relation() != Facts.Relation.UNKNOWN;
    }

    private List<String> reason(Assessment assessment, CriterionValue value) {
        return value.criterion() == Criterion.SHARED_CHALLENGE
                ? pairs.challenges(assessment.challenges())
                : List.of(criteria.facts(assessment, value));
    }
}
