package org.talka.engine.evaluation;

import java.util.List;
import java.util.TreeSet;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.RulesDifference;
import org.talka.engine.twinning.QuickPlan;

/**
 * Two sets of rules for the same data: where they differ, and what that does to the plan. Both plans are quick ones.
 *
 * @param differences of the rules, by pointer
 * @param kept pairs of both plans
 * @param gone pairs of the first plan alone
 * @param come pairs of the second plan alone
 * @param leftBefore home municipalities without a partner under the first rules
 * @param leftAfter the same under the second
 */
public record Comparison(
        List<RulesDifference> differences,
        QuickPlan before,
        QuickPlan after,
        List<Pair> kept,
        List<Pair> gone,
        List<Pair> come,
        List<String> leftBefore,
        List<String> leftAfter) {

    public Comparison {
        differences = List.copyOf(differences);
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
        leftBefore = List.copyOf(leftBefore);
        leftAfter = List.copyOf(leftAfter);
    }

    /** Compares what two matrices of the same data make of their rules. */
    public static Comparison of(CooperationMatrix one, CooperationMatrix other, Pins pins) {
        QuickPlan before = QuickPlan.of(one, pins);
        QuickPlan after = QuickPlan.of(other, pins);
        TreeSet<Pair> was = new TreeSet<>(before.pairs());
        TreeSet<Pair> is = new TreeSet<>(after.pairs());
        return new Comparison(
                RulesDifference.between(one.rules(), other.rules()),
                before,
                after,
                was.stream().filter(is::contains).toList(),
                was.stream().filter(pair -> !is.contains(pair)).toList(),
                is.stream().filter(pair -> !was.contains(pair)).toList(),
                Sensitivity.left(one, before.pairs()),
                Sensitivity.left(other, after.pairs()));
    }
}
