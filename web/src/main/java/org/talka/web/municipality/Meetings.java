package org.talka.web.municipality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;
import org.talka.web.run.CircleRun;
import org.talka.web.run.CircleState;

/** The peer circles a municipality would be in. */
final class Meetings {

    private final CircleRun circles;
    private final Speech speech;

    Meetings(CircleRun circles, Speech speech) {
        this.circles = circles;
        this.speech = speech;
    }

    /** One line a circle; where there are no circles yet, where they are made; none where nobody needs or offers anything. */
    List<MunicipalityPage.Task> of(String id) {
        if (circles.competencies().isEmpty()) {
            return List.of();
        }
        Optional<CircleState.Done> made = circles.made();
        if (made.isEmpty()) {
            return elsewhere(circles.isComing() ? "municipality.circles.coming" : "municipality.circles.waiting");
        }
        List<MunicipalityPage.Task> own = made.get().plan().topics().stream()
                .flatMap(topic -> topic.circles().stream()
                        .filter(circle -> circle.ids().contains(id))
                        .map(circle -> circle(topic, circle, id)))
                .sorted(Comparator.comparing(
                        task -> task.competency().text(), speech.language().collator()))
                .toList();
        return own.isEmpty() ? elsewhere("municipality.circles.none") : own;
    }

    private List<MunicipalityPage.Task> elsewhere(String why) {
        return List.of(new MunicipalityPage.Task(
                new Link(speech.say("nav.circles"), speech.links().circles()), speech.say(why)));
    }

    private MunicipalityPage.Task circle(TopicPlan topic, PeerCircle circle, String id) {
        String href = speech.links().circles(topic.competency()) + "#circle-" + circle.number();
        List<String> others = circle.ids().stream()
                .filter(member -> !member.equals(id))
                .map(speech.explain()::municipality)
                .sorted(speech.language().collator())
                .toList();
        return new MunicipalityPage.Task(
                new Link(speech.explain().competency(topic.competency()), href),
                speech.say(
                        "municipality.circles." + role(circle, id),
                        "number",
                        Integer.toString(circle.number()),
                        "names",
                        String.join(", ", others)));
    }

    private static String role(PeerCircle circle, String id) {
        return circle.coach().equals(id) ? "coach" : circle.host().equals(id) ? "host" : "with";
    }
}
