package org.talka.web.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.rules.CircleRules;
import org.talka.web.page.Speech;

/** Why there is no circle for a competency, and what datum would change that. */
final class Lacking {

    private final Talka talka;
    private final Speech speech;
    private final TopicPlan topic;
    private final CircleRules rules;

    Lacking(Talka talka, Speech speech, TopicPlan topic) {
        this.talka = talka;
        this.speech = speech;
        this.topic = topic;
        this.rules = talka.rules().circles();
    }

    /** Sentences; none where there is a circle. */
    List<String> sentences() {
        if (!topic.circles().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        Optional<CurrentOffer> strongest = strongest();
        String from = speech.ofHundred(rules.strongFrom());
        if (strongest.isEmpty()) {
            sentences.add(speech.say("circles.lacking.noOffer", "from", from));
        } else if (strongest.get().levelNow() < rules.strongFrom()) {
            sentences.add(weak(strongest.get(), from));
        }
        int taking = topic.left().size();
        if (taking < rules.fewest()) {
            sentences.add(speech.count("circles.lacking.few", taking, "fewest", speech.number(rules.fewest(), 0)));
        }
        if (taking >= rules.fewest() && topic.left().stream().anyMatch(one -> one.cause() == Unplaced.Cause.LOAD)) {
            sentences.add(speech.say("circles.lacking.load"));
        }
        if (sentences.isEmpty()) {
            sentences.add(speech.say("circles.lacking.far"));
        }
        return sentences;
    }

    /** A level that was high enough when it was stated needs a newer source; a lower one somebody else. */
    private String weak(CurrentOffer offer, String from) {
        boolean aged = offer.offer().level() >= rules.strongFrom();
        Integer year = offer.offer().evidence().year();
        return speech.say(
                aged ? "circles.lacking.aged" : "circles.lacking.weak",
                "name",
                speech.explain().municipality(offer.offer().municipality()),
                "level",
                speech.ofHundred(offer.levelNow()),
                "stated",
                speech.ofHundred(offer.offer().level()),
                "year",
                year == null ? speech.say("circles.lacking.noYear") : Integer.toString(year),
                "from",
                from);
    }

    private Optional<CurrentOffer> strongest() {
        return talka.home().stream()
                .map(id -> Optional.ofNullable(talka.matrix().offersOf(id).get(topic.competency())))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(CurrentOffer::levelNow)
                        .thenComparing(offer -> offer.offer().municipality(), Comparator.reverseOrder()));
    }
}
