package org.talka.web.atlas;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature. */
public final class AtlasRoutes {

    private AtlasRoutes() {}

    public static void addTo(RoutesConfig routes, Pages pages, CountryMap map) {
        AtlasHandler handler = new AtlasHandler(pages.talka(), map);
        routes.get("/{lang}/map", pages.kept(handler, speech -> List.of()));
        routes.get("/{lang}/map/chosen", pages.kept(handler::chosen, speech -> List.of()));
        Sheets.offer(routes, pages, "map", handler::sheet);
    }
}
