package org.talka.web.pair;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class PairRoutes {

    private PairRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, Runs runs, CountryMap map) {
        PairSheet sheet = new PairSheet(pages);
        Sheets.offer(routes, pages, "pair/{a}/{b}/criteria", Parameters.NONE, sheet::of);
        pages.get(
                routes,
                "/{lang}/pair/{a}/{b}",
                Parameters.NONE,
                pages.kept(new PairHandler(pages, runs, map), runs::states));
    }
}
