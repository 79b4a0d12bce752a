package org.talka.engine.explain;

import java.util.List;
import java.util.Map;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.rules.Rules;

/** What is out of the question, for whom there is nobody, and what would change it. */
final class ExclusionWords {

    private final Wording wording;

    ExclusionWords(Wording wording) {
        this.wording = wording;
    }

    String exclusion(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.ByRule byRule) {
            EligibilityRule rule = byRule.rule();
            String sentence = wording.choose(rule.en(), rule.lv());
            return sentence.isBlank() ? sentence("exclusion.", exclusion) : sentence;
        }
        return sentence("exclusion.", exclusion);
    }

    /** What a person can do about it. */
    String remedy(Exclusion exclusion) {
        return sentence("remedy.", exclusion);
    }

    private String sentence(String prefix, Exclusion exclusion) {
        if (exclusion instanceof Exclusion.ByRule byRule) {
            return wording.say(prefix + "byRule", Map.of("rule", byRule.rule().id()));
        }
        if (exclusion instanceof Exclusion.NotAmongTheBest best) {
            return wording.say(prefix + "notAmongTheBest", Map.of("limit", wording.whole(best.limit())));
        }
        if (exclusion instanceof Exclusion.TakesNoPartners none) {
            return wording.say(prefix + "takesNoPartners", Map.of("name", wording.municipality(none.municipality())));
        }
        if (exclusion instanceof Exclusion.Itself) {
            return wording.say(prefix + "itself");
        }
        if (exclusion instanceof Exclusion.NeitherAtHome) {
            return wording.say(prefix + "neitherAtHome");
        }
        return wording.say(prefix + (exclusion instanceof Exclusion.Forbidden ? "forbidden" : "nothingToShare"));
    }

    String left(LeftOut left) {
        Rules.TwinningRules rules = wording.matrix().rules().twinning();
        boolean differ = left.reason() == LeftOut.Reason.NO_ROOM && rules.capacitiesDiffer();
        return wording.say(
                differ ? "left.noRoom.differ" : "left." + left.reason(),
                Map.of("name", wording.municipality(left.municipality()), "capacity", wording.whole(rules.capacity())));
    }

    String impossible(PlanImpossible.Cause cause) {
        if (cause instanceof PlanImpossible.Cause.UnknownMunicipality unknown) {
            return wording.say("impossible.unknown", Map.of("id", unknown.id()));
        }
        if (cause instanceof PlanImpossible.Cause.PinExcluded pin) {
            return wording.say(
                    "impossible.excluded",
                    Map.of(
                            "a", wording.municipality(pin.pair().a()),
                            "b", wording.municipality(pin.pair().b()),
                            "exclusion", exclusion(pin.exclusion())));
        }
        PlanImpossible.Cause.TooManyPins pins = (PlanImpossible.Cause.TooManyPins) cause;
        List<String> partners =
                pins.partners().stream().map(wording::municipality).toList();
        return wording.count(
                "impossible.tooMany",
                partners.size() - pins.capacity(),
                Map.of(
                        "name", wording.municipality(pins.municipality()),
                        "partners", wording.all(partners),
                        "capacity", wording.whole(pins.capacity())));
    }
}
