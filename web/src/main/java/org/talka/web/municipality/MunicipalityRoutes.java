package org.talka.web.municipality;

import io.javalin.config.RoutesConfig;
import java.util.stream.Stream;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.CircleRun;
import org.talka.web.run.PlanRun;
import org.talka.web.run.TaskRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MunicipalityRoutes {

    private MunicipalityRoutes() {}

    public static void addTo(
            RoutesConfig routes, Pages pages, PlanRun run, TaskRun tasks, CircleRun circles, CountryMap map) {
        routes.get("/{lang}/municipality/{id}/why", new WhyHandler(pages));
        routes.get("/{lang}/municipality/{id}/brief", pages.kept(new BriefHandler(pages, run), speech -> run.shown()));
        routes.get(
                "/{lang}/municipality/{id}",
                pages.kept(new MunicipalityHandler(pages, run, tasks, circles, map), speech -> Stream.concat(
                                run.shown().stream(), Stream.of(tasks.shown(), circles.shown()))
                        .toList()));
        MunicipalitySheets sheets = new MunicipalitySheets(pages, run);
        Sheets.offer(routes, pages, "municipalities", (ctx, speech) -> sheets.all(speech));
        Sheets.offer(routes, pages, "municipality/{id}/known", sheets::known);
        Sheets.offer(routes, pages, "municipality/{id}/partners", sheets::partners);
        routes.get("/{lang}/municipalities", pages.kept(new IndexHandler(pages.talka(), run), speech -> run.shown()));
    }
}
