package org.talka.web.plan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Parameters;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;
import org.talka.web.store.Base;
import org.talka.web.store.Store;

/** The addresses of this feature. */
public final class PlanRoutes {

    private PlanRoutes() {}

    /**
     * Adds them.
     *
     * @param store null where the site keeps nothing
     * @return what is to be closed with the site
     */
    public static AutoCloseable addTo(
            RoutesConfig routes, Pages pages, Runs runs, CountryMap map, @Nullable Store store) {
        Kept kept = new Kept(store, Base.of(pages.talka()), runs.seed());
        PlanSheet sheet = new PlanSheet(pages.talka(), runs);
        ProgressStream progress = new ProgressStream(pages, runs);
        Sheets.offer(routes, pages, "plan", PlanFilter.KNOWN.and(Parameters.QUESTION), sheet::of);
        pages.get(
                routes,
                "/{lang}/plan",
                PlanFilter.KNOWN.and(Paging.NAME, Selection.NAME),
                pages.kept(new PlanHandler(pages.talka(), runs, map, kept), runs::states));
        addProgress(routes, progress);
        routes.post("/{lang}/plan", ctx -> {
            Pages.letKeptPagesStay(ctx);
            Speech speech = pages.speech(ctx);
            Question question = speech.links().question().taking(seconds(ctx));
            runs.begin(question, ctx.ip());
            ctx.redirect(speech.links().planOf(question), HttpStatus.SEE_OTHER);
        });
        routes.post("/{lang}/plan/stop", ctx -> {
            Pages.letKeptPagesStay(ctx);
            Speech speech = pages.speech(ctx);
            runs.stop(speech.links().question());
            ctx.redirect(speech.links().plan(), HttpStatus.SEE_OTHER);
        });
        return progress;
    }

    static void addProgress(RoutesConfig routes, ProgressStream progress) {
        routes.before("/{lang}/plan/progress", ctx -> progress.requireRoom());
        routes.sse("/{lang}/plan/progress", progress::open);
    }

    private static int seconds(Context ctx) {
        String seconds = ctx.formParam("seconds");
        if (seconds == null) {
            return Question.USUAL.seconds();
        }
        return Question.LIMITS.stream()
                .filter(limit -> String.valueOf(limit).equals(seconds))
                .findFirst()
                .orElseThrow(() -> Problem.unknownFilter("seconds", seconds));
    }
}
