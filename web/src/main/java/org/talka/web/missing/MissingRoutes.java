package org.talka.web.missing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Missing;
import org.talka.engine.explain.Language;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.page.Bar;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Commands;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;
import org.talka.web.rulebook.Wanted;
import org.talka.web.sheet.Sheets;

/** The addresses of this feature, and their answers. */
public final class MissingRoutes {

    private static final int MOST = 200;
    private static final int SHOWN = 100;

    private final Desk desk;

    private MissingRoutes(Desk desk) {
        this.desk = desk;
    }

    public static void addTo(RoutesConfig routes, Desk desk) {
        MissingRoutes missing = new MissingRoutes(desk);
        desk.addStudy(routes, "missing", (ctx, speech) -> missing.wanted(Asked.of(ctx.queryParamMap())));
        Sheets.offer(routes, desk.pages(), "missing", Asked.KNOWN, missing::sheet);
        desk.pages().get(routes, "/{lang}/missing", Asked.KNOWN, desk.pages().handler(missing::answer));
    }

    private Wanted<Missing> wanted(Asked asked) {
        Talka talka = desk.talka(asked);
        return new Wanted<>("missing", asked.query(), teller -> talka.missing(MOST, Desk.watch(teller)));
    }

    private View answer(Context ctx, Speech speech) {
        Asked asked = Asked.of(ctx.queryParamMap());
        Wanted<Missing> wanted = wanted(asked);
        StudyView study = desk.view(speech, wanted);
        List<Missing.Gap> gaps = desk.find(wanted).map(Missing::gaps).orElse(List.of());
        List<Missing.Gap> matter = gaps.stream().filter(gap -> gap.change() > 0).toList();
        List<Missing.Gap> shown = matter.stream().limit(SHOWN).toList();
        String headline = desk.find(wanted)
                .map(missing -> matter.isEmpty()
                        ? speech.say("missing.nothing")
                        : speech.say(
                                "missing.headline",
                                "name",
                                speech.explain().municipality(matter.get(0).municipality()),
                                "what",
                                what(speech, matter.get(0))))
                .orElse(speech.say("missing.title"));
        int rest = gaps.size() - shown.size();
        MissingPage page = new MissingPage(
                headline,
                Tabs.of(speech, "missing", asked),
                study,
                shown.stream().map(gap -> row(speech, gap)).toList(),
                desk.find(wanted).map(missing -> found(speech, missing)).orElse(""),
                rest == 0 ? "" : speech.count(shown.size() < matter.size() ? "missing.more.cut" : "missing.more", rest),
                Commands.of("missing", asked, ""));
        return Desk.live(View.of("missing", headline, "rules", page), study);
    }

    private static String found(Speech speech, Missing missing) {
        return speech.count(
                "missing.found",
                missing.found(),
                "looked",
                speech.number(missing.gaps().size(), 0));
    }

    private MissingPage.Row row(Speech speech, Missing.Gap gap) {
        return new MissingPage.Row(
                speech.municipality(gap.municipality()),
                what(speech, gap),
                Bar.of(gap.change(), "need"),
                speech.ofHundred(gap.change()),
                speech.language().fixed(gap.gain(), 2));
    }

    private String what(Speech speech, Missing.Gap gap) {
        String indicator = desk.book()
                .usual()
                .rules()
                .findIndicator(gap.indicator())
                .map(name -> speech.language() == Language.LV ? name.lv() : name.en())
                .orElse(gap.indicator());
        return speech.say("missing.what." + gap.what().name(), "indicator", indicator);
    }

    private Sheet sheet(Context ctx, Speech speech) {
        Missing missing = desk.find(wanted(Asked.of(ctx.queryParamMap()))).orElseThrow(Problem::notReady);
        Talka talka = desk.book().usual();
        return new Sheet(
                "talka-missing",
                speech.say("missing.title"),
                Sheets.source(talka, speech),
                List.of("municipality_id", "municipality", "what", "indicator", "change", "gain"),
                missing.gaps().stream()
                        .map(gap -> new Sheet.Row(
                                List.of(
                                        Sheet.words(gap.municipality()),
                                        Sheet.words(speech.explain().municipality(gap.municipality())),
                                        Sheet.words(what(speech, gap)),
                                        Sheet.words(gap.indicator()),
                                        Sheet.figure(gap.change()),
                                        Sheet.figure(gap.gain())),
                                Sheets.places(talka.data().municipality(gap.municipality()))))
                        .toList());
    }
}
