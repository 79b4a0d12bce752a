package org.talka.web.backtest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.BackTest;
import org.talka.engine.evaluation.BackTest.Way;
import org.talka.engine.evaluation.Learning;
import org.talka.engine.evaluation.Negatives;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;
import org.talka.web.page.Choices;
import org.talka.web.page.Parameters;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Commands;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;
import org.talka.web.rulebook.Wanted;

/** The addresses of this feature, and their answers. */
public final class BackTestRoutes {

    private static final int LARGEST_LIST = 5_000_000;
    private static final int SMALL = 100;

    private final Desk desk;
    private final KnownLists lists;

    private BackTestRoutes(Desk desk) {
        this.desk = desk;
        this.lists = new KnownLists(desk.book().usual());
    }

    public static void addTo(RoutesConfig routes, Desk desk) {
        BackTestRoutes backTest = new BackTestRoutes(desk);
        desk.addStudy(routes, "backtest", (ctx, speech) -> backTest.test(backTest.question(ctx)));
        desk.addStudy(routes, "backtest/learn", (ctx, speech) -> backTest.learn(backTest.question(ctx)));
        Parameters known = Asked.KNOWN.and("known", "negatives", "countries", "seed");
        desk.pages()
                .get(
                        routes,
                        "/{lang}/backtest",
                        known,
                        desk.pages()
                                .handler((ctx, speech) -> backTest.answer(backTest.question(ctx), speech, List.of())));
        routes.post("/{lang}/backtest/known", backTest::bring);
        desk.pages().get(routes, "/api/{lang}/known.csv", Parameters.of("known"), backTest::list);
    }

    /** What an address asks. */
    private record Question(String known, Negatives negatives, boolean countries, long seed, Asked asked) {
        Query query(String usual) {
            Query query = new Query()
                    .with("known", known.equals(usual) ? "" : known)
                    .with("negatives", negatives, Negatives.ANY)
                    .with("countries", countries ? "yes" : "")
                    .with("seed", seed == 1 ? "" : Long.toString(seed));
            return asked.addTo(query);
        }
    }

    private Question question(Context ctx) {
        Negatives negatives = Query.choice(ctx, "negatives", Negatives.class, Negatives.ANY);
        String seed = Query.find(ctx, "seed").orElse("1");
        if (!seed.matches("-?\\d{1,18}")) {
            throw Problem.unknownFilter("seed", seed);
        }
        return new Question(
                Query.find(ctx, "known").orElse(lists.usual()),
                negatives,
                Query.find(ctx, "countries", List.of("yes")).isPresent(),
                Long.parseLong(seed),
                Asked.of(ctx.queryParamMap()));
    }

    private List<Pair> pairs(Question question) {
        return lists.find(question.known()).orElseThrow(() -> Problem.listGone(question.known()));
    }

    private Wanted<BackTest> test(Question question) {
        Talka talka = desk.talka(question.asked());
        List<Pair> pairs = pairs(question);
        return new Wanted<>(
                "backtest",
                question.query(lists.usual()).toString(),
                teller -> talka.backTest(
                        enough(pairs),
                        question.negatives(),
                        question.seed(),
                        question.countries(),
                        Desk.watch(teller)));
    }

    private Wanted<Learning> learn(Question question) {
        Talka talka = desk.talka(question.asked());
        List<Pair> pairs = pairs(question);
        return new Wanted<>(
                "backtest/learn",
                question.query(lists.usual()).toString(),
                teller -> talka.learn(enough(pairs), question.seed(), Desk.watch(teller)));
    }

    private static List<Pair> enough(List<Pair> pairs) {
        if (pairs.size() < KnownLists.FEWEST) {
            throw new IllegalArgumentException("There are fewer known pairs than parts.");
        }
        return pairs;
    }

    private View answer(Question question, Speech speech, List<String> findings) {
        List<Pair> pairs = pairs(question);
        StudyView study = desk.view(speech, test(question));
        StudyView learning = desk.view(speech, learn(question));
        Optional<BackTest> found = desk.find(test(question));
        String headline = found.map(test -> headline(speech, test)).orElse(speech.say("backtest.title"));
        List<String> notes = findings.isEmpty() ? lists.notes(question.known(), speech.language()) : findings;
        BackTestPage page = new BackTestPage(
                headline,
                pairs.size() < SMALL ? speech.count("backtest.small", pairs.size()) : "",
                Tabs.of(speech, "backtest", question.asked()),
                study,
                learning,
                choices(speech, question),
                Long.toString(question.seed()),
                question.asked().carried(),
                notes,
                speech.count("backtest.pairs", pairs.size()),
                pairs.size() >= KnownLists.FEWEST,
                question.countries(),
                found.map(test -> new Results(speech, test).view()).orElse(null),
                desk.find(learn(question))
                        .map(made -> new LearnedWeights(speech, desk, question.asked()).view(made))
                        .orElse(null),
                "/api/" + speech.language().code() + "/known.csv" + new Query().with("known", question.known()),
                Commands.of(
                        "backtest",
                        question.asked(),
                        " --known known.csv --negatives " + question.negatives().word() + " --seed " + question.seed()
                                + (question.countries() ? " --countries" : "")));
        return Desk.live(View.of("backtest", headline, "rules", page), study, learning);
    }

    private static String headline(Speech speech, BackTest test) {
        return speech.say(
                "backtest.headline",
                "rules",
                speech.ofHundred(test.accuracy(Way.RULES).auc().mean()),
                "baseline",
                speech.ofHundred(test.accuracy(Way.BASELINE).auc().mean()));
    }

    private List<Choices> choices(Speech speech, Question question) {
        return List.of(
                new Choices(
                        "known",
                        speech.say("backtest.known"),
                        lists.names().stream()
                                .map(name -> new Choices.Option(
                                        name.equals(lists.usual()) ? "" : name,
                                        listName(speech, name),
                                        name.equals(question.known())))
                                .toList()),
                Choices.of(
                        speech,
                        "negatives",
                        "backtest.negatives",
                        Arrays.asList(Negatives.values()),
                        Negatives.ANY,
                        question.negatives()),
                new Choices(
                        "countries",
                        speech.say("backtest.countries"),
                        List.of(
                                new Choices.Option("", speech.say("backtest.countries.no"), !question.countries()),
                                new Choices.Option(
                                        "yes", speech.say("backtest.countries.yes"), question.countries()))));
    }

    private String listName(Speech speech, String name) {
        String size = speech.number(lists.find(name).map(List::size).orElse(0), 0);
        boolean own = name.equals(KnownLists.TWINNINGS) || name.equals(KnownLists.COOPERATIONS);
        return own
                ? speech.say("backtest.known." + name, "count", size)
                : speech.say("backtest.known.brought", "count", size, "name", name.substring(0, 6));
    }

    /** Takes a list of pairs, or says on the page what is wrong with it. */
    private void bring(Context ctx) throws Exception {
        Speech speech = desk.pages().speech(ctx);
        Optional<Desk.Upload> upload = Desk.upload(ctx, LARGEST_LIST);
        Reading<String> reading = upload.map(file -> lists.bring(file.bytes(), file.name()))
                .orElseGet(() -> new Reading.Refused<>(List.of()));
        Asked asked = Asked.of(ctx.formParamMap());
        if (reading instanceof Reading.Complete<String> complete) {
            Query query = asked.addTo(new Query().with("known", complete.value()));
            ctx.redirect(speech.links().to("backtest", query), HttpStatus.SEE_OTHER);
            return;
        }
        List<String> findings = upload.isEmpty()
                ? List.of(speech.say("upload.nothing"))
                : KnownLists.words(reading.findings(), speech.language());
        ctx.status(HttpStatus.BAD_REQUEST);
        Question usual = new Question(lists.usual(), Negatives.ANY, false, 1, asked);
        desk.pages().handler((again, words) -> answer(usual, words, findings)).handle(ctx);
    }

    private void list(Context ctx) {
        desk.pages().speech(ctx);
        String name = Query.find(ctx, "known").orElse(lists.usual());
        List<Pair> pairs = lists.find(name).orElseThrow(() -> Problem.listGone(name));
        StringBuilder csv = new StringBuilder("a,b\n");
        pairs.forEach(pair ->
                csv.append(cell(pair.a())).append(',').append(cell(pair.b())).append('\n'));
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"known.csv\"")
                .header("Cache-Control", "no-cache")
                .result(csv.toString());
    }

    private static String cell(String id) {
        return id.matches("[\\p{L}\\p{N} ._-]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
