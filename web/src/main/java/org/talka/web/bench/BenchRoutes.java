package org.talka.web.bench;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;
import org.talka.web.page.Parameters;
import org.talka.web.page.Speech;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.Versions;
import org.talka.web.run.PlanRun;

/** The addresses of this feature. */
public final class BenchRoutes {

    /** Beside the rules; without a script its form also sends the name it would keep them under. */
    private static final Parameters KNOWN = Asked.KNOWN.and("against", "municipality", "name");

    private static final BenchQuestion USUAL = new BenchQuestion(Asked.USUAL, "", "");

    private final Desk desk;
    private final BenchHandler handler;

    private BenchRoutes(Desk desk, BenchHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    /**
     * Adds them.
     *
     * @param usual the present plan
     * @param seed of every plan
     * @param limit time each may take
     */
    public static void addTo(RoutesConfig routes, Desk desk, PlanRun usual, long seed, Duration limit) {
        BenchRoutes bench = new BenchRoutes(desk, new BenchHandler(desk, new Solving(desk, usual, seed, limit)));
        desk.pages().get(routes, "/{lang}/rules", KNOWN, bench::show);
        routes.post("/{lang}/rules", bench::solve);
        routes.post("/{lang}/rules/stop", bench::stop);
        routes.post("/{lang}/rules/versions", bench::keep);
        routes.post("/{lang}/rules/upload", bench::bring);
        desk.pages().get(routes, "/api/{lang}/rules.json", Asked.KNOWN, bench::download);
    }

    /** Any address that does not name just what is turned leads to the one that does. */
    private void show(Context ctx) throws Exception {
        Speech speech = desk.pages().speech(ctx);
        BenchQuestion question = handler.question(ctx.queryParamMap());
        if (!Asked.of(ctx.queryParamMap()).equals(question.asked())) {
            ctx.redirect(BenchHandler.address(speech, question), HttpStatus.FOUND);
            return;
        }
        page(ctx, question, List.of());
    }

    /** What the form asks; where it names no dial, what the address asks. */
    private BenchQuestion posted(Context ctx) {
        Map<String, List<String>> form = ctx.formParamMap();
        boolean hasDials = form.keySet().stream().anyMatch(name -> name.contains(".")) || form.containsKey("from");
        return handler.question(hasDials ? form : ctx.queryParamMap());
    }

    private void solve(Context ctx) {
        Speech speech = desk.pages().speech(ctx);
        BenchQuestion question = posted(ctx);
        if (desk.book().find(question.asked()).isPresent()) {
            desk.begin(ctx, handler.wanted(question));
        }
        ctx.redirect(BenchHandler.address(speech, question) + "#solved", HttpStatus.SEE_OTHER);
    }

    private void stop(Context ctx) {
        Speech speech = desk.pages().speech(ctx);
        BenchQuestion question = handler.question(ctx.queryParamMap());
        desk.stop(handler.wanted(question));
        ctx.redirect(BenchHandler.address(speech, question), HttpStatus.SEE_OTHER);
    }

    private void keep(Context ctx) throws Exception {
        Speech speech = desk.pages().speech(ctx);
        BenchQuestion question = posted(ctx);
        if (desk.book().find(question.asked()).isEmpty()) {
            ctx.redirect(BenchHandler.address(speech, question), HttpStatus.SEE_OTHER);
            return;
        }
        keep(ctx, speech, question, given(ctx.formParam("name")), handler.rules(question.asked()));
    }

    private void keep(Context ctx, Speech speech, BenchQuestion question, String name, Rules rules) throws Exception {
        Versions.Kept kept = desk.book().versions().keep(name, RulesFile.write(rules));
        if (kept == Versions.Kept.YES) {
            ctx.redirect(BenchHandler.address(speech, question.from(name)), HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(kept == Versions.Kept.TAKEN ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
        page(ctx, question, List.of(speech.say("bench.keep." + kept.name(), "name", name)));
    }

    private static String given(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private void page(Context ctx, BenchQuestion question, List<String> notices) throws Exception {
        desk.pages()
                .handler((again, words) -> handler.answer(words, question, notices))
                .handle(ctx);
    }

    /** Keeps a rules file from elsewhere as a version, or says on the page what is wrong with it. */
    private void bring(Context ctx) throws Exception {
        Speech speech = desk.pages().speech(ctx);
        Optional<Desk.Upload> upload = Desk.upload(ctx, Versions.LARGEST);
        if (upload.isEmpty()) {
            ctx.status(HttpStatus.BAD_REQUEST);
            page(ctx, USUAL, List.of(speech.say("upload.nothing")));
            return;
        }
        String file = upload.get().name();
        Reading<Rules> reading = RulesFile.read(upload.get().bytes(), file);
        if (!(reading instanceof Reading.Complete<Rules> complete)) {
            ctx.status(HttpStatus.BAD_REQUEST);
            List<Finding> faults =
                    reading.findings().stream().filter(Finding::isFault).toList();
            page(ctx, USUAL, BenchHandler.words(speech, faults));
            return;
        }
        String name = given(ctx.formParam("name"));
        keep(ctx, speech, USUAL, name.isEmpty() ? file.replaceFirst("\\.[^.]*$", "") : name, complete.value());
    }

    private void download(Context ctx) {
        desk.pages().speech(ctx);
        Rules rules = handler.rules(handler.question(ctx.queryParamMap()).asked());
        ctx.contentType("application/json; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"rules.json\"")
                .header("Cache-Control", "no-cache")
                .result(RulesFile.write(rules));
    }
}
