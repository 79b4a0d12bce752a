package org.talka.web.matrix;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MatrixRoutes {

    private MatrixRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, Runs runs, CountryMap map) {
        MatrixHandler handler = new MatrixHandler(pages.talka(), runs, map);
        pages.get(routes, "/{lang}/matrix", MatrixQuery.KNOWN, pages.kept(handler::page, runs::states));
        Sheets.offer(routes, pages, "matrix", MatrixQuery.SHOWN.and(Parameters.QUESTION), handler::sheet);
        pages.get(routes, "/{lang}/matrix/panel", MatrixQuery.KNOWN, pages.kept(handler::panel, runs::states));
    }
}
