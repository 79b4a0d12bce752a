package org.talka.web.pair;

import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;
import org.talka.web.page.Bar;
import org.talka.web.page.EvidenceView;
import org.talka.web.page.Levels;
import org.talka.web.page.Speech;

/** The parts of one assessment, ready to be shown. */
final class Comparison {

    private final Talka talka;
    private final Speech speech;
    private final Assessment pair;

    Comparison(Talka talka, Speech speech, Assessment pair) {
        this.talka = talka;
        this.speech = speech;
        this.pair = pair;
    }

    /** Every criterion that has a weight. */
    List<PairPage.Weighed> criteria() {
        double weights =
                pair.criteria().stream().mapToDouble(CriterionValue::weight).sum();
        return pair.criteria().stream()
                .filter(value -> value.weight() > 0)
                .map(value -> weighed(value, weights))
                .toList();
    }

    private PairPage.Weighed weighed(CriterionValue value, double weights) {
        return new PairPage.Weighed(
                speech.explain().criterion(value.criterion()),
                speech.explain().meaning(value.criterion()),
                Bar.of(value.value(), "fit"),
                speech.say("pair.value", "value", speech.ofHundred(value.value())),
                speech.say("pair.weight", "weight", speech.ofHundred(value.weight() / weights)),
                speech.explain().facts(pair, value),
                speech.number(value.value(), 6),
                speech.number(value.weight(), 6),
                speech.number(value.value() * value.weight() / weights, 6));
    }

    /** What flows both ways, first from the one the address names first. */
    List<PairPage.Direction> directions(String first, String second) {
        return List.of(direction(first, second), direction(second, first));
    }

    private PairPage.Direction direction(String from, String to) {
        List<PairPage.Flowing> helps = pair.helps().stream()
                .filter(help -> help.from().equals(from))
                .map(this::flowing)
                .toList();
        String giver = speech.explain().municipality(from);
        String taker = speech.explain().municipality(to);
        return new PairPage.Direction(
                speech.say("pair.direction", "from", giver, "to", taker),
                helps.isEmpty() ? speech.say("pair.direction.nothing", "from", giver, "to", taker) : "",
                helps);
    }

    private PairPage.Flowing flowing(Help help) {
        return new PairPage.Flowing(
                speech.explain().competency(help.competency()), side(help.need()), side(help.offer()));
    }

    List<PairPage.Shared> shared() {
        return pair.challenges().stream().map(this::shared).toList();
    }

    private PairPage.Shared shared(SharedChallenge challenge) {
        return new PairPage.Shared(
                speech.explain().competency(challenge.competency()), side(challenge.a()), side(challenge.b()));
    }

    private PairPage.Side side(CurrentNeed current) {
        double urgency = current.need().urgency();
        String name = speech.explain().municipality(current.need().municipality());
        return new PairPage.Side(
                speech.say("pair.needs", "name", name),
                Levels.of(speech, current),
                Bar.of(current.urgencyNow(), urgency, "need"),
                EvidenceView.of(speech, talka.rules(), current.need().evidence()));
    }

    private PairPage.Side side(CurrentOffer current) {
        double level = current.offer().level();
        String name = speech.explain().municipality(current.offer().municipality());
        return new PairPage.Side(
                speech.say("pair.offers", "name", name),
                Levels.of(speech, current),
                Bar.of(current.levelNow(), level, "offer"),
                EvidenceView.of(speech, talka.rules(), current.offer().evidence()));
    }
}
