package org.talka.web.plan;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.talka.engine.Talka;
import org.talka.engine.circle.Ring;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.Sketch;
import org.talka.web.page.Bar;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.RingView;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanRun;
import org.talka.web.run.RunState;

/** Answers with the plan, or with how far it is. */
final class PlanHandler implements Pages.Answer {

    /** Rings shown on the page. */
    private static final int RINGS = 20;

    private final Talka talka;
    private final PlanRun run;
    private final CountryMap map;

    PlanHandler(Talka talka, PlanRun run, CountryMap map) {
        this.talka = talka;
        this.run = run;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        RunState state = run.state();
        if (state instanceof RunState.Done done) {
            return plan(ctx, speech, done);
        }
        if (state instanceof RunState.Working working) {
            return waiting(speech, working).refreshedAfter(1);
        }
        return nothing(speech, state);
    }

    private View plan(Context ctx, Speech speech, RunState.Done done) {
        TwinningPlan plan = done.plan();
        List<Ring> rings = done.rings().rings();
        int more = Math.max(0, rings.size() - RINGS);
        ProposalGroups groups = ProposalGroups.of(talka.data(), plan, speech);
        Paging paging = Paging.of(ctx, plan.proposals().size());
        List<Flow> flows = plan.proposals().stream()
                .map(proposal -> Flow.of(proposal.assessment(), proposal.chosenFor()))
                .toList();
        String headline = speech.explain().headline(plan);
        PlanPage page = new PlanPage(
                headline,
                speech.explain().proof(plan),
                speech.explain().aims(plan),
                speech.count("plan.chosen", plan.candidates(), "seed", Long.toString(plan.seed())),
                map.draw(new Sketch(speech.say("plan.map"), flows, Set.of(), false), speech)
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
                paging);
        return View.of("plan", headline, "plan", page);
    }

    private View waiting(Speech speech, RunState.Working working) {
        String key = "waiting." + working.phase().name().toLowerCase(Locale.ROOT);
        List<Progress.Phase> phases = List.of(Progress.Phase.values());
        double done = (phases.indexOf(working.phase()) + Math.min(1, working.done())) / phases.size();
        String headline = speech.count("waiting.headline", talka.home().size());
        return View.of(
                "waiting",
                headline,
                "plan",
                new WaitingPage(headline, speech.say(key), Bar.of(done, "fit"), speech.ofHundred(done)));
    }

    private View nothing(Speech speech, RunState state) {
        String headline = speech.say("plan.none");
        String reason = state instanceof RunState.Impossible impossible
                ? speech.explain().impossible(impossible.cause())
                : speech.say("plan.broken");
        return View.of("no-plan", headline, "plan", new NoPlanPage(headline, reason));
    }
}
