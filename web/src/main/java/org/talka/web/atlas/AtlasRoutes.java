package org.talka.web.atlas;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class AtlasRoutes {

    private AtlasRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, Runs runs, CountryMap map) {
        AtlasHandler handler = new AtlasHandler(pages.talka(), runs, map);
        routes.get("/{lang}/map", pages.kept(handler, runs::states));
        routes.get("/{lang}/map/chosen", pages.kept(handler::chosen, runs::states));
        Sheets.offer(routes, pages, "map", handler::sheet);
    }
}
