package org.talka.web.municipality;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.PlanRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MunicipalityRoutes {

    private MunicipalityRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, PlanRun run, CountryMap map) {
        routes.get("/{lang}/municipality/{id}/brief", pages.handler(new BriefHandler(pages, run)));
        routes.get("/{lang}/municipality/{id}", pages.handler(new MunicipalityHandler(pages, run, map)));
        MunicipalitySheets sheets = new MunicipalitySheets(pages, run);
        Sheets.offer(routes, pages, "municipalities", (ctx, speech) -> sheets.all(speech));
        Sheets.offer(routes, pages, "municipality/{id}/known", sheets::known);
        Sheets.offer(routes, pages, "municipality/{id}/partners", sheets::partners);
        routes.get("/{lang}/municipalities", pages.handler(new IndexHandler(pages.talka(), run)));
    }
}
