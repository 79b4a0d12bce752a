package org.talka.web.municipality;

import java.util.List;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;

/**
 * All municipalities, or those a reader looks for.
 *
 * @param headline the answer
 * @param query what the reader looks for; empty for all
 * @param empty what to do where nothing is found; empty otherwise
 * @param files the plan whose partners are counted as it stands behind an address
 * @param behind what is looked for as it stands before a page number
 */
public record IndexPage(
        String headline,
        String query,
        String empty,
        List<Link> nearest,
        List<Row> rows,
        Paging paging,
        String behind,
        String files) {

    public IndexPage {
        nearest = List.copyOf(nearest);
        rows = List.copyOf(rows);
    }

    /**
     * One municipality of the list.
     *
     * @param was an earlier name by which it was found; empty otherwise
     * @param proposals how many partners the plan gives it; empty until there is a plan
     */
    public record Row(
            Link municipality,
            String was,
            String place,
            String population,
            String needs,
            String offers,
            String proposals) {}
}
