package org.talka.engine.matrix;

import org.talka.engine.rules.Criterion;

/**
 * One criterion of one pair.
 *
 * @param value 0 to 1
 * @param weight 0 or more, as in the rules
 * @param facts what the value rests on
 */
public record CriterionValue(Criterion criterion, double value, double weight, Facts facts) {}
