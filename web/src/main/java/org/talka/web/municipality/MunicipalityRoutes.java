package org.talka.web.municipality;

import io.javalin.config.RoutesConfig;
import java.util.stream.Stream;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Parameters;
import org.talka.web.run.CircleRun;
import org.talka.web.run.Runs;
import org.talka.web.run.TaskRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class MunicipalityRoutes {

    private MunicipalityRoutes() {}

    public static void addTo(
            RoutesConfig routes, Pages pages, Runs runs, TaskRun tasks, CircleRun circles, CountryMap map) {
        pages.get(routes, "/{lang}/municipality/{id}/why", Parameters.of("with"), new WhyHandler(pages));
        pages.get(
                routes,
                "/{lang}/municipality/{id}/brief",
                Parameters.NONE,
                pages.kept(new BriefHandler(pages, runs), runs::states));
        pages.get(
                routes,
                "/{lang}/municipality/{id}",
                Parameters.NONE,
                pages.kept(new MunicipalityHandler(pages, runs, tasks, circles, map), speech -> Stream.concat(
                                runs.states(speech).stream(), Stream.of(tasks.shown(), circles.shown()))
                        .toList()));
        MunicipalitySheets sheets = new MunicipalitySheets(pages, runs);
        Sheets.offer(routes, pages, "municipalities", Parameters.QUESTION, (ctx, speech) -> sheets.all(speech));
        Sheets.offer(routes, pages, "municipality/{id}/known", Parameters.NONE, sheets::known);
        Sheets.offer(routes, pages, "municipality/{id}/partners", Parameters.NONE, sheets::partners);
        pages.get(
                routes,
                "/{lang}/municipalities",
                Parameters.of("q", Paging.NAME),
                pages.kept(new IndexHandler(pages.talka(), runs), runs::states));
    }
}
