package org.talka.web.municipality;

import io.javalin.config.RoutesConfig;
import java.util.stream.Stream;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.run.CircleRun;
import org.talka.web.run.Runs;
import org.talka.web.run.TaskRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MunicipalityRoutes {

    private MunicipalityRoutes() {}

    public static void addTo(
            RoutesConfig routes, Pages pages, Runs runs, TaskRun tasks, CircleRun circles, CountryMap map) {
        routes.get("/{lang}/municipality/{id}/why", new WhyHandler(pages));
        routes.get("/{lang}/municipality/{id}/brief", pages.kept(new BriefHandler(pages, runs), runs::states));
        routes.get(
                "/{lang}/municipality/{id}",
                pages.kept(new MunicipalityHandler(pages, runs, tasks, circles, map), speech -> Stream.concat(
                                runs.states(speech).stream(), Stream.of(tasks.peek(), circles.peek()))
                        .toList()));
        MunicipalitySheets sheets = new MunicipalitySheets(pages, runs);
        Sheets.offer(routes, pages, "municipalities", (ctx, speech) -> sheets.all(speech));
        Sheets.offer(routes, pages, "municipality/{id}/known", sheets::known);
        Sheets.offer(routes, pages, "municipality/{id}/partners", sheets::partners);
        routes.get("/{lang}/municipalities", pages.kept(new IndexHandler(pages.talka(), runs), runs::states));
    }
}
