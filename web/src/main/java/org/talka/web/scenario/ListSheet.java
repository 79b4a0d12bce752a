package org.talka.web.scenario;

import java.util.List;
import java.util.Optional;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.sheet.Sheets;
import org.talka.web.store.KeptRun;
import org.talka.web.store.Scenario;

/** All scenarios, a row each, newest first. */
final class ListSheet {

    private final Shelf shelf;

    ListSheet(Shelf shelf) {
        this.shelf = shelf;
    }

    Sheet of(Speech speech) {
        List<Scenario> scenarios = shelf.store().scenarios().list();
        return new Sheet(
                "talka-scenarios",
                ListHandler.headline(speech, scenarios.size()),
                Sheets.source(shelf.talka(), speech),
                List.of(
                        "id",
                        "name",
                        "created",
                        "pinned",
                        "forbidden",
                        "seconds",
                        "seed",
                        "of_today",
                        "state",
                        "proposals",
                        "objective",
                        "bound",
                        "gap",
                        "left_out",
                        "proven",
                        "address"),
                scenarios.stream().map(one -> row(speech, one)).toList());
    }

    private Sheet.Row row(Speech speech, Scenario scenario) {
        Question question = Question.parse(scenario.question());
        Optional<KeptRun> run = shelf.findShown(scenario);
        KeptRun.Figures figures = run.map(KeptRun::figures).orElse(null);
        return Sheet.Row.of(
                Sheet.figure(scenario.id()),
                Sheet.words(scenario.name()),
                Sheet.words(scenario.created().toString()),
                Sheet.figure(question.pins().pinned().size()),
                Sheet.figure(question.pins().forbidden().size()),
                Sheet.figure(question.seconds()),
                Sheet.words(Long.toString(scenario.seed())),
                yes(speech, shelf.isOfToday(scenario)),
                Sheet.words(run.map(one -> RunWords.state(speech, one)).orElse(speech.say("run.none"))),
                Sheets.known(figures == null ? null : figures.proposals()),
                Sheets.known(figures == null ? null : figures.objective()),
                Sheets.known(figures == null ? null : figures.bound()),
                Sheets.known(figures == null ? null : figures.gap()),
                Sheets.known(figures == null ? null : figures.leftOut()),
                figures == null ? Sheet.words("") : yes(speech, figures.optimal()),
                Sheet.words(speech.links().planOf(question)));
    }

    private static Sheet.Value yes(Speech speech, boolean is) {
        return Sheet.words(speech.say(is ? "sheet.yes" : "sheet.no"));
    }
}
