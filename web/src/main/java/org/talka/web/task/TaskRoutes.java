package org.talka.web.task;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Parameters;
import org.talka.web.run.TaskRun;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class TaskRoutes {

    private TaskRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, TaskRun run, CountryMap map) {
        TaskChoice choice = new TaskChoice(pages.talka(), run);
        Parameters known = Parameters.of("competency");
        pages.get(
                routes,
                "/{lang}/tasks",
                known.and(Paging.NAME),
                pages.kept(new TaskHandler(pages.talka(), run, choice, map), speech -> List.of(run.peek())));
        Sheets.offer(routes, pages, "tasks", known, new TaskSheet(pages.talka(), run, choice)::of);
    }
}
