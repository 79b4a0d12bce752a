package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.circle.Ring;
import org.talka.engine.circle.Rings;

/** Circles of help: who helps whom, and why a ring and not pairs. */
final class RingWords {

    private final Wording wording;
    private final PairWords pairs;

    RingWords(Wording wording, PairWords pairs) {
        this.wording = wording;
        this.pairs = pairs;
    }

    /** The members in the order of help, the first named again at the end. */
    String headline(Ring ring) {
        List<String> names = new ArrayList<>(
                ring.members().stream().map(wording::municipality).toList());
        names.add(names.get(0));
        return wording.say("ring.headline", Map.of("chain", String.join(" → ", names)));
    }

    /** The same of a ring beside a plan: it meets what the pairs leave open. */
    List<String> reasonsBesidePairs(Ring ring) {
        return reasons(ring, wording.say("ring.why") + " " + wording.say("ring.besidePairs"));
    }

    /** A sentence for each step with its facts, then why a ring, then what it depends on most. */
    List<String> reasons(Ring ring) {
        return reasons(ring, wording.say("ring.why"));
    }

    private List<String> reasons(Ring ring, String why) {
        List<String> reasons = new ArrayList<>();
        ring.steps().forEach(step -> reasons.add(pairs.help(step.help())));
        reasons.add(why);
        Ring.Step weakest = ring.weakest();
        reasons.add(wording.say(
                "ring.weakest",
                Map.of(
                        "from", wording.municipality(weakest.help().from()),
                        "to", wording.municipality(weakest.help().to()),
                        "competency", wording.competency(weakest.help().competency()),
                        "percent", wording.percent(weakest.strength()))));
        return reasons;
    }

    /** How many rings there are, and how good the choice is. */
    String summary(Rings rings) {
        if (rings.rings().isEmpty()) {
            return wording.say("rings.none");
        }
        String count = wording.count("rings.count", rings.rings().size(), Map.of());
        String proof = rings.proven()
                ? wording.say("rings.proven")
                : wording.say(
                        "rings.gap", Map.of("percent", wording.language().number(PlanWords.percentUp(rings.gap()), 2)));
        return count + " " + proof;
    }
}
