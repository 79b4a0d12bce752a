package org.talka.web.matrix;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.PlanRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MatrixRoutes {

    private MatrixRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, PlanRun run, CountryMap map) {
        MatrixHandler handler = new MatrixHandler(pages.talka(), run, map);
        routes.get("/{lang}/matrix", pages.kept(handler::page, speech -> run.shown()));
        Sheets.offer(routes, pages, "matrix", handler::sheet);
        routes.get("/{lang}/matrix/panel", pages.kept(handler::panel, speech -> run.shown()));
    }
}
