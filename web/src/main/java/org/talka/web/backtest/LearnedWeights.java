package org.talka.web.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.evaluation.Learning;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Speech;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;

/** Learned weights beside the present ones, and the way to the bench with them. */
final class LearnedWeights {

    private final Speech speech;
    private final Desk desk;
    private final Asked asked;

    /** @param asked the rules they were learned beside */
    LearnedWeights(Speech speech, Desk desk, Asked asked) {
        this.speech = speech;
        this.desk = desk;
        this.asked = asked;
    }

    BackTestPage.Learned view(Learning made) {
        Rules now = desk.talka(asked).rules();
        Rules then = made.rules();
        List<BackTestPage.Weight> weights = Arrays.stream(Criterion.values())
                .filter(criterion -> now.weight(criterion) > 0 || then.weight(criterion) > 0)
                .sorted(Comparator.comparingDouble(criterion -> -then.weight(criterion)))
                .map(criterion -> new BackTestPage.Weight(
                        speech.explain().criterion(criterion), part(now, criterion), part(then, criterion)))
                .toList();
        boolean nothing = sum(then) == 0;
        return new BackTestPage.Learned(
                weights,
                nothing ? speech.say("learn.nothing") : sentence(made),
                nothing ? "" : desk.bench(speech, asked, then));
    }

    private String sentence(Learning made) {
        String half = speech.say(
                "learn.half", "half", speech.number(made.rules().scales().nearnessHalfKm(), 0));
        String elsewhere = speech.say(
                "learn.elsewhere",
                "auc",
                speech.ofHundred(made.everywhere().auc().mean()),
                "countries",
                speech.number(made.elsewhere().size(), 0));
        return half + " "
                + switch (made.transfer()) {
                    case UNTESTED -> speech.say("learn.untested");
                    case NOT_SHOWN -> elsewhere + " " + speech.say("learn.notShown");
                    case SHOWN -> elsewhere;
                };
    }

    /** A weight of all weights, %. */
    private String part(Rules rules, Criterion criterion) {
        return speech.language().fixed(100 * rules.weight(criterion) / Math.max(1e-9, sum(rules)), 1);
    }

    private static double sum(Rules rules) {
        return rules.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
