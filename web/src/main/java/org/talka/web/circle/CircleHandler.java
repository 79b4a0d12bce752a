package org.talka.web.circle;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Notice;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Query;
import org.talka.web.page.RingView;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.CircleRun;
import org.talka.web.run.CircleState;

/** Answers with the circles for a competency, or with how far they are. */
final class CircleHandler implements Pages.Answer {

    private static final String HERE = "circles";
    private static final int MOST_RINGS = 20;

    private final Talka talka;
    private final CircleRun run;
    private final Topic topic;
    private final CountryMap map;

    CircleHandler(Talka talka, CircleRun run, Topic topic, CountryMap map) {
        this.talka = talka;
        this.run = run;
        this.topic = topic;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        if (topic.isEmpty(ctx)) {
            return Notice.of(
                            speech.say("circles.empty"),
                            speech.say("circles.empty.why"),
                            speech.say("circles.empty.next"))
                    .view(HERE);
        }
        String competency = topic.of(ctx);
        CircleState state = run.state();
        if (state instanceof CircleState.Done done) {
            return circles(ctx, speech, competency, done);
        }
        if (state instanceof CircleState.Working working) {
            return waiting(speech, working.done()).view(HERE).refreshedAfter(2).with("wait.js");
        }
        return Notice.of(speech.say("circles.broken"), speech.say("plan.broken"), speech.say("problem.fault.next"))
                .view(HERE);
    }

    private static Notice waiting(Speech speech, double done) {
        return new Notice(
                speech.say("circles.waiting"),
                speech.say("circles.waiting.doing"),
                speech.say("circles.waiting.next"),
                Bar.of(done, "fit"),
                speech.ofHundred(done));
    }

    private View circles(Context ctx, Speech speech, String competency, CircleState.Done done) {
        PeerPlan plan = done.plan();
        TopicPlan chosen = plan.find(competency).orElseThrow();
        Paging paging = Paging.of(ctx, chosen.circles().size());
        Query query = new Query().with("competency", competency);
        CircleWords words = new CircleWords(
                talka, speech, chosen, query.behind(speech.links().question()), paging);
        String headline = speech.explain().headline(chosen);
        boolean none = chosen.circles().isEmpty();
        CirclePage page = new CirclePage(
                headline,
                none ? "" : speech.explain().proof(chosen),
                speech.explain().meeting(plan),
                choices(speech, plan, competency),
                none
                        ? null
                        : map.draw(words.sketch(speech.say("circles.map", "headline", headline)), speech)
                                .orElse(null),
                speech.count("circles.count", chosen.circles().size()),
                chosen.circles().subList(paging.from(), paging.to()).stream()
                        .map(words::view)
                        .toList(),
                new Lacking(talka, speech, chosen).sentences(),
                speech.explain().left(chosen),
                none ? elsewhere(speech, plan) : List.of(),
                done.rings().rings().stream()
                        .limit(MOST_RINGS)
                        .map(ring -> RingView.amongAllNeeds(speech, ring))
                        .toList(),
                paging,
                query.toString(),
                query.before(speech.links().question()));
        return View.of(HERE, headline, HERE, page);
    }

    private static List<Link> elsewhere(Speech speech, PeerPlan plan) {
        return plan.topics().stream()
                .filter(other -> !other.circles().isEmpty())
                .map(other -> new Link(
                        speech.explain().competency(other.competency()),
                        speech.links().circles(other.competency())))
                .toList();
    }

    private static Choices choices(Speech speech, PeerPlan plan, String chosen) {
        return new Choices(
                "competency",
                speech.say("circles.choose"),
                plan.topics().stream()
                        .map(one -> new Choices.Option(
                                one.competency(),
                                speech.explain().competency(one.competency()) + ": "
                                        + speech.count(
                                                "circles.count", one.circles().size()),
                                one.competency().equals(chosen)))
                        .toList());
    }
}
