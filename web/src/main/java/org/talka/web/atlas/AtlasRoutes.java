package org.talka.web.atlas;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.page.Selection;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class AtlasRoutes {

    private AtlasRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, Runs runs, CountryMap map) {
        AtlasHandler handler = new AtlasHandler(pages.talka(), runs, map);
        Parameters known = Parameters.of(Subject.NAME, Selection.NAME);
        pages.get(routes, "/{lang}/map", known, pages.kept(handler, runs::states));
        pages.get(routes, "/{lang}/map/chosen", known, pages.kept(handler::chosen, runs::states));
        Sheets.offer(routes, pages, "map", Parameters.of(Subject.NAME), handler::sheet);
    }
}
