package org.talka.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Cost;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Refusal;
import org.talka.engine.plan.SmallestChange;

/**
 * What would be otherwise if a pair were forced, came to nothing, or offered or needed more. What is certain is
 * rounded down and what was found is rounded up, so that neither is an overstatement.
 */
final class OtherwiseWords {

    private static final int DECIMALS = 3;
    private static final int MOST_PAIRS = 6;

    private final Wording wording;

    OtherwiseWords(Wording wording) {
        this.wording = wording;
    }

    List<String> of(Assessment assessment, Otherwise otherwise) {
        List<String> sentences = new ArrayList<>();
        if (otherwise.without() != null) {
            refusal(assessment, otherwise.without(), sentences);
        }
        if (otherwise.pin() instanceof PinPrice.NoRoom noRoom) {
            sentences.add(wording.say(
                    "otherwise.noRoom",
                    Map.of(
                            "name", wording.municipality(noRoom.municipality()),
                            "capacity", wording.whole(noRoom.capacity()))));
        }
        if (otherwise.pin() instanceof PinPrice.Priced priced) {
            sentences.add(priceOfPin(assessment, priced.plan().cost()));
            others(priced.plan(), sentences);
        }
        if (otherwise.change() != null) {
            sentences.add(change(otherwise.change()));
        } else if (otherwise.changeSought()) {
            sentences.add(wording.say("otherwise.change.none"));
        }
        return List.copyOf(sentences);
    }

    /** A pair the rules keep from being looked at may add to a plan that is proven best of those it was chosen from. */
    private String priceOfPin(Assessment assessment, Cost cost) {
        Exclusion exclusion = assessment.exclusion();
        boolean notLookedAt =
                exclusion instanceof Exclusion.NothingToShare || exclusion instanceof Exclusion.NotAmongTheBest;
        return cost.atMost() < 0 && notLookedAt
                ? wording.say("otherwise.pin.gain.notLookedAt", Map.of("most", down(-cost.atMost())))
                : cost("otherwise.pin", cost);
    }

    private void refusal(Assessment assessment, Refusal refusal, List<String> sentences) {
        sentences.add(cost("otherwise.without", refusal.plan().cost()));
        for (String id : List.of(assessment.a(), assessment.b())) {
            sentences.add(alternatives(id, refusal.of(id)));
        }
        others(refusal.plan(), sentences);
    }

    private String alternatives(String id, List<Refusal.Alternative> alternatives) {
        String name = wording.municipality(id);
        if (alternatives.isEmpty()) {
            return wording.say("otherwise.instead.nobody", Map.of("name", name));
        }
        List<String> partners = alternatives.stream()
                .map(alternative -> wording.municipality(alternative.pair().partnerOf(id)))
                .toList();
        Refusal.Alternative first = alternatives.get(0);
        String key = first.inPlan() ? "otherwise.instead" : first.cost() > 0 ? "otherwise.next" : "otherwise.next.free";
        return wording.say(
                key, Map.of("name", name, "partners", wording.all(partners), "cost", up(Math.max(0, first.cost()))));
    }

    /** How much, and how sure. */
    private String cost(String key, Cost cost) {
        Map<String, String> values =
                Map.of("most", up(Math.abs(cost.atMost())), "least", down(Math.max(0, cost.atLeast())));
        if (cost.atMost() < 0) {
            return wording.say(key + ".gain", Map.of("most", down(-cost.atMost())));
        }
        if (cost.atMost() == 0 && cost.isExact()) {
            return wording.say(key + ".nothing");
        }
        if (cost.isExact()) {
            return wording.say(key + ".exact", values);
        }
        return wording.say(key + (isShown(cost.atLeast()) ? ".between" : ".most"), values);
    }

    /** Which other pairs come and go, and who is left or served by it. */
    private void others(Mended plan, List<String> sentences) {
        if (!plan.coming().isEmpty()) {
            sentences.add(wording.count("otherwise.coming", plan.coming().size(), pairs(plan.coming())));
        }
        if (!plan.going().isEmpty()) {
            sentences.add(wording.count("otherwise.going", plan.going().size(), pairs(plan.going())));
        }
        if (!plan.left().isEmpty()) {
            sentences.add(wording.say("otherwise.left", names(plan.left())));
        }
        if (!plan.served().isEmpty()) {
            sentences.add(wording.say("otherwise.served", names(plan.served())));
        }
    }

    private Map<String, String> pairs(List<Pair> pairs) {
        List<String> first = pairs.stream()
                .limit(MOST_PAIRS)
                .map(pair -> wording.say(
                        "otherwise.pair",
                        Map.of("a", wording.municipality(pair.a()), "b", wording.municipality(pair.b()))))
                .toList();
        String listed = String.join("; ", first);
        return Map.of(
                "pairs",
                pairs.size() <= MOST_PAIRS
                        ? listed
                        : wording.say(
                                "list.more",
                                Map.of("first", listed, "count", wording.whole(pairs.size() - MOST_PAIRS))));
    }

    private Map<String, String> names(List<String> ids) {
        return Map.of(
                "names", wording.all(ids.stream().map(wording::municipality).toList()));
    }

    private String change(SmallestChange change) {
        String what = change.what() == SmallestChange.What.OFFER ? "offer" : "need";
        String key = "otherwise.change." + what + (change.now() > 0 ? "" : ".new");
        return wording.say(
                key,
                Map.of(
                        "name", wording.municipality(change.municipality()),
                        "competency", wording.competency(change.competency()),
                        "now", wording.percent(change.now()),
                        "enough", wording.percent(change.enough())));
    }

    private static boolean isShown(double least) {
        return least >= Math.pow(10, -DECIMALS);
    }

    private String up(double value) {
        return rounded(value, RoundingMode.CEILING);
    }

    private String down(double value) {
        return rounded(value, RoundingMode.FLOOR);
    }

    private String rounded(double value, RoundingMode mode) {
        double rounded = BigDecimal.valueOf(value).setScale(DECIMALS, mode).doubleValue();
        return wording.language().number(rounded, DECIMALS);
    }
}
