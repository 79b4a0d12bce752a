package org.talka.web.start;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.run.PlanRun;

/** The addresses of this feature. */
public final class StartRoutes {

    private StartRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, PlanRun run, CountryMap map) {
        pages.get(
                routes,
                "/{lang}",
                Parameters.NONE,
                pages.kept(new StartHandler(pages.talka(), run, map), speech -> run.shown()));
    }
}
