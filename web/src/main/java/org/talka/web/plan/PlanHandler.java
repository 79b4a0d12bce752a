package org.talka.web.plan;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.circle.Ring;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.map.Chosen;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.Sketch;
import org.talka.web.page.Bar;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.RingView;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanRun;
import org.talka.web.run.RunState;
import org.talka.web.run.Runs;

/** Answers with the plan, with how far it is, or with the question that could be asked. */
final class PlanHandler implements Pages.Answer {

    /** Rings shown on the page. */
    private static final int RINGS = 20;

    private final Talka talka;
    private final Runs runs;
    private final CountryMap map;
    private final Kept kept;

    PlanHandler(Talka talka, Runs runs, CountryMap map, Kept kept) {
        this.talka = talka;
        this.runs = runs;
        this.map = map;
        this.kept = kept;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Optional<PlanRun> run = runs.find(speech.links().question());
        if (run.isEmpty() || run.get().state() instanceof RunState.Forgotten) {
            return nothing(speech, speech.say("question.headline"), speech.say("question.reason"), null);
        }
        RunState state = run.get().state();
        if (state instanceof RunState.Done done) {
            return plan(ctx, speech, run.get(), done);
        }
        if (run.get().isUnderWay()) {
            return waiting(speech, run.get(), state).refreshedAfter(1).with("plan.js");
        }
        if (state instanceof RunState.Stopped) {
            CurveDrawing curve = CurveDrawing.of(speech, run.get().curve(), false);
            return nothing(speech, speech.say("question.stopped"), speech.say("question.stopped.next"), curve);
        }
        String reason = state instanceof RunState.Impossible impossible
                ? speech.explain().impossible(impossible.cause())
                : speech.say("plan.broken");
        return nothing(speech, speech.say("plan.none"), reason, null);
    }

    private View plan(Context ctx, Speech speech, PlanRun run, RunState.Done done) {
        TwinningPlan plan = done.plan();
        PlanFilter filter = PlanFilter.of(ctx, talka);
        List<Proposal> shown = filter.of(talka, plan);
        List<Ring> rings = done.rings().rings();
        int more = Math.max(0, rings.size() - RINGS);
        ProposalGroups groups = ProposalGroups.of(talka.data(), run, plan, shown, filter.competency(), speech);
        Paging paging = Paging.of(ctx, shown.size());
        List<Flow> flows = shown.stream()
                .map(proposal -> Flow.of(proposal.assessment(), proposal.chosenFor()))
                .toList();
        Selection selection = Selection.of(ctx, talka);
        String headline = speech.explain().headline(plan);
        PlanPage page = new PlanPage(
                headline,
                Proof.of(speech, done),
                !plan.optimal(),
                done.stoppedAfter() == null ? speech.say("question.more") : "",
                speech.explain().aims(plan),
                speech.count("plan.chosen", plan.candidates(), "seed", Long.toString(plan.seed())),
                CurveDrawing.of(speech, run.curve(), false),
                question(speech, plan),
                kept.of(speech),
                filter.choices(talka, plan, speech),
                filter.isNone() ? "" : speech.count("plan.shown", shown.size()),
                map.draw(new Sketch(speech.say("plan.map"), flows, Set.of(), false).keeping(selection), speech)
                        .orElse(null),
                groups.on(paging),
                speech.explain().rings(done.rings()),
                rings.stream()
                        .limit(RINGS)
                        .map(ring -> RingView.of(speech, ring))
                        .toList(),
                more == 0 ? "" : speech.count("plan.rings.more", more),
                plan.left().stream()
                        .map(left -> new PlanPage.Left(
                                speech.municipality(left.municipality()),
                                speech.explain().left(left)))
                        .toList(),
                paging,
                filter.query().behind(speech.links().question()),
                selection,
                Chosen.of(talka, speech, selection, done.run(), List.of()));
        return View.of("plan", headline, "plan", page);
    }

    private QuestionView question(Speech speech, @Nullable TwinningPlan plan) {
        return QuestionView.of(speech, runs.usual().findRun(), plan);
    }

    /** Without the prices of pins, for pages that must come at once. */
    private static QuestionView unpriced(Speech speech) {
        return QuestionView.of(speech, Optional.empty(), null);
    }

    private View waiting(Speech speech, PlanRun run, RunState working) {
        double done = ProgressStream.done(working);
        String headline = speech.count("waiting.headline", talka.home().size());
        return View.of(
                "waiting",
                headline,
                "plan",
                new WaitingPage(
                        headline,
                        ProgressStream.doing(speech, working),
                        Bar.of(done, "fit"),
                        speech.ofHundred(done),
                        CurveDrawing.of(speech, run.curve(), true),
                        speech.links().start() + "plan/progress"
                                + speech.links().question().query(),
                        run.isWorking() && !speech.links().question().isUsual(),
                        unpriced(speech)));
    }

    private View nothing(Speech speech, String headline, String reason, @Nullable CurveDrawing curve) {
        QuestionView question = curve == null ? question(speech, null) : unpriced(speech);
        return View.of("no-plan", headline, "plan", new NoPlanPage(headline, reason, curve, question));
    }
}
