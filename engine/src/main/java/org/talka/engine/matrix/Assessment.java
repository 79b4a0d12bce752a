package org.talka.engine.matrix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Cooperation;
import org.talka.engine.rules.Criterion;

/**
 * All there is to say about one pair.
 *
 * @param a id; comes before b in the order of ids
 * @param b id
 * @param fit weighted mean of the criteria, 0 to 1
 * @param criteria those of {@link org.talka.engine.rules.Rules#criteria}, in the order of {@link Criterion}
 * @param helps what flows, both ways, strongest first
 * @param challenges what both need, strongest first
 * @param ties what both already take part in
 * @param exclusion what stops the pair, or null
 */
public record Assessment(
        String a,
        String b,
        double fit,
        List<CriterionValue> criteria,
        List<Help> helps,
        List<SharedChallenge> challenges,
        List<Cooperation> ties,
        @Nullable Exclusion exclusion) {

    public Assessment {
        criteria = List.copyOf(criteria);
        helps = List.copyOf(helps);
        challenges = List.copyOf(challenges);
        ties = List.copyOf(ties);
    }

    /** The same, stopped by this. */
    public Assessment with(Exclusion other) {
        return new Assessment(a, b, fit, criteria, helps, challenges, ties, other);
    }

    public boolean isCandidate() {
        return exclusion == null;
    }

    public Optional<Exclusion> findExclusion() {
        return Optional.ofNullable(exclusion);
    }

    /** The other of the two. */
    public String partnerOf(String municipality) {
        return municipality.equals(a) ? b : a;
    }

    /** The value of a criterion; 0 without weight for one that is not shown. */
    public CriterionValue criterion(Criterion criterion) {
        return criteria.stream()
                .filter(value -> value.criterion() == criterion)
                .findFirst()
                .orElse(new CriterionValue(criterion, 0, 0, new Facts.Between(0)));
    }
}
