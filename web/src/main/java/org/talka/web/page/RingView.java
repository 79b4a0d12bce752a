package org.talka.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.circle.Ring;

/**
 * A ring of help.
 *
 * @param members in the order of help, the first one again at the end
 * @param names of the members, for those who cannot see the arrows
 * @param gives who gets help with what, in few words
 * @param reasons the same with the facts, and why a ring
 */
public record RingView(List<Link> members, String names, List<String> gives, List<String> reasons) {

    public RingView {
        members = List.copyOf(members);
        gives = List.copyOf(gives);
        reasons = List.copyOf(reasons);
    }

    /** A ring beside a plan. */
    public static RingView of(Speech speech, Ring ring) {
        return of(speech, ring, speech.explain().reasons(ring));
    }

    /** A ring looked for among all needs. */
    public static RingView amongAllNeeds(Speech speech, Ring ring) {
        return of(speech, ring, speech.explain().reasonsAmongAllNeeds(ring));
    }

    private static RingView of(Speech speech, Ring ring, List<String> reasons) {
        List<Link> links = ring.members().stream().map(speech::municipality).toList();
        return new RingView(
                Stream.concat(links.stream(), links.stream().limit(1)).toList(),
                String.join(", ", links.stream().map(Link::text).toList()),
                ring.steps().stream()
                        .map(step -> speech.say(
                                "giving.gets",
                                "name",
                                speech.explain().municipality(step.help().to()),
                                "fields",
                                speech.explain().competency(step.help().competency())))
                        .toList(),
                reasons);
    }
}
