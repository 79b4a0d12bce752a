package org.talka.web.municipality;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Giving;
import org.talka.web.page.Levels;
import org.talka.web.page.Pages;
import org.talka.web.page.Speech;
import org.talka.web.page.Steadiness;
import org.talka.web.page.View;
import org.talka.web.run.PlanNote;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** Answers with what a council needs to decide on one municipality's partners, on one sheet of paper. */
final class BriefHandler implements Pages.Answer {

    private static final int PARTNERS = 3;
    private static final int LINES = 4;

    private final Pages pages;
    private final Talka talka;
    private final Runs runs;

    BriefHandler(Pages pages, Runs runs) {
        this.pages = pages;
        this.talka = pages.talka();
        this.runs = runs;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Municipality municipality = pages.municipality(ctx, "id");
        String id = municipality.id();
        PlanRun run = runs.shown(speech.links().question());
        TwinningPlan plan = run.findPlan().orElse(null);
        List<Assessment> planned = plan == null
                ? List.of()
                : plan.of(id).stream()
                        .map(Proposal::assessment)
                        .sorted(Comparator.comparingDouble(pair -> -pair.fit()))
                        .toList();
        List<Assessment> shown = planned.isEmpty() ? talka.partners(id, PARTNERS) : planned;
        String headline = speech.say("brief.headline", "name", speech.explain().municipality(id));
        BriefPage page = new BriefPage(
                headline,
                String.join(" ", new Portrait(talka, speech).facts(municipality)),
                shown.stream()
                        .limit(PARTNERS)
                        .map(pair -> partner(speech, run, id, pair))
                        .toList(),
                !planned.isEmpty(),
                needs(speech, id),
                offers(speech, id),
                plan == null ? "" : speech.explain().verdict(plan),
                Sheets.source(talka, speech),
                speech.municipality(id));
        return View.of("brief", headline, "municipalities", page).noting(PlanNote.of(runs, speech));
    }

    private static BriefPage.Partner partner(Speech speech, PlanRun run, String id, Assessment pair) {
        List<String> reasons = speech.explain().reasons(pair);
        return new BriefPage.Partner(
                speech.municipality(pair.partnerOf(id)),
                speech.explain().fit(pair.fit()),
                Giving.of(speech, pair, pair.helps()),
                reasons.isEmpty() ? "" : reasons.get(0),
                run.findPlan().filter(plan -> plan.contains(pair.a(), pair.b())).isPresent()
                        ? Steadiness.of(speech, run.share(Pair.of(pair.a(), pair.b())))
                        : "");
    }

    private List<String> needs(Speech speech, String id) {
        return talka.matrix().needsOf(id).values().stream()
                .sorted(Comparator.comparingDouble((CurrentNeed need) -> -need.urgencyNow()))
                .limit(LINES)
                .map(need -> line(
                        speech.explain().competency(need.need().competency()),
                        Levels.of(speech, need),
                        speech.explain().shortEvidence(need.need().evidence())))
                .toList();
    }

    private List<String> offers(Speech speech, String id) {
        return talka.matrix().offersOf(id).values().stream()
                .sorted(Comparator.comparingDouble((CurrentOffer offer) -> -offer.levelNow()))
                .limit(LINES)
                .map(offer -> line(
                        speech.explain().competency(offer.offer().competency()),
                        Levels.of(speech, offer),
                        speech.explain().shortEvidence(offer.offer().evidence())))
                .toList();
    }

    private static String line(String competency, String level, String evidence) {
        return competency + ": " + level + "; " + evidence;
    }
}
