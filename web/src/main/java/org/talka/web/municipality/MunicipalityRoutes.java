package org.talka.web.municipality;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.PlanRun;

/** The addresses of this feature. */
public final class MunicipalityRoutes {

    private MunicipalityRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, PlanRun run, CountryMap map) {
        routes.get("/{lang}/municipality/{id}", pages.handler(new MunicipalityHandler(pages, run, map)));
        routes.get("/{lang}/municipalities", pages.handler(new IndexHandler(pages.talka(), run)));
    }
}
