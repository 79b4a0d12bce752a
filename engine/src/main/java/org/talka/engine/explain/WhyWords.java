package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Proposal;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.TwinningPlan;

/**
 * Why a pair is or is not in a plan. Fits are compared as they are shown, in whole hundredths, so that no sentence
 * contradicts the figures in it.
 */
final class WhyWords {

    private final Wording wording;
    private final PairWords pairs;
    private final ExclusionWords exclusions;

    WhyWords(Wording wording, PairWords pairs, ExclusionWords exclusions) {
        this.wording = wording;
        this.pairs = pairs;
        this.exclusions = exclusions;
    }

    List<String> why(Assessment assessment, TwinningPlan plan) {
        Optional<Proposal> chosen = plan.of(assessment.a()).stream()
                .filter(proposal ->
                        proposal.assessment().partnerOf(assessment.a()).equals(assessment.b()))
                .findFirst();
        if (chosen.isPresent()) {
            return chosen(chosen.get(), plan);
        }
        return assessment
                .findExclusion()
                .map(exclusion -> excluded(assessment, exclusion))
                .orElseGet(() -> notChosen(assessment, plan));
    }

    private List<String> chosen(Proposal proposal, TwinningPlan plan) {
        Assessment assessment = proposal.assessment();
        List<String> sentences = new ArrayList<>();
        sentences.add(pairs.pair("why.chosen", assessment));
        sentences.add(wording.say(proposal.pinned() ? "why.pinned" : "why.free"));
        sentences.addAll(pairs.helps(proposal.chosenFor()));
        if (proposal.chosenFor().isEmpty()) {
            sentences.addAll(pairs.challenges(assessment.challenges()));
        }
        if (proposal.chosenFor().isEmpty() && assessment.challenges().isEmpty()) {
            sentences.add(wording.say("why.nothingFlows"));
        }
        sentences.addAll(new AskedWords(wording, plan).of(assessment));
        return List.copyOf(sentences);
    }

    private List<String> excluded(Assessment assessment, Exclusion exclusion) {
        String key = exclusion instanceof Exclusion.NotAmongTheBest
                ? "why.notLookedAt"
                : exclusion instanceof Exclusion.NothingToShare ? "why.notProposed" : "why.excluded";
        return List.of(pairs.pair(key, assessment), exclusions.exclusion(exclusion), exclusions.remedy(exclusion));
    }

    private List<String> notChosen(Assessment assessment, TwinningPlan plan) {
        Rules.TwinningRules rules = wording.matrix().rules().twinning();
        Side a = side(assessment.a(), plan);
        Side b = side(assessment.b(), plan);
        long fit = Wording.hundredths(assessment.fit());
        List<String> sentences = new ArrayList<>();
        sentences.add(pairs.pair("why.notChosen", assessment));
        sentences.add(side(a, fit));
        sentences.add(side(b, fit));
        if (!a.isFull() && !b.isFull()) {
            sentences.add(wording.say("why.room"));
        } else if (!a.isFullOfBetter(fit) && !b.isFullOfBetter(fit)) {
            sentences.add(wording.say("why.whole"));
        }
        if (!plan.aims().isEmpty()) {
            sentences.add(wording.say("why.aims"));
        }
        if (!plan.optimal()) {
            sentences.add(wording.say("why.search"));
        }
        sentences.add(change(a, b));
        return List.copyOf(sentences);
    }

    private Side side(String id, TwinningPlan plan) {
        Municipality municipality = wording.matrix().data().municipality(id);
        return new Side(id, plan.of(id), wording.matrix().rules().twinning().capacityOf(municipality));
    }

    private String change(Side a, Side b) {
        if (!a.isFull() && !b.isFull()) {
            return wording.say("why.change.room");
        }
        return a.capacity() == b.capacity()
                ? wording.say("why.change.full", Map.of("capacity", wording.whole(a.capacity())))
                : wording.say(
                        "why.change.full.differ",
                        Map.of(
                                "a", wording.municipality(a.id()),
                                "b", wording.municipality(b.id()),
                                "capacityA", wording.whole(a.capacity()),
                                "capacityB", wording.whole(b.capacity())));
    }

    private String side(Side side, long fit) {
        String name = wording.municipality(side.id());
        if (side.proposals().isEmpty()) {
            return wording.say("why.side.none", Map.of("name", name));
        }
        int count = side.proposals().size();
        List<String> partners = side.proposals().stream()
                .map(proposal -> partner(proposal.assessment(), side.id()))
                .toList();
        String who = wording.count(
                side.isFull() ? "why.side.full" : "why.side.room",
                count,
                Map.of("name", name, "partners", wording.all(partners)));
        return who + " " + comparison(count, side.better(fit), fit);
    }

    private String comparison(int count, long better, long fit) {
        Map<String, String> values = Map.of("percent", wording.whole(fit), "total", wording.whole(count));
        if (count == 1) {
            return wording.say(better == 1 ? "why.single.better" : "why.single.notBetter", values);
        }
        if (better > 0 && better < count) {
            return wording.count("why.some.better", better, values);
        }
        return wording.say(better == 0 ? "why.none.better" : "why.each.better", values);
    }

    private String partner(Assessment assessment, String side) {
        return wording.say(
                "why.partner",
                Map.of(
                        "name", wording.municipality(assessment.partnerOf(side)),
                        "percent", wording.percent(assessment.fit())));
    }

    /** One of the two, with its partners in the plan. */
    private record Side(String id, List<Proposal> proposals, int capacity) {

        boolean isFull() {
            return proposals.size() >= capacity;
        }

        boolean isFullOfBetter(long fit) {
            return isFull() && better(fit) == proposals.size();
        }

        long better(long fit) {
            return proposals.stream()
                    .filter(proposal -> Wording.hundredths(proposal.assessment().fit()) > fit)
                    .count();
        }
    }
}
