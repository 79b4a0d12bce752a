package org.talka.web.start;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.Sketch;
import org.talka.web.page.Pages;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanRun;

/** Answers with the way in. */
final class StartHandler implements Pages.Answer {

    /** Names the search field offers at most. */
    private static final int MOST_NAMES = 200;

    private final Talka talka;
    private final PlanRun run;
    private final CountryMap map;

    StartHandler(Talka talka, PlanRun run, CountryMap map) {
        this.talka = talka;
        this.run = run;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        TwinningPlan plan = run.findPlan().orElse(null);
        String headline = plan == null
                ? speech.count("start.headline", talka.home().size())
                : speech.explain().headline(plan);
        StartPage page = new StartPage(
                headline,
                plan == null ? speech.say("start.waiting") : speech.explain().verdict(plan),
                plan != null,
                map.draw(new Sketch(speech.say("plan.map"), flows(plan), Set.of(), false), speech)
                        .orElse(null),
                names(speech),
                known(speech),
                demo(speech));
        return View.of("start", headline, "start", page);
    }

    private static List<Flow> flows(@Nullable TwinningPlan plan) {
        return plan == null
                ? List.of()
                : plan.proposals().stream()
                        .map(proposal -> Flow.of(proposal.assessment(), proposal.chosenFor()))
                        .toList();
    }

    private List<String> names(Speech speech) {
        List<String> home = talka.home();
        return home.size() > MOST_NAMES
                ? List.of()
                : home.stream()
                        .map(speech.explain()::municipality)
                        .sorted(speech.language().collator())
                        .toList();
    }

    private List<StartPage.Known> known(Speech speech) {
        List<StartPage.Known> known = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            long count = count(origin);
            if (count > 0) {
                known.add(new StartPage.Known(
                        origin.word(),
                        speech.explain().origin(origin),
                        speech.number(count, 0),
                        speech.say("origin." + origin.word())));
            }
        }
        return known;
    }

    private String demo(Speech speech) {
        return speech.count("data.demo", count(Origin.DEMO));
    }

    private long count(Origin origin) {
        Stream<Evidence> evidence = Stream.concat(
                talka.data().needs().stream().map(Need::evidence),
                talka.data().offers().stream().map(Offer::evidence));
        return evidence.filter(one -> one.origin() == origin).count();
    }
}
