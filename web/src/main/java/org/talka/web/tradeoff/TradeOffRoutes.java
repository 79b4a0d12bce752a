package org.talka.web.tradeoff;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.TradeOff;
import org.talka.engine.plan.Pins;
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
public final class TradeOffRoutes {

    private static final int POINTS = 9;

    private final Desk desk;

    private TradeOffRoutes(Desk desk) {
        this.desk = desk;
    }

    public static void addTo(RoutesConfig routes, Desk desk) {
        TradeOffRoutes tradeoff = new TradeOffRoutes(desk);
        desk.addStudy(routes, "tradeoff", (ctx, speech) -> tradeoff.wanted(aim(ctx), Asked.of(ctx.queryParamMap())));
        desk.pages()
                .get(
                        routes,
                        "/{lang}/tradeoff",
                        Asked.KNOWN.and("aim", "point"),
                        desk.pages().handler(tradeoff::answer));
    }

    private static TradeOff.Aim aim(Context ctx) {
        List<String> words =
                Arrays.stream(TradeOff.Aim.values()).map(TradeOff.Aim::word).toList();
        return Query.find(ctx, "aim", words).flatMap(TradeOff.Aim::find).orElse(TradeOff.Aim.FAIRNESS);
    }

    private static Query query(TradeOff.Aim aim, Asked asked) {
        return asked.addTo(new Query().with("aim", aim.word()));
    }

    private Wanted<TradeOff> wanted(TradeOff.Aim aim, Asked asked) {
        Talka talka = desk.talka(asked);
        return new Wanted<>(
                "tradeoff",
                query(aim, asked).toString(),
                teller -> talka.tradeOff(Pins.NONE, aim, POINTS, Desk.watch(teller)));
    }

    private View answer(Context ctx, Speech speech) {
        TradeOff.Aim aim = aim(ctx);
        Asked asked = Asked.of(ctx.queryParamMap());
        Wanted<TradeOff> wanted = wanted(aim, asked);
        StudyView study = desk.view(speech, wanted);
        List<Tabs.Tab> aims = Arrays.stream(TradeOff.Aim.values())
                .map(one -> new Tabs.Tab(
                        speech.say("tradeoff.with." + one.word()),
                        speech.links().to("tradeoff", query(one, asked)),
                        one == aim))
                .toList();
        Optional<TradeOff> front = desk.find(wanted);
        int chosen = Query.find(
                        ctx,
                        "point",
                        java.util.stream.IntStream.rangeClosed(1, POINTS)
                                .mapToObj(Integer::toString)
                                .toList())
                .map(Integer::valueOf)
                .orElse(0);
        String address = speech.links().to("tradeoff", query(aim, asked)) + "&point=";
        String headline = front.map(made -> headline(speech, made)).orElse(speech.say("tradeoff.title"));
        TradeOffPage page = new TradeOffPage(
                headline,
                Tabs.of(speech, "tradeoff", asked),
                study,
                aims,
                aim.word(),
                front.map(made -> new Plotter(speech, made).plot(address, chosen))
                        .orElse(null),
                front.map(made -> rows(speech, made, address, chosen)).orElse(List.of()),
                front.filter(made -> chosen > 0 && chosen <= made.points().size())
                        .map(made -> new Behind(speech, desk, asked, made).point(chosen))
                        .orElse(null),
                Commands.of("tradeoff", asked, " --aim " + aim.word()));
        return Desk.live(View.of("tradeoff", headline, "rules", page), study);
    }

    /** What the last step of the front costs. */
    private static String headline(Speech speech, TradeOff front) {
        List<TradeOff.Point> on =
                front.points().stream().filter(TradeOff.Point::onFront).toList();
        TradeOff.Point first = front.points().get(0);
        double sign = front.aim() == TradeOff.Aim.TRAVEL ? -1 : 1;
        TradeOff.Point last = on.stream()
                .max(java.util.Comparator.comparingDouble(point -> sign * point.aim()))
                .orElse(first);
        boolean further = sign * (last.aim() - first.aim()) > 1e-9;
        return speech.say(
                "tradeoff.headline." + (further ? front.aim().word() : "none"),
                "from",
                Plotter.reached(speech, front.aim(), first.aim()),
                "to",
                Plotter.reached(speech, front.aim(), last.aim()),
                "cost",
                speech.language().fixed(100 * (first.fit() - last.fit()) / Math.max(1e-9, first.fit()), 1));
    }

    private static List<TradeOffPage.Row> rows(Speech speech, TradeOff front, String address, int chosen) {
        List<TradeOffPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < front.points().size(); i++) {
            TradeOff.Point point = front.points().get(i);
            rows.add(new TradeOffPage.Row(
                    Integer.toString(i + 1),
                    address + (i + 1),
                    speech.language().fixed(point.fit(), 2),
                    Plotter.reached(speech, front.aim(), point.aim()),
                    speech.number(point.plan().pairs().size(), 0),
                    speech.number(point.plan().leftOut(), 0),
                    point.onFront(),
                    i + 1 == chosen));
        }
        return rows;
    }
}
