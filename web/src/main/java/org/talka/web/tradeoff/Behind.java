package org.talka.web.tradeoff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.evaluation.TradeOff;
import org.talka.engine.explain.RuleChange;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.web.page.Speech;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.PairChanges;
import org.talka.web.rulebook.PairLinks;

/** The plans behind the points of a front: how each was made, what it holds, and its rules on the bench. */
final class Behind {

    private final Speech speech;
    private final Desk desk;
    private final Asked asked;
    private final TradeOff front;

    /** @param asked the rules the front began with */
    Behind(Speech speech, Desk desk, Asked asked, TradeOff front) {
        this.speech = speech;
        this.desk = desk;
        this.asked = asked;
        this.front = front;
    }

    /** @param number of the point, from 1 */
    TradeOffPage.Chosen point(int number) {
        TradeOff.Point first = front.points().get(0);
        TradeOff.Point point = front.points().get(number - 1);
        List<RuleChange> rules = speech.explain().differences(first.rules(), point.rules());
        return new TradeOffPage.Chosen(
                speech.say("tradeoff.point", "number", Integer.toString(number)),
                PairChanges.of(speech, first.plan().pairs(), point.plan().pairs()),
                made(rules),
                rules,
                proposals(point.plan().pairs()),
                desk.bench(speech, asked, point.rules()));
    }

    private String made(List<RuleChange> rules) {
        if (rules.isEmpty()) {
            return speech.say("tradeoff.made.same");
        }
        return front.aim() == TradeOff.Aim.FAIRNESS
                ? speech.count("tradeoff.made.places", rules.size())
                : speech.count("tradeoff.made.rules", rules.size());
    }

    /** Fit under the rules the front began with, so that points can be compared. */
    private List<TradeOffPage.Proposed> proposals(Collection<Pair> pairs) {
        CooperationMatrix matrix = desk.talka(asked).matrix();
        return pairs.stream()
                .sorted()
                .map(pair -> matrix.assess(pair.a(), pair.b()))
                .sorted(Comparator.comparingDouble((Assessment one) -> -one.fit()))
                .map(one -> new TradeOffPage.Proposed(
                        PairLinks.of(speech, Pair.of(one.a(), one.b())), speech.ofHundred(one.fit())))
                .toList();
    }
}
