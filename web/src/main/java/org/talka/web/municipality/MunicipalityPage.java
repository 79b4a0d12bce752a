package org.talka.web.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Bar;
import org.talka.web.page.EvidenceView;
import org.talka.web.page.Link;
import org.talka.web.page.RingView;

/**
 * One municipality.
 *
 * @param headline the answer
 * @param address of its files, without language and ending
 * @param brief where its sheet for a council stands
 * @param facts who it is, as sentences
 * @param history what became part of it, as sentences
 * @param planReady whether the plan is there
 * @param proposals its partners in the plan
 * @param rings the rings of help it is in
 * @param left why it is in no proposal; empty otherwise
 * @param nobody why there are no possible partners, where there are none
 * @param map null where no place is known
 * @param tasks the groups it would carry tasks in; none where no competency has a scale
 * @param circles the peer circles it would be in
 * @param tasksSoon whether the groups are being worked out
 * @param circlesSoon whether the circles are
 * @param names of the others, for the field that asks about one; none where there are too many
 */
public record MunicipalityPage(
        String headline,
        String name,
        String address,
        String brief,
        List<String> facts,
        List<String> history,
        boolean planReady,
        List<Partner> proposals,
        List<RingView> rings,
        String left,
        List<Row> needs,
        List<Row> offers,
        List<Partner> partners,
        String nobody,
        List<Tie> ties,
        @Nullable MapDrawing map,
        List<Task> tasks,
        List<Task> circles,
        boolean tasksSoon,
        boolean circlesSoon,
        List<String> names) {

    public MunicipalityPage {
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        proposals = List.copyOf(proposals);
        rings = List.copyOf(rings);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        partners = List.copyOf(partners);
        ties = List.copyOf(ties);
        tasks = List.copyOf(tasks);
        circles = List.copyOf(circles);
        names = List.copyOf(names);
    }

    /** How many partners are shown with their reasons before the others. */
    private static final int BEST = 3;

    public List<Partner> best() {
        return partners.subList(0, Math.min(BEST, partners.size()));
    }

    public List<Partner> next() {
        return partners.subList(Math.min(BEST, partners.size()), partners.size());
    }

    /** One task it would share, or circle it would be in: the competency, and with whom. */
    public record Task(Link competency, String words) {}

    /**
     * A partner, in the plan or possible.
     *
     * @param gives who gets help with what, in few words
     * @param reasons the same with the facts
     * @param href where everything about the pair stands
     * @param asks what can be asked of a plan about the pair
     * @param chosen whether the plan proposes it
     * @param tag the same in words, or that a person ruled it out; empty otherwise
     * @param steady how often it is chosen under other weights; empty while nobody has looked
     */
    public record Partner(
            Link municipality,
            String fit,
            Bar bar,
            List<String> gives,
            List<String> reasons,
            String href,
            List<Link> asks,
            boolean chosen,
            String tag,
            String steady) {
        public Partner {
            gives = List.copyOf(gives);
            reasons = List.copyOf(reasons);
            asks = List.copyOf(asks);
        }
    }

    /**
     * One piece of evidence for a need or an offer.
     *
     * @param level in words
     * @param counts whether it is the one that counts, being the strongest of its competency
     * @param own said of an offer in a field in which it has a need itself; else empty
     */
    public record Row(
            String competency,
            String level,
            String levelNow,
            Bar bar,
            EvidenceView evidence,
            boolean counts,
            String own) {}

    /** An existing cooperation with the others who take part. */
    public record Tie(String sentence, List<Link> others, String more) {
        public Tie {
            others = List.copyOf(others);
        }
    }
}
