package org.talka.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.io.sheet.ProblemJson;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;

/** Turns a view into a page of the site, in the language of its address. Safe to share between threads. */
public final class Pages {

    private static final System.Logger LOG = System.getLogger(Pages.class.getName());
    private static final String ANSWERED = "answered";
    private static final String SCENARIO = "scenario";
    private static final String PAGES_STAY = "talka.pages-stay";

    private final Talka talka;
    private final Assets assets = Assets.load();
    private final KeptPages kept = new KeptPages();
    private final Map<String, Parameters> parameters = new ConcurrentHashMap<>();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Speech> speeches = new EnumMap<>(Language.class);

    private final Function<String, Optional<Question>> scenarios;

    private Pages(Talka talka, Function<String, Optional<Question>> scenarios) {
        this.talka = talka;
        this.scenarios = scenarios;
        for (Language language : Language.values()) {
            speeches.put(language, Speech.of(talka, language));
        }
    }

    public static Pages of(Talka talka) {
        return new Pages(talka, id -> Optional.empty());
    }

    /**
     * Pages whose addresses may name a scenario instead of its pins.
     *
     * @param scenarios the question of a scenario, by its number as it stands in the address
     */
    public static Pages of(Talka talka, Function<String, Optional<Question>> scenarios) {
        return new Pages(talka, scenarios);
    }

    public Talka talka() {
        return talka;
    }

    public Speech speech(Language language) {
        return speeches.getOrDefault(language, speeches.get(Language.LV));
    }

    /** One page, answered in the language its address names. */
    @FunctionalInterface
    public interface Answer {
        View answer(Context ctx, Speech speech);
    }

    /**
     * Answers at an address, which may ask for more behind its question mark. Every page also knows a {@link Question}.
     *
     * @param known the names it knows there; a page says which it does not, a file is refused
     */
    public void get(RoutesConfig routes, String address, Parameters known, Handler handler) {
        Parameters all = address.startsWith("/api/") ? known : known.and(Parameters.QUESTION);
        parameters.put(address, all);
        routes.get(address, ctx -> {
            PassedOver.expect(ctx, all);
            handler.handle(ctx);
        });
    }

    /** What each address knows behind its question mark. */
    public Map<String, Parameters> parameters() {
        return Map.copyOf(parameters);
    }

    /** The handler of an address with the place holder {lang}. */
    public Handler handler(Answer answer) {
        return ctx -> {
            Speech speech = speech(ctx);
            show(ctx, speech, answer.answer(ctx, speech));
        };
    }

    /**
     * The same for a page that looks alike to everybody: it is made once and kept for as long as what it is made of is
     * the same, and nobody sent a form that does not {@linkplain #letKeptPagesStay let it stay}. Readers with a cookie get a page of their own.
     *
     * @param madeOf what the page shows besides the data, compared by identity
     */
    public Handler kept(Answer answer, Function<Speech, List<?>> madeOf) {
        return ctx -> {
            Speech speech = speech(ctx);
            if (ctx.header("Cookie") != null) {
                show(ctx, speech, answer.answer(ctx, speech));
                return;
            }
            String query = ctx.queryString();
            String address = ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
            Packed page = kept.of(
                    address, madeOf.apply(speech), () -> Packed.of(written(ctx, speech, answer.answer(ctx, speech))));
            ctx.attribute(ANSWERED, true);
            ctx.header("Content-Language", speech.language().code()).header("Cache-Control", "no-cache");
            page.send(ctx, "text/html; charset=utf-8");
        };
    }

    /** The language an address with the place holder {lang} names, or the page that says there is none. */
    public Speech speech(Context ctx) {
        Speech usual = Language.find(ctx.pathParam("lang")).map(this::speech).orElseThrow(Problem::unknownAddress);
        return ctx.queryString() == null ? usual : usual.asking(question(ctx));
    }

    private Question question(Context ctx) {
        Query.requireReadable(ctx, Parameters.QUESTION.names());
        Question asked = Question.of(ctx);
        if (!asked.isUsual()) {
            Query.passOver(ctx, SCENARIO);
        }
        Question question = asked.isUsual()
                ? Query.find(ctx, SCENARIO)
                        .map(id -> scenarios.apply(id).orElseThrow(() -> Problem.unknownScenario(id)))
                        .orElse(asked)
                : asked;
        for (Pair pair : question.pairs()) {
            for (String id : List.of(pair.a(), pair.b())) {
                if (talka.data().findMunicipality(id).isEmpty()) {
                    throw Problem.unknownMunicipality(talka, id);
                }
            }
        }
        return question;
    }

    /** The municipality of a path, or the page that says there is none. */
    public Municipality municipality(Context ctx, String parameter) {
        String id = ctx.pathParam(parameter);
        return talka.data().findMunicipality(id).orElseThrow(() -> Problem.unknownMunicipality(talka, id));
    }

    /** A form that changes nothing but what kept pages name among the things they are made of: they may stay. */
    public static void letKeptPagesStay(Context ctx) {
        ctx.attribute(PAGES_STAY, true);
    }

    /** Headers for every answer, the way in, the assets, and words for whatever goes wrong. */
    public void addTo(RoutesConfig routes) {
        routes.before(Guard::shield);
        routes.before(Guard::requireOwnForm);
        routes.after(ctx -> {
            if (!ctx.method().equals(HandlerType.GET) && ctx.attribute(PAGES_STAY) == null) {
                kept.forget();
            }
        });
        routes.get("/", ctx -> {
            ctx.header("Vary", "Accept-Language");
            ctx.redirect(new Links(preferred(ctx), Question.USUAL).start());
        });
        assets.addTo(routes);
        routes.exception(Problem.class, (problem, ctx) -> show(ctx, problem));
        routes.exception(Exception.class, (fault, ctx) -> {
            LOG.log(System.Logger.Level.ERROR, "The page " + ctx.path() + " could not be made.", fault);
            show(ctx, Problem.fault());
        });
        for (int status : new int[] {400, 404, 405, 413, 500}) {
            routes.error(status, ctx -> {
                if (ctx.attribute(ANSWERED) == null) {
                    show(ctx, Problem.of(status));
                }
            });
        }
    }

    /**
     * Where only this computer reaches the site, it answers to no other name.
     *
     * @param host name or address it listens on
     * @param name another it is called by; null for none
     */
    public void answerOnlyTo(String host, @Nullable String name, RoutesConfig routes) {
        if (Guard.isLoopback(host)) {
            List<String> names = name == null ? List.of(host) : List.of(host, name);
            routes.before(ctx -> Guard.requireName(ctx, names));
        }
    }

    /** Answers with what is wrong: a page, or a document for programs. */
    public void tell(Context ctx, Problem problem) {
        show(ctx, problem);
    }

    private void show(Context ctx, Problem problem) {
        Guard.shield(ctx);
        Language language = Language.find(ctx.path().replaceFirst("^/(?:api/)?([^/]*).*$", "$1"))
                .orElseGet(() -> preferred(ctx));
        Speech speech = asking(ctx, speech(language));
        if (problem.status() == 503 || problem.status() == 429) {
            ctx.header("Retry-After", "5");
        }
        if (ctx.path().startsWith("/api/") || asksForJson(ctx)) {
            String title = problem.headline(speech);
            ctx.attribute(ANSWERED, true);
            ctx.status(problem.status())
                    .header("Content-Language", speech.language().code())
                    .contentType("application/problem+json")
                    .result(ProblemJson.of(problem.status(), title, problem.detail(speech), ctx.path())
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        ProblemPage page = new ProblemPage(problem.headline(speech), problem.next(speech), problem.links(speech));
        ctx.status(problem.status());
        show(ctx, speech, View.of("problem", page.headline(), "", page));
    }

    /** The same with the question of the address, where that can be read. */
    private Speech asking(Context ctx, Speech usual) {
        try {
            return ctx.queryString() == null ? usual : usual.asking(question(ctx));
        } catch (Problem unreadable) {
            return usual;
        }
    }

    /** Whether a program asks that wants no page. */
    private static boolean asksForJson(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private void show(Context ctx, Speech speech, View view) {
        String html = written(ctx, speech, view);
        ctx.attribute(ANSWERED, true);
        ctx.header("Content-Language", speech.language().code())
                .header("Cache-Control", "no-cache")
                .html(html);
    }

    private String written(Context ctx, Speech speech, View view) {
        Question own = view.question();
        Layout layout = new Layout(
                own == null ? speech : speech.asking(own),
                view.title(),
                view.here(),
                rest(ctx),
                view.refreshSeconds(),
                view.script(),
                speech.language().title(talka.data()),
                assets,
                Stream.concat(view.notes().stream(), PassedOver.notes(ctx, speech).stream())
                        .toList());
        StringOutput html = new StringOutput();
        templates.render(view.template() + ".jte", Map.of("layout", layout, "page", view.model()), html);
        return Tied.of(html.toString());
    }

    /** The address behind the language, still encoded, with its query. */
    private static String rest(Context ctx) {
        String path = ctx.req().getRequestURI();
        int slash = path.indexOf('/', 1);
        boolean hasLanguage =
                Language.find(path.replaceFirst("^/([^/]*).*$", "$1")).isPresent();
        String rest = hasLanguage && slash > 0 ? path.substring(slash + 1) : "";
        return ctx.queryString() == null ? rest : rest + "?" + ctx.queryString();
    }

    /** The first language of the browser that the site speaks; Latvian where it asks for none of them. */
    private static Language preferred(Context ctx) {
        String header = ctx.header("Accept-Language");
        try {
            return Locale.LanguageRange.parse(header == null ? "" : header).stream()
                    .flatMap(range -> Language.find(range.getRange().replaceFirst("-.*$", "")).stream())
                    .findFirst()
                    .orElse(Language.LV);
        } catch (IllegalArgumentException unreadable) {
            return Language.LV;
        }
    }
}
