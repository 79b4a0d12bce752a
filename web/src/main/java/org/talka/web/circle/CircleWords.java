package org.talka.web.circle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.web.map.Area;
import org.talka.web.map.Sketch;
import org.talka.web.page.Levels;
import org.talka.web.page.Paging;
import org.talka.web.page.Speech;

/** The circles for one competency, on the map and in the list, in one language. */
final class CircleWords {

    private static final int HUES = 6;

    private final Talka talka;
    private final Speech speech;
    private final TopicPlan topic;
    private final String query;
    private final Paging paging;

    /**
     * @param query the competency as it stands behind an address
     * @param paging the page of the list that is shown
     */
    CircleWords(Talka talka, Speech speech, TopicPlan topic, String query, Paging paging) {
        this.talka = talka;
        this.speech = speech;
        this.topic = topic;
        this.query = query;
        this.paging = paging;
    }

    /** Each member in the hue of its circle, with an outline and the number of the circle. */
    Sketch sketch(String label) {
        Map<String, String> shades = new HashMap<>();
        Set<String> coaches = new HashSet<>();
        List<Area> areas = new ArrayList<>();
        for (PeerCircle circle : topic.circles()) {
            coaches.add(circle.coach());
            String number = Integer.toString(circle.number());
            for (String id : circle.ids()) {
                shades.put(id, hue(circle));
                areas.add(new Area(
                        speech.say("circles.circle", "number", number),
                        number,
                        id,
                        List.of(id),
                        "reaching",
                        href(circle.number())));
            }
        }
        return Sketch.of(label, coaches, shades, areas);
    }

    private static String hue(PeerCircle circle) {
        return "g" + ((circle.number() - 1) % HUES + 1);
    }

    private String href(int number) {
        int page = Paging.pageOf(number - 1);
        return (page == paging.number() ? "" : query + "&page=" + page) + "#" + anchor(number);
    }

    private static String anchor(int number) {
        return "circle-" + number;
    }

    CirclePage.CircleView view(PeerCircle circle) {
        return new CirclePage.CircleView(
                anchor(circle.number()),
                Integer.toString(circle.number()),
                hue(circle),
                String.join(
                        ", ",
                        circle.ids().stream()
                                .map(speech.explain()::municipality)
                                .toList()),
                circle.members().stream().map(member -> member(circle, member)).toList(),
                speech.explain().reasons(circle));
    }

    private CirclePage.MemberView member(PeerCircle circle, PeerCircle.Member member) {
        String id = member.municipality();
        List<String> roles = new ArrayList<>();
        if (id.equals(circle.coach())) {
            roles.add(speech.say("circles.coach"));
        }
        if (id.equals(circle.host())) {
            roles.add(speech.say("circles.host"));
        }
        return new CirclePage.MemberView(
                id,
                speech.municipality(id),
                roles,
                talka.data().municipality(id).region(),
                Levels.brought(speech, talka.matrix(), id, topic.competency()));
    }
}
