package org.talka.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a pairing is out of the question.
 *
 * @param id unique in the rules
 * @param excludedCountries ISO 3166-1 alpha-2; a pairing with any of them is excluded; may be empty
 * @param maximumDistanceKm pairings further apart are excluded; null for no such limit
 * @param en the rule as a sentence
 * @param lv the same in Latvian
 */
public record EligibilityRule(
        String id, List<String> excludedCountries, @Nullable Double maximumDistanceKm, String en, String lv) {

    public EligibilityRule {
        excludedCountries = List.copyOf(excludedCountries);
    }
}
