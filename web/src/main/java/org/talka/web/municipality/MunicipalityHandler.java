package org.talka.web.municipality;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.MapDrawing;
import org.talka.web.map.Sketch;
import org.talka.web.page.Asks;
import org.talka.web.page.Bar;
import org.talka.web.page.Giving;
import org.talka.web.page.Links;
import org.talka.web.page.Pages;
import org.talka.web.page.RingView;
import org.talka.web.page.Speech;
import org.talka.web.page.Steadiness;
import org.talka.web.page.View;
import org.talka.web.run.CircleRun;
import org.talka.web.run.PlanNote;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Runs;
import org.talka.web.run.TaskRun;

/** Answers with one municipality: what it needs, what it offers, who fits. */
final class MunicipalityHandler implements Pages.Answer {

    private static final int TOP = 10;
    private static final int REASONS = 2;
    private static final int REFRESHED_SECONDS = 5;

    /** Names the field offers at most. */
    private static final int MOST_NAMES = 200;

    private final Pages pages;
    private final Talka talka;
    private final Runs runs;
    private final TaskRun tasks;
    private final CircleRun circles;
    private final CountryMap map;

    MunicipalityHandler(Pages pages, Runs runs, TaskRun tasks, CircleRun circles, CountryMap map) {
        this.pages = pages;
        this.talka = pages.talka();
        this.runs = runs;
        this.tasks = tasks;
        this.circles = circles;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Municipality municipality = pages.municipality(ctx, "id");
        String id = municipality.id();
        PlanRun run = runs.shown(speech.links().question());
        TwinningPlan plan = run.findPlan().orElse(null);
        List<Proposal> proposals = plan == null
                ? List.of()
                : plan.of(id).stream()
                        .sorted(Comparator.comparingDouble(
                                (Proposal proposal) -> -proposal.assessment().fit()))
                        .toList();
        List<Assessment> partners = talka.partners(id, TOP);
        Known known = new Known(talka, speech);
        boolean takesNone = talka.rules().twinning().capacityOf(municipality) == 0;
        String nobody = takesNone
                ? speech.explain().exclusion(new Exclusion.TakesNoPartners(id))
                : speech.say("municipality.partners.none");
        String headline = takesNone ? nobody : headline(speech, id, proposals, partners);
        MunicipalityPage page = new MunicipalityPage(
                headline,
                speech.explain().municipality(id),
                "municipality/" + Links.segment(id),
                proposals.isEmpty() && partners.isEmpty() ? "" : speech.links().brief(id),
                new Portrait(talka, speech).facts(municipality),
                new Portrait(talka, speech).history(id),
                plan != null,
                proposals.stream()
                        .map(proposal -> partner(speech, run, id, proposal.assessment()))
                        .toList(),
                run.rings().of(id).stream()
                        .map(ring -> RingView.of(speech, ring))
                        .toList(),
                left(speech, id, plan),
                known.needs(id),
                known.offers(id),
                partners.stream()
                        .map(assessment -> partner(speech, run, id, assessment))
                        .toList(),
                nobody,
                known.ties(id),
                map(speech, id, proposals),
                new Together(tasks, speech).of(id),
                new Meetings(circles, speech).of(id),
                tasks.isComing(),
                circles.isComing(),
                names(speech, id));
        View view = View.of("municipality", headline, "municipalities", page).noting(PlanNote.of(runs, speech));
        return page.tasksSoon() || page.circlesSoon()
                ? view.refreshedAfter(REFRESHED_SECONDS).with("soon.js")
                : view;
    }

    private List<String> names(Speech speech, String id) {
        var all = talka.data().municipalities().keySet();
        return all.size() > MOST_NAMES
                ? List.of()
                : all.stream()
                        .filter(other -> !other.equals(id))
                        .map(speech.explain()::municipality)
                        .sorted(speech.language().collator())
                        .toList();
    }

    private static String headline(Speech speech, String id, List<Proposal> proposals, List<Assessment> partners) {
        String name = speech.explain().municipality(id);
        if (!proposals.isEmpty()) {
            String first = proposals.get(0).assessment().partnerOf(id);
            String key = proposals.size() == 1 ? "municipality.headline.single" : "municipality.headline";
            return speech.count(
                    key,
                    proposals.size(),
                    "name",
                    name,
                    "first",
                    speech.explain().municipality(first));
        }
        if (!partners.isEmpty()) {
            String first = speech.explain().municipality(partners.get(0).partnerOf(id));
            return speech.say("municipality.headline.possible", "name", name, "first", first);
        }
        return speech.say("municipality.headline.nobody", "name", name);
    }

    private static String left(Speech speech, String id, @Nullable TwinningPlan plan) {
        Optional<LeftOut> left = plan == null
                ? Optional.empty()
                : plan.left().stream()
                        .filter(one -> one.municipality().equals(id))
                        .findFirst();
        return left.map(speech.explain()::left).orElse("");
    }

    private static MunicipalityPage.Partner partner(Speech speech, PlanRun run, String id, Assessment assessment) {
        String other = assessment.partnerOf(id);
        Pair pair = Pair.of(id, other);
        boolean isChosen =
                run.findPlan().filter(plan -> plan.contains(id, other)).isPresent();
        boolean isForbidden = speech.links().question().pins().forbidden().contains(pair);
        return new MunicipalityPage.Partner(
                speech.municipality(other),
                speech.explain().fit(assessment.fit()),
                Bar.of(assessment.fit(), "fit"),
                Giving.of(speech, assessment, assessment.helps()),
                speech.explain().reasons(assessment).stream().limit(REASONS).toList(),
                speech.links().pair(id, other),
                Asks.about(speech, assessment),
                isChosen,
                isChosen
                        ? speech.say("municipality.partners.chosen")
                        : isForbidden ? speech.say("municipality.partners.forbidden") : "",
                isChosen ? Steadiness.of(speech, run.share(pair)) : "");
    }

    private @Nullable MapDrawing map(Speech speech, String id, List<Proposal> proposals) {
        List<Flow> flows = proposals.stream()
                .map(proposal -> Flow.of(proposal.assessment(), proposal.chosenFor()))
                .toList();
        String label = speech.say("municipality.map", "name", speech.explain().municipality(id));
        return map.draw(new Sketch(label, flows, Set.of(id), true), speech).orElse(null);
    }
}
