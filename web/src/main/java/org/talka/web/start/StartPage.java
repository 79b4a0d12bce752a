package org.talka.web.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;

/**
 * The way in.
 *
 * @param headline what the plan comes to
 * @param proof how good it is; while it is made, that it is
 * @param isReady whether there is a plan
 * @param map null where no place is known
 * @param names of the municipalities that are to find partners, for the search field; none where there are too many
 * @param known how many needs and offers there are of each origin
 * @param demo whether any of it is made up
 */
public record StartPage(
        String headline,
        String proof,
        boolean isReady,
        @Nullable MapDrawing map,
        List<String> names,
        List<Known> known,
        String demo) {

    public StartPage {
        names = List.copyOf(names);
        known = List.copyOf(known);
    }

    /** Needs and offers of one origin. */
    public record Known(String mark, String origin, String count, String meaning) {}
}
