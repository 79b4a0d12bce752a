package org.talka.web.page;

import java.util.List;

/**
 * What a page says that cannot be shown.
 *
 * @param headline what is wrong
 * @param next what to do
 * @param links where to go
 */
public record ProblemPage(String headline, String next, List<Link> links) {

    public ProblemPage {
        links = List.copyOf(links);
    }
}
