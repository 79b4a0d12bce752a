package org.talka.web.scenario;

import io.javalin.http.Context;
import java.util.List;
import org.talka.web.page.Link;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Query;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.store.KeptRun;
import org.talka.web.store.Scenario;

/** Answers with all scenarios. */
final class ListHandler implements Pages.Answer {

    private final Shelf shelf;

    ListHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        List<Scenario> scenarios = shelf.store().scenarios().list();
        Paging paging = Paging.of(ctx, scenarios.size());
        String headline = headline(speech, scenarios.size());
        String newest = scenarios.isEmpty()
                ? Shelf.USUAL
                : String.valueOf(scenarios.get(0).id());
        String other = scenarios.size() < 2
                ? Shelf.USUAL
                : String.valueOf(scenarios.get(1).id());
        ListPage page = new ListPage(
                headline,
                speech.say("scenarios.next"),
                new Link(speech.say("problem.plan"), speech.links().plan()),
                scenarios.subList(paging.from(), paging.to()).stream()
                        .map(one -> row(speech, one))
                        .toList(),
                scenarios.isEmpty() ? null : Choice.of(speech, scenarios, newest, other),
                paging,
                new Query().before(speech.links().question()));
        return View.of("scenarios", headline, "scenarios", page);
    }

    static String headline(Speech speech, int scenarios) {
        return scenarios == 0 ? speech.say("scenarios.none") : speech.count("scenarios.headline", scenarios);
    }

    private ListPage.Row row(Speech speech, Scenario scenario) {
        KeptRun shown = shelf.findShown(scenario).orElse(null);
        String state = shown == null ? speech.say("run.none") : RunWords.state(speech, shown);
        Question question = Question.parse(scenario.question());
        String figures = shown == null ? "" : RunWords.figures(speech, shown, question);
        return new ListPage.Row(
                new Link(scenario.name(), speech.links().scenario(scenario.id())),
                asks(speech, question),
                figures.isEmpty() ? state : figures,
                shelf.isOfToday(scenario) ? "" : speech.say("scenario.otherData"),
                RunWords.time(speech, scenario.created()),
                speech.links().scenario(scenario.id()) + "/delete");
    }

    /** How much a question asks. */
    static String asks(Speech speech, Question question) {
        return question.isUsual()
                ? speech.say("scenario.asksNothing")
                : speech.say(
                        "scenario.asks",
                        "pinned",
                        speech.number(question.pins().pinned().size(), 0),
                        "forbidden",
                        speech.number(question.pins().forbidden().size(), 0));
    }
}
