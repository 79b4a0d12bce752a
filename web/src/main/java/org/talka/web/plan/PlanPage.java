package org.talka.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.Chosen;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;
import org.talka.web.page.RingView;
import org.talka.web.page.Selection;

/**
 * The plan of a whole country.
 *
 * @param headline the answer
 * @param proof how good the plan is
 * @param isOpen whether it is not proven that no plan is better
 * @param more what more time may bring; empty where the proof says it already
 * @param aims what the rules ask of it as a whole, and what it reaches; mostly empty
 * @param chosen how many pairs it was chosen from
 * @param curve how plan and ceiling came closer
 * @param question what it was asked to keep and to leave out
 * @param keeping the scenarios that ask the same, and how to keep it; null where the site keeps nothing
 * @param choices the filters
 * @param shown how many proposals pass them; empty where none is set
 * @param map null where no place is known
 * @param groups the proposals of this page of the list
 * @param ringCount how many rings stand beside the pairs, and how good their choice is
 * @param rings the best of them
 * @param moreRings how many more there are; empty for none
 * @param left who is in no proposal
 * @param asked question and filters as they stand behind an address
 * @param selection what the reader keeps in sight
 * @param kept the same in words
 */
public record PlanPage(
        String headline,
        String proof,
        boolean isOpen,
        String more,
        List<String> aims,
        String chosen,
        CurveDrawing curve,
        QuestionView question,
        @Nullable KeptView keeping,
        List<Choices> choices,
        String shown,
        @Nullable MapDrawing map,
        List<Group> groups,
        String ringCount,
        List<RingView> rings,
        String moreRings,
        List<Left> left,
        Paging paging,
        String asked,
        Selection selection,
        Chosen kept) {

    public PlanPage {
        aims = List.copyOf(aims);
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
        rings = List.copyOf(rings);
        left = List.copyOf(left);
    }

    /** The same as it stands before a page number. */
    public String behind() {
        return asked.isEmpty() ? "" : asked.substring(1) + "&";
    }

    /** Proposals about one competency. */
    public record Group(String anchor, String title, String count, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One proposal.
     *
     * @param sign an arrow towards the one being helped
     * @param gives who gets help with what, in few words
     * @param reasons the same with the facts
     * @param href where everything about the pair stands
     * @param asks what can be asked of a plan about the pair
     * @param steady how often it is chosen under other weights; empty while nobody has looked
     */
    public record Line(
            String aId,
            String bId,
            Link a,
            Link b,
            String sign,
            String fit,
            Bar bar,
            List<String> gives,
            List<String> reasons,
            String href,
            List<Link> asks,
            String steady) {
        public Line {
            gives = List.copyOf(gives);
            reasons = List.copyOf(reasons);
            asks = List.copyOf(asks);
        }

        /** How it is chosen on the map. */
        public Selection choosing() {
            return Selection.pair(aId, bId);
        }

        /** Whether the reader keeps it in sight. */
        public boolean isOn(Selection selection) {
            return selection.isPair() ? selection.isPairOf(aId, bId) : selection.isOne(aId) || selection.isOne(bId);
        }
    }

    /** Somebody in no proposal, and why. */
    public record Left(Link municipality, String reason) {}
}
