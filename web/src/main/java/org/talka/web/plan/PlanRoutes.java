package org.talka.web.plan;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.PlanRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class PlanRoutes {

    private PlanRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, PlanRun run, CountryMap map) {
        PlanSheet sheet = new PlanSheet(pages.talka(), run);
        Sheets.offer(routes, pages, "plan", (ctx, speech) -> sheet.of(speech));
        routes.get("/{lang}/plan", pages.handler(new PlanHandler(pages.talka(), run, map)));
    }
}
