package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.rules.CircleRules;

/** Peer circles: who meets whom and why, who could host and coach, and who is in none. */
final class PeerWords {

    private static final int NAMES_SHOWN = 12;

    private final Wording wording;

    PeerWords(Wording wording) {
        this.wording = wording;
    }

    /** The coach, the host, regions and sizes, then who brings or needs what. */
    List<String> reasons(PeerCircle circle) {
        List<String> reasons = new ArrayList<>();
        for (PeerCircle.Member member : circle.members()) {
            Double level = member.level();
            if (level != null && member.municipality().equals(circle.coach())) {
                reasons.add(wording.share("circle.coach", member.municipality(), level));
            }
        }
        reasons.add(host(circle));
        if (circle.regions() > 0) {
            reasons.add(wording.count("circle.regions", circle.regions(), Map.of()));
        }
        reasons.add(wording.say(
                "circle.sizes",
                Map.of(
                        "small", wording.whole(circle.sizes().get(0)),
                        "middle", wording.whole(circle.sizes().get(1)),
                        "large", wording.whole(circle.sizes().get(2)))));
        for (PeerCircle.Member member : circle.members()) {
            Double level = member.level();
            Double urgency = member.urgency();
            if (level != null && !member.municipality().equals(circle.coach())) {
                reasons.add(
                        wording.share(member.strong() ? "group.offer" : "circle.offer", member.municipality(), level));
            }
            if (urgency != null) {
                reasons.add(wording.share("group.need", member.municipality(), urgency));
            }
        }
        return reasons;
    }

    private String host(PeerCircle circle) {
        PeerCircle.Member farthest = circle.members().stream()
                .max(Comparator.comparingDouble(PeerCircle.Member::kmToHost)
                        .thenComparing(PeerCircle.Member::municipality))
                .orElseThrow();
        return wording.say(
                "circle.host",
                Map.of(
                        "name", wording.municipality(circle.host()),
                        "farthest", wording.municipality(farthest.municipality()),
                        "km", wording.whole(farthest.kmToHost())));
    }

    /** "road upkeep: 3 circles. Of 12 municipalities in need 12 are in one." */
    String headline(TopicPlan topic) {
        return wording.count(
                        "topic.circles",
                        topic.circles().size(),
                        Map.of("competency", wording.competency(topic.competency())))
                + " "
                + wording.say(
                        "topic.served",
                        Map.of("served", wording.whole(topic.served()), "inNeed", wording.whole(topic.inNeed())));
    }

    /** What is proven, and what is not. */
    String proof(TopicPlan topic) {
        String proof = topic.optimal()
                ? wording.say("topic.optimal")
                : topic.mostServedProven()
                        ? wording.say("topic.most")
                        : wording.say("topic.bound", Map.of("bound", wording.whole(topic.servedBound())));
        return topic.stoppedByClock() ? proof + " " + wording.say("proof.clock") : proof;
    }

    /** Who is in no circle, a sentence for each cause. */
    List<String> left(TopicPlan topic) {
        Map<Unplaced.Cause, List<String>> names = new EnumMap<>(Unplaced.Cause.class);
        for (Unplaced one : topic.left()) {
            names.computeIfAbsent(one.cause(), cause -> new ArrayList<>())
                    .add(wording.municipality(one.municipality()));
        }
        List<String> sentences = new ArrayList<>();
        names.forEach((cause, those) -> sentences.add(
                wording.say("topic.left", Map.of("names", wording.some(those, NAMES_SHOWN), "reason", reason(cause)))));
        return sentences;
    }

    /** Why one is in no circle; nobody is out of reach where circles meet online. */
    String reason(Unplaced.Cause cause) {
        CircleRules rules = wording.matrix().rules().circles();
        String key = "topic.left." + cause;
        String online = key + ".online";
        return wording.say(
                rules.largestDistanceKm() == null && wording.has(online) ? online : key,
                Map.of("fewest", wording.whole(rules.fewest())));
    }

    /** Whether circles meet online or how far members travel. */
    String meeting(PeerPlan plan) {
        Double km = plan.largestDistanceKm();
        return km == null
                ? wording.say("topic.online")
                : wording.say("topic.travel", Map.of("km", wording.language().number(km, km % 1 == 0 ? 0 : 1)));
    }
}
