package org.talka.web.pair;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.MapDrawing;
import org.talka.web.map.Sketch;
import org.talka.web.page.Asks;
import org.talka.web.page.Bar;
import org.talka.web.page.Links;
import org.talka.web.page.Pages;
import org.talka.web.page.PairStatus;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.page.Steadiness;
import org.talka.web.page.View;
import org.talka.web.run.PlanNote;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Runs;

/** Answers with everything about one pair. */
final class PairHandler implements Pages.Answer {

    private final Pages pages;
    private final Talka talka;
    private final Runs runs;
    private final CountryMap map;

    PairHandler(Pages pages, Runs runs, CountryMap map) {
        this.pages = pages;
        this.talka = pages.talka();
        this.runs = runs;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Municipality a = pages.municipality(ctx, "a");
        Municipality b = pages.municipality(ctx, "b");
        if (a.id().equals(b.id())) {
            throw Problem.pairWithItself(talka, speech.explain().municipality(a.id()), a.id());
        }
        TwinningRun made = runs.closest(speech.links().question())
                .flatMap(PlanRun::findRun)
                .orElse(null);
        Assessment pair = made == null ? talka.matrix().assess(a.id(), b.id()) : made.assess(a.id(), b.id());
        TwinningPlan plan = made == null ? null : made.plan();
        String names = speech.say(
                "pair.names",
                "a",
                speech.explain().municipality(a.id()),
                "b",
                speech.explain().municipality(b.id()));
        List<String> why = plan == null
                ? List.of(speech.say(
                        "pair.waiting", "names", names, "fit", speech.explain().fit(pair.fit())))
                : speech.explain().why(pair, plan);
        String status = PairStatus.of(pair, plan).word();
        Comparison comparison = new Comparison(talka, speech, pair);
        PairPage page = new PairPage(
                why.get(0),
                "pair/" + Links.segment(a.id()) + "/" + Links.segment(b.id()),
                Stream.concat(why.subList(1, why.size()).stream(), steady(speech, Pair.of(a.id(), b.id())).stream())
                        .toList(),
                made == null ? List.of() : otherwise(speech, pair, made),
                Asks.about(speech, pair),
                status,
                speech.say("pair.status." + status),
                speech.municipality(a.id()),
                speech.municipality(b.id()),
                speech.explain().fit(pair.fit()),
                Bar.of(pair.fit(), "fit"),
                speech.number(pair.fit(), 6),
                comparison.criteria(),
                comparison.directions(a.id(), b.id()),
                comparison.shared(),
                pair.ties().stream().map(speech.explain()::cooperation).toList(),
                map(speech, names, pair));
        return View.of("pair", names, "", page).noting(PlanNote.of(runs, speech));
    }

    /** What would be otherwise, and the total its costs are to be held against. */
    private static List<String> otherwise(Speech speech, Assessment pair, TwinningRun made) {
        List<String> sentences = speech.explain().otherwise(pair, made.whatIf().about(pair));
        String total = speech.say("pair.total", "fit", speech.number(made.plan().objective(), 1));
        return sentences.isEmpty()
                ? sentences
                : Stream.concat(Stream.of(total), sentences.stream()).toList();
    }

    /** How steady the pair is, where the usual plan proposes it. */
    private List<String> steady(Speech speech, Pair pair) {
        String words = runs.usual()
                        .findPlan()
                        .filter(plan -> plan.contains(pair.a(), pair.b()))
                        .isPresent()
                ? Steadiness.of(speech, runs.usual().share(pair))
                : "";
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private @Nullable MapDrawing map(Speech speech, String names, Assessment pair) {
        Sketch sketch = new Sketch(
                speech.say("pair.map", "names", names),
                List.of(Flow.of(pair, pair.helps())),
                Set.of(pair.a(), pair.b()),
                true);
        return map.draw(sketch, speech).orElse(null);
    }
}
