package org.talka.web.pair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Bar;
import org.talka.web.page.EvidenceView;
import org.talka.web.page.Link;

/**
 * Two municipalities side by side.
 *
 * @param headline the answer
 * @param address of its files, without language and ending
 * @param why the rest of the answer
 * @param otherwise what would be otherwise; empty while there is no plan
 * @param asks what can be asked of a plan about the pair
 * @param status chosen, possible, excluded or unknown while there is no plan
 * @param statusWords the same in words
 * @param exact the fit with all its decimals
 * @param map null where no place is known
 */
public record PairPage(
        String headline,
        String address,
        List<String> why,
        List<String> otherwise,
        List<Link> asks,
        String status,
        String statusWords,
        Link a,
        Link b,
        String fit,
        Bar bar,
        String exact,
        List<Weighed> criteria,
        List<Direction> directions,
        List<Shared> shared,
        List<String> ties,
        @Nullable MapDrawing map) {

    public PairPage {
        why = List.copyOf(why);
        otherwise = List.copyOf(otherwise);
        asks = List.copyOf(asks);
        criteria = List.copyOf(criteria);
        directions = List.copyOf(directions);
        shared = List.copyOf(shared);
        ties = List.copyOf(ties);
    }

    /**
     * One criterion.
     *
     * @param weight in words
     * @param exactValue with all its decimals
     * @param exactWeight as in the rules
     * @param exactShare what it adds to the fit
     */
    public record Weighed(
            String name,
            String meaning,
            Bar bar,
            String value,
            String weight,
            String facts,
            String exactValue,
            String exactWeight,
            String exactShare) {}

    /** What flows one way. */
    public record Direction(String title, String nothing, List<Flowing> helps) {
        public Direction {
            helps = List.copyOf(helps);
        }
    }

    /** One help with the evidence on both sides. */
    public record Flowing(String competency, Side need, Side offer) {}

    /** One need or offer. */
    public record Side(String title, String level, Bar bar, EvidenceView evidence) {}

    /** What both need. */
    public record Shared(String competency, Side a, Side b) {}
}
