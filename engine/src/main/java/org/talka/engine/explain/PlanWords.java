package org.talka.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.TwinningPlan;

/** A plan as a whole: how much it holds and how good it is proven to be. */
final class PlanWords {

    private final Wording wording;

    PlanWords(Wording wording) {
        this.wording = wording;
    }

    String headline(TwinningPlan plan) {
        long home = wording.matrix().data().municipalities().values().stream()
                .filter(wording.matrix().rules()::isHome)
                .count();
        Map<String, String> values = Map.of(
                "municipalities", wording.count("headline.municipalities", home, Map.of()),
                "proposals",
                        wording.count("headline.proposals", plan.proposals().size(), Map.of()));
        return plan.left().isEmpty()
                ? wording.say("headline.nobody", values)
                : wording.count("headline.left", plan.left().size(), values);
    }

    String proof(TwinningPlan plan) {
        return proof(plan, wording.say("proof.clock"));
    }

    /** The same of a plan somebody stopped after so many seconds. */
    String proofOfStopped(TwinningPlan plan, long seconds) {
        return proof(plan, wording.count("proof.stopped", seconds, Map.of()));
    }

    private String proof(TwinningPlan plan, String cut) {
        List<String> sentences = new ArrayList<>();
        sentences.add(gap(plan));
        if (plan.leftOut() > plan.leftOutBound()) {
            sentences.add(wording.count(
                    "proof.leftOut", plan.leftOut(), Map.of("bound", wording.whole(plan.leftOutBound()))));
        }
        if (plan.stoppedByClock()) {
            sentences.add(cut);
        }
        return String.join(" ", sentences);
    }

    String verdict(TwinningPlan plan) {
        return plan.optimal() ? wording.say("proof.optimal" + asked(plan)) : proof(plan);
    }

    private String gap(TwinningPlan plan) {
        if (plan.optimalBy() == TwinningPlan.OptimalBy.EXACT_SOLVER) {
            return wording.say("proof.optimal.exact" + asked(plan), Map.of("percent", percent(plan.gap())));
        }
        if (plan.optimal()) {
            return wording.say("proof.optimal" + asked(plan));
        }
        return plan.gap() == 0
                ? wording.say("proof.amongEqual")
                : wording.say("proof.gap", Map.of("percent", percent(plan.gap())));
    }

    /** A proof speaks of plans that keep the pins; the frame that says so where there are any. */
    private static String asked(TwinningPlan plan) {
        return plan.pins().equals(Pins.NONE) ? "" : ".pinned";
    }

    String percent(double part) {
        return wording.language().number(percentUp(part), 2);
    }

    /** A part of 1 in percent, rounded up to two decimals so that it is never an understatement. */
    static double percentUp(double part) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .doubleValue();
    }
}
