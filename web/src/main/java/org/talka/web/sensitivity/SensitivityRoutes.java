package org.talka.web.sensitivity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Parameters;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Commands;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.PairLinks;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;
import org.talka.web.rulebook.Wanted;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature, and their answers. */
public final class SensitivityRoutes {

    /** Draws of the study a plan's shares come from. */
    public static final int DRAWS = 200;

    /** Weights go down to one half and up to twice what they are. */
    public static final double FACTOR = 2;

    public static final long SEED = 1;

    /** Address of that study, as {@link org.talka.web.run.Studies} knows it. */
    public static final String USUAL = "sensitivity";

    private static final Parameters KNOWN = Asked.KNOWN.and("draws", "factor");
    private static final List<String> ALL_DRAWS = List.of("50", "200", "1000");
    private static final List<String> FACTORS = List.of("1.25", "2", "4");
    private static final double STEADY = 0.8;
    private static final double OFTEN = 0.5;
    private static final int SHOWN = 100;
    private static final double CENTRE = 320;
    private static final double HALF = 300;
    private static final int ROW = 40;

    private final Desk desk;

    private SensitivityRoutes(Desk desk) {
        this.desk = desk;
    }

    public static void addTo(RoutesConfig routes, Desk desk) {
        SensitivityRoutes sensitivity = new SensitivityRoutes(desk);
        desk.addStudy(routes, "sensitivity", (ctx, speech) -> sensitivity.wanted(ctx));
        Sheets.offer(routes, desk.pages(), "sensitivity", KNOWN, sensitivity::sheet);
        desk.pages().get(routes, "/{lang}/sensitivity", KNOWN, desk.pages().handler(sensitivity::answer));
    }

    private static int draws(Context ctx) {
        return Query.find(ctx, "draws", ALL_DRAWS).map(Integer::valueOf).orElse(DRAWS);
    }

    private static double factor(Context ctx) {
        return Query.find(ctx, "factor", FACTORS).map(Double::valueOf).orElse(FACTOR);
    }

    private Wanted<Sensitivity> wanted(Context ctx) {
        Asked asked = Asked.of(ctx.queryParamMap());
        int draws = draws(ctx);
        double factor = factor(ctx);
        Query query = new Query();
        if (draws != DRAWS) {
            query.with("draws", Integer.toString(draws));
        }
        if (factor != FACTOR) {
            query.with("factor", plain(factor));
        }
        Talka talka = desk.talka(asked);
        return new Wanted<>(
                "sensitivity",
                asked.addTo(query).toString(),
                teller -> talka.sensitivity(Pins.NONE, factor, draws, SEED, Desk.watch(teller)));
    }

    private static String plain(double factor) {
        return factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor);
    }

    private View answer(Context ctx, Speech speech) {
        Asked asked = Asked.of(ctx.queryParamMap());
        Wanted<Sensitivity> wanted = wanted(ctx);
        StudyView study = desk.view(speech, wanted);
        Optional<Sensitivity> found = desk.find(wanted);
        String headline = found.map(made -> headline(speech, made)).orElse(speech.say("sensitivity.title"));
        String options = " --draws " + draws(ctx) + " --factor " + plain(factor(ctx)) + " --seed " + SEED;
        SensitivityPage page = new SensitivityPage(
                headline,
                found.map(made -> text(speech, made)).orElse(""),
                Tabs.of(speech, "sensitivity", asked),
                study,
                choices(speech, ctx),
                found.map(made -> swings(speech, made)).orElse(List.of()),
                found.map(made -> shares(speech, made)).orElse(List.of()),
                found.map(made -> newcomers(speech, made)).orElse(List.of()),
                Commands.of("sensitivity", asked, options));
        return Desk.live(View.of("sensitivity", headline, "rules", page), study);
    }

    private static List<Choices> choices(Speech speech, Context ctx) {
        String draws = Integer.toString(draws(ctx));
        String factor = plain(factor(ctx));
        return List.of(
                new Choices(
                        "draws",
                        speech.say("sensitivity.draws"),
                        ALL_DRAWS.stream()
                                .map(text -> new Choices.Option(
                                        text.equals(Integer.toString(DRAWS)) ? "" : text, text, text.equals(draws)))
                                .toList()),
                new Choices(
                        "factor",
                        speech.say("sensitivity.factor"),
                        FACTORS.stream()
                                .map(text -> new Choices.Option(
                                        text.equals(plain(FACTOR)) ? "" : text,
                                        speech.say(
                                                "sensitivity.factor.times",
                                                "factor",
                                                speech.number(Double.parseDouble(text), 2)),
                                        text.equals(factor)))
                                .toList()));
    }

    private static String headline(Speech speech, Sensitivity made) {
        long steady = made.plan().pairs().stream()
                .filter(pair -> made.share(pair) >= STEADY)
                .count();
        return speech.say(
                "sensitivity.headline",
                "steady",
                speech.number(steady, 0),
                "all",
                speech.number(made.plan().pairs().size(), 0));
    }

    private static String text(Speech speech, Sensitivity made) {
        return made.swings().isEmpty()
                ? ""
                : speech.say(
                        "sensitivity.largest",
                        "criterion",
                        speech.explain().criterion(made.swings().get(0).criterion()),
                        "lost",
                        speech.ofHundred(made.swings().get(0).lost()),
                        "draws",
                        speech.number(made.draws(), 0),
                        "factor",
                        speech.number(made.factor(), 2));
    }

    private static List<SensitivityPage.Swing> swings(Speech speech, Sensitivity made) {
        List<SensitivityPage.Swing> swings = new ArrayList<>();
        double widest = Math.max(
                0.01,
                made.swings().stream()
                        .mapToDouble(Sensitivity.Swing::lost)
                        .max()
                        .orElse(1));
        for (Sensitivity.Swing swing : made.swings()) {
            double down = HALF * (1 - swing.down().kept()) / widest;
            double up = HALF * (1 - swing.up().kept()) / widest;
            swings.add(new SensitivityPage.Swing(
                    speech.explain().criterion(swing.criterion()),
                    24 + ROW * swings.size(),
                    length(CENTRE - down),
                    length(down),
                    length(up),
                    speech.ofHundred(swing.down().kept()) + " %",
                    speech.ofHundred(swing.up().kept()) + " %",
                    speech.language().fixed(100 * swing.down().fit(), 1),
                    speech.language().fixed(100 * swing.up().fit(), 1),
                    speech.number(swing.down().left().size(), 0),
                    speech.number(swing.up().left().size(), 0)));
        }
        return swings;
    }

    private static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<SensitivityPage.Share> shares(Speech speech, Sensitivity made) {
        return made.plan().pairs().stream()
                .sorted(Comparator.comparingDouble(made::share).thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .map(pair -> share(speech, pair, made.share(pair)))
                .toList();
    }

    private static List<SensitivityPage.Share> newcomers(Speech speech, Sensitivity made) {
        return made.shares().entrySet().stream()
                .filter(entry ->
                        entry.getValue() >= OFTEN && !made.plan().pairs().contains(entry.getKey()))
                .limit(SHOWN)
                .map(entry -> share(speech, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SensitivityPage.Share share(Speech speech, Pair pair, double share) {
        return new SensitivityPage.Share(PairLinks.of(speech, pair), Bar.of(share, "fit"), speech.ofHundred(share));
    }

    private Sheet sheet(Context ctx, Speech speech) {
        Sensitivity made = desk.find(wanted(ctx)).orElseThrow(Problem::notReady);
        Talka talka = desk.book().usual();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Map.Entry<Pair, Double> entry : made.shares().entrySet()) {
            Pair pair = entry.getKey();
            rows.add(new Sheet.Row(
                    List.of(
                            Sheet.words(pair.a()),
                            Sheet.words(pair.b()),
                            Sheet.words(speech.explain().municipality(pair.a())),
                            Sheet.words(speech.explain().municipality(pair.b())),
                            Sheet.words(speech.say(made.plan().pairs().contains(pair) ? "sheet.yes" : "sheet.no")),
                            Sheet.figure(entry.getValue())),
                    Sheets.places(
                            talka.data().municipality(pair.a()), talka.data().municipality(pair.b()))));
        }
        return new Sheet(
                "talka-sensitivity",
                headline(speech, made),
                Sheets.source(talka, speech),
                List.of("a_id", "b_id", "a", "b", "in_plan", "share"),
                rows);
    }
}
