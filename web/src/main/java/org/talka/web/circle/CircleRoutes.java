package org.talka.web.circle;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Parameters;
import org.talka.web.run.CircleRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class CircleRoutes {

    private CircleRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, CircleRun run, CountryMap map) {
        Topic topic = new Topic(pages.talka(), run);
        Parameters known = Parameters.of("competency");
        pages.get(
                routes,
                "/{lang}/circles",
                known.and(Paging.NAME),
                pages.kept(new CircleHandler(pages.talka(), run, topic, map), speech -> List.of(run.peek())));
        Sheets.offer(routes, pages, "circles", known, new CircleSheet(pages.talka(), run, topic)::of);
    }
}
