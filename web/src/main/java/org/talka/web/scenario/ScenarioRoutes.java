package org.talka.web.scenario;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Parameters;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.sheet.Sheets;
import org.talka.web.store.Scenario;
import org.talka.web.store.Store;
import org.talka.web.store.StoreFault;

/** The addresses of this feature. */
public final class ScenarioRoutes {

    private static final Parameters LISTED = Parameters.of(Paging.NAME);
    private static final Parameters COMPARED = Parameters.of("a", "b");

    private ScenarioRoutes() {}

    /** The question of a scenario, by its number as it stands in an address. */
    public static Optional<Question> findQuestion(Store store, String id) {
        return Shelf.find(store, id).map(scenario -> Question.parse(scenario.question()));
    }

    /** @param store null where the site keeps nothing */
    public static void addTo(RoutesConfig routes, Pages pages, long seed, CountryMap map, @Nullable Store store) {
        routes.exception(StoreFault.class, (fault, ctx) -> pages.tell(ctx, Problem.noStore()));
        if (store == null) {
            addNothingTo(routes, pages);
            return;
        }
        Shelf shelf = new Shelf(pages.talka(), seed, store);
        ScenarioHandler one = new ScenarioHandler(shelf);
        CompareHandler compare = new CompareHandler(shelf, map);
        ListSheet list = new ListSheet(shelf);
        Sheets.offer(routes, pages, "compare", COMPARED, compare::sheet);
        Sheets.offer(routes, pages, "scenarios", Parameters.NONE, (ctx, speech) -> list.of(speech));
        pages.get(routes, "/{lang}/scenarios", LISTED, pages.handler(new ListHandler(shelf)));
        pages.get(routes, "/{lang}/compare", COMPARED, pages.handler(compare));
        pages.get(routes, "/{lang}/scenario/{id}", Parameters.NONE, pages.handler(one));
        pages.get(routes, "/{lang}/scenario/{id}/delete", Parameters.NONE, pages.handler(one::confirm));
        routes.post("/{lang}/scenarios", ctx -> {
            Speech speech = pages.speech(ctx);
            Scenario kept = shelf.keep(name(ctx), speech.links().question());
            see(ctx, speech.links().scenario(kept.id()));
        });
        routes.post("/{lang}/scenario/{id}/rename", ctx -> {
            Scenario scenario = shelf.require(ctx);
            store.scenarios().rename(scenario.id(), name(ctx));
            see(ctx, pages.speech(ctx).links().scenario(scenario.id()));
        });
        routes.post("/{lang}/scenario/{id}/copy", ctx -> {
            Speech speech = pages.speech(ctx);
            Scenario copy = shelf.copy(shelf.require(ctx), speech);
            see(ctx, speech.links().scenario(copy.id()));
        });
        routes.post("/{lang}/scenario/{id}/delete", ctx -> {
            store.scenarios().remove(shelf.require(ctx).id());
            see(ctx, pages.speech(ctx).links().scenarios());
        });
    }

    /** The same addresses where nothing is kept: the list says so, the others are not there. */
    private static void addNothingTo(RoutesConfig routes, Pages pages) {
        pages.get(routes, "/{lang}/scenarios", LISTED, pages.handler((ctx, speech) -> {
            String headline = speech.say("scenarios.without");
            return View.of("scenarios", headline, "scenarios", ListPage.withoutStore(speech, headline));
        }));
        Sheets.offer(routes, pages, "compare", COMPARED, (ctx, speech) -> refuse());
        Sheets.offer(routes, pages, "scenarios", Parameters.NONE, (ctx, speech) -> refuse());
        for (String address : List.of("/{lang}/compare", "/{lang}/scenario/{id}")) {
            pages.get(routes, address, COMPARED, ctx -> {
                throw Problem.noStore();
            });
        }
        routes.post("/{lang}/scenarios", ctx -> {
            throw Problem.noStore();
        });
    }

    private static Sheet refuse() {
        throw Problem.noStore();
    }

    private static void see(Context ctx, String address) {
        ctx.redirect(address, HttpStatus.SEE_OTHER);
    }

    /** The name a form gives: one line, without letters that play tricks on a screen. */
    private static String name(Context ctx) {
        String given = ctx.formParam("name");
        String name = given == null
                ? ""
                : given.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        if (name.isEmpty()) {
            throw Problem.noName();
        }
        if (name.codePointCount(0, name.length()) > Scenario.LONGEST_NAME) {
            throw Problem.longName(Scenario.LONGEST_NAME);
        }
        return name;
    }
}
