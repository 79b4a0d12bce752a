package org.talka.web.matrix;

import java.util.Comparator;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.web.page.Bar;
import org.talka.web.page.EvidenceView;
import org.talka.web.page.Levels;
import org.talka.web.page.Link;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;

/**
 * What is said of one municipality and one competency beside the matrix.
 *
 * @param sides its need and its offer, those it has
 * @param nothing said where it has neither; else empty
 * @param helpers who could help it, best fit first
 * @param sharing who needs the same
 * @param matrix where the pairs stand that are about this competency
 */
public record FieldPanel(
        Link municipality,
        String competency,
        List<Side> sides,
        String nothing,
        List<Link> helpers,
        List<Link> sharing,
        String moreSharing,
        String matrix) {

    private static final int MOST = 8;

    public FieldPanel {
        sides = List.copyOf(sides);
        helpers = List.copyOf(helpers);
        sharing = List.copyOf(sharing);
    }

    /** A need or an offer. */
    public record Side(String title, String level, Bar bar, EvidenceView evidence) {}

    static FieldPanel of(Talka talka, Speech speech, String id, String competency) {
        CurrentNeed need = talka.matrix().needsOf(id).get(competency);
        CurrentOffer offer = talka.matrix().offersOf(id).get(competency);
        List<Side> sides = new java.util.ArrayList<>();
        if (need != null) {
            double urgency = need.need().urgency();
            sides.add(new Side(
                    speech.say("word.need"),
                    Levels.of(speech, need),
                    Bar.of(need.urgencyNow(), urgency, "need"),
                    EvidenceView.of(speech, talka.rules(), need.need().evidence())));
        }
        if (offer != null) {
            double level = offer.offer().level();
            sides.add(new Side(
                    speech.say("word.offer"),
                    Levels.of(speech, offer),
                    Bar.of(offer.levelNow(), level, "offer"),
                    EvidenceView.of(speech, talka.rules(), offer.offer().evidence())));
        }
        List<String> sharing = need == null ? List.of() : sharing(talka, id, competency);
        return new FieldPanel(
                speech.municipality(id),
                speech.explain().competency(competency),
                sides,
                sides.isEmpty() ? speech.say("matrix.field.nothing") : "",
                need == null ? List.of() : helpers(talka, speech, id, competency),
                sharing.stream().limit(MOST).map(speech::municipality).toList(),
                sharing.size() <= MOST ? "" : speech.count("municipality.tie.more", sharing.size() - MOST),
                speech.links().to("matrix", new Query().with("competency", competency)));
    }

    private static List<Link> helpers(Talka talka, Speech speech, String id, String competency) {
        return talka.matrix().graph().offering(competency).stream()
                .filter(other -> !other.equals(id))
                .map(other -> talka.matrix().assess(id, other))
                .filter(pair -> pair.isCandidate())
                .sorted(Comparator.comparingDouble((org.talka.engine.matrix.Assessment pair) -> -pair.fit())
                        .thenComparing(pair -> pair.partnerOf(id)))
                .limit(MOST)
                .map(pair -> new Link(
                        speech.explain().municipality(pair.partnerOf(id)),
                        speech.links().pair(id, pair.partnerOf(id))))
                .toList();
    }

    private static List<String> sharing(Talka talka, String id, String competency) {
        return talka.home().stream()
                .filter(other -> !other.equals(id))
                .filter(other -> talka.matrix().needsOf(other).containsKey(competency))
                .sorted(Comparator.comparingDouble((String other) ->
                                -talka.matrix().needsOf(other).get(competency).urgencyNow())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
