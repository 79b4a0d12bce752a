package org.talka.web.atlas;

import io.javalin.config.RoutesConfig;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class AtlasRoutes {

    private AtlasRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, CountryMap map) {
        AtlasHandler handler = new AtlasHandler(pages.talka(), map);
        routes.get("/{lang}/map", pages.handler(handler));
        Sheets.offer(routes, pages, "map", handler::sheet);
    }
}
