package org.talka.web.data;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;

/** The addresses of this feature. */
public final class DataRoutes {

    private DataRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages) {
        pages.get(
                routes,
                "/{lang}/about-data",
                Parameters.NONE,
                pages.kept(new DataHandler(pages.talka()), speech -> List.of()));
    }
}
