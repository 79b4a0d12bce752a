package org.talka.web.scenario;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.talka.engine.plan.Pair;
import org.talka.web.page.Link;
import org.talka.web.page.Pages;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.store.KeptRun;
import org.talka.web.store.Scenario;

/** Answers with one scenario and its runs. */
final class ScenarioHandler implements Pages.Answer {

    private static final int RUNS_SHOWN = 20;
    private static final int DIGITS = 12;

    private final Shelf shelf;

    ScenarioHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Scenario scenario = shelf.require(ctx);
        Question question = Question.parse(scenario.question());
        List<KeptRun> runs = shelf.store().runs().of(scenario.key());
        boolean isOfToday = shelf.isOfToday(scenario);
        boolean canStart = isOfToday && shelf.canBeAsked(scenario) && canStart(question, runs);
        String id = String.valueOf(scenario.id());
        ScenarioPage page = new ScenarioPage(
                scenario.name(),
                lead(speech, runs, question),
                isOfToday ? "" : speech.say("scenario.otherData.next"),
                links(speech.asking(question), question.pins().pinned(), isOfToday),
                links(speech.asking(question), question.pins().forbidden(), isOfToday),
                about(speech, scenario, question),
                runs.stream()
                        .limit(RUNS_SHOWN)
                        .map(run -> new ScenarioPage.Run(
                                RunWords.time(speech, run.asked()),
                                RunWords.state(speech, run),
                                RunWords.figures(speech, run, question)))
                        .toList(),
                scenario.name(),
                Scenario.LONGEST_NAME,
                speech.links().scenario(scenario.id()),
                canStart ? speech.links().planOf(question) : "",
                String.valueOf(question.seconds()),
                speech.say(runs.isEmpty() ? "question.solve" : "scenario.again"),
                new Link(speech.say("scenario.plan"), isOfToday ? speech.links().path("plan") + "?scenario=" + id : ""),
                new Link(speech.say("scenario.compare"), speech.links().compare(id, Shelf.USUAL)),
                new Link(speech.say("scenario.all"), speech.links().scenarios()));
        View view = View.of("scenario", scenario.name(), "scenarios", page);
        return isOfToday && shelf.canBeAsked(scenario) ? view.asking(question) : view;
    }

    /** Whether there is anything to start: no plan yet, and nobody at work on it. */
    private static boolean canStart(Question question, List<KeptRun> runs) {
        return !question.isUsual()
                && runs.stream()
                        .noneMatch(run -> run.hasEnded()
                                || run.state() == KeptRun.State.RUNNING
                                || run.state() == KeptRun.State.QUEUED);
    }

    private static String lead(Speech speech, List<KeptRun> runs, Question question) {
        Optional<KeptRun> done =
                runs.stream().filter(run -> run.state() == KeptRun.State.DONE).findFirst();
        if (done.isPresent()) {
            return RunWords.figures(speech, done.get(), question);
        }
        return runs.isEmpty()
                ? speech.say("run.none")
                : speech.say("run.newest", "state", RunWords.state(speech, runs.get(0)));
    }

    private List<Link> links(Speech speech, Collection<Pair> pairs, boolean isOfToday) {
        return pairs.stream()
                .map(pair -> new Link(
                        speech.say("pair.names", "a", shelf.name(speech, pair.a()), "b", shelf.name(speech, pair.b())),
                        isOfToday ? speech.links().pair(pair.a(), pair.b()) : ""))
                .toList();
    }

    private static List<String> about(Speech speech, Scenario scenario, Question question) {
        return List.of(
                speech.say("scenario.created", "time", RunWords.time(speech, scenario.created())),
                speech.say(
                        "scenario.seed",
                        "seed",
                        String.valueOf(scenario.seed()),
                        "limit",
                        speech.count("question.seconds", question.seconds())),
                speech.say(
                        "scenario.base",
                        "data",
                        scenario.base().dataName(),
                        "dataDigest",
                        shortened(scenario.base().dataDigest()),
                        "rules",
                        scenario.base().rulesVersion(),
                        "rulesDigest",
                        shortened(scenario.base().rulesDigest())));
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    /** Asks before anything is deleted. */
    View confirm(Context ctx, Speech speech) {
        Scenario scenario = shelf.require(ctx);
        String headline = speech.say("scenario.delete.headline", "name", scenario.name());
        String address = speech.links().scenario(scenario.id());
        return View.of(
                "scenario-delete",
                headline,
                "scenarios",
                new DeletePage(headline, speech.say("scenario.delete.lead"), address + "/delete", address));
    }
}
