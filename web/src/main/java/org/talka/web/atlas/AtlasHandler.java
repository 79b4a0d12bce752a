package org.talka.web.atlas;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.map.Chosen;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.Sketch;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Pages;
import org.talka.web.page.Query;
import org.talka.web.page.Question;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanNote;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** Answers with the country shaded by one need, offer or figure. */
final class AtlasHandler implements Pages.Answer {

    private final Talka talka;
    private final Runs runs;
    private final CountryMap map;

    AtlasHandler(Talka talka, Runs runs, CountryMap map) {
        this.talka = talka;
        this.runs = runs;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        List<Subject> subjects = Subject.all(talka, speech);
        if (subjects.isEmpty()) {
            return View.of("atlas", speech.say("atlas.empty"), "map", empty(speech));
        }
        Subject subject =
                Subject.of(talka, subjects, Query.find(ctx, Subject.NAME).orElse(""));
        Map<String, Double> values = subject.values(talka);
        double least =
                values.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double low = subject.kind().equals("figure") ? least : 0;
        Map<String, String> shades = new HashMap<>();
        values.forEach((id, value) -> shades.put(id, subject.hue() + shade(value, low, most)));
        List<AtlasPage.Row> rows = values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(
                                entry -> speech.explain().municipality(entry.getKey()),
                                speech.language().collator()))
                .map(entry -> new AtlasPage.Row(
                        entry.getKey(),
                        speech.municipality(entry.getKey()),
                        subject.shown(talka, speech, entry.getValue()),
                        Bar.of(part(entry.getValue(), low, most), tone(subject))))
                .toList();
        int unknown = talka.home().size() - rows.size();
        String headline = speech.say(
                "atlas.headline",
                "what",
                subject.name(),
                "first",
                rows.get(0).municipality().text(),
                "value",
                rows.get(0).value());
        Selection selection = Selection.of(ctx, talka);
        Sketch sketch =
                new Sketch(headline, flows(selection, made(speech)), Set.of(), false, shades).keeping(selection);
        AtlasPage page = new AtlasPage(
                headline,
                subject.source(talka),
                choices(speech, subjects, subject),
                map.draw(sketch, speech).orElse(null),
                subject.hue(),
                subject.kind().equals("figure") ? subject.shown(talka, speech, low) : speech.number(low, 0),
                subject.shown(talka, speech, most),
                rows,
                unknown == 0 ? "" : speech.count("atlas.unknown", unknown),
                new Query().with(Subject.NAME, subject.value()),
                speech.links().question(),
                selection,
                chosen(speech, selection, subject));
        return View.of("atlas", headline, "map", page);
    }

    /** What is said of the chosen alone, for the script; the subject only where the address names one. */
    View chosen(Context ctx, Speech speech) {
        Selection selection = Selection.of(ctx, talka);
        Optional<Subject> subject =
                Query.find(ctx, Subject.NAME).map(value -> Subject.of(talka, Subject.all(talka, speech), value));
        Chosen chosen = subject.map(one -> chosen(speech, selection, one))
                .orElseGet(() -> Chosen.of(talka, speech, selection, made(speech), List.of()));
        return View.of("chosen", chosen.headline(), "", chosen);
    }

    private Chosen chosen(Speech speech, Selection selection, Subject subject) {
        if (selection.isNone()) {
            return Chosen.nobody(speech.say("chosen.nobody.map"));
        }
        Map<String, Double> values = subject.values(talka);
        List<String> known = selection.ids().stream()
                .map(id -> speech.say(
                        selection.isPair() ? "chosen.known.pair" : "chosen.known",
                        "name",
                        speech.explain().municipality(id),
                        "what",
                        subject.name(),
                        "value",
                        values.containsKey(id)
                                ? subject.shown(talka, speech, values.get(id))
                                : speech.say("chosen.unknown")))
                .toList();
        return Chosen.of(talka, speech, selection, made(speech), known).noting(PlanNote.of(runs, speech));
    }

    /** The plan of the question; null while there is none. */
    private @Nullable TwinningRun made(Speech speech) {
        return runs.shown(speech.links().question()).findRun().orElse(null);
    }

    /** The arc of a pair that is kept in sight: what the plan chose it for, else what could flow. */
    private List<Flow> flows(Selection selection, @Nullable TwinningRun made) {
        if (!selection.isPair()) {
            return List.of();
        }
        String a = selection.ids().get(0);
        String b = selection.ids().get(1);
        Assessment pair = talka.matrix().assess(a, b);
        List<Help> helps = made == null
                ? pair.helps()
                : made.plan().of(a).stream()
                        .filter(proposal -> proposal.pair().equals(Pair.of(a, b)))
                        .map(Proposal::chosenFor)
                        .findFirst()
                        .orElse(pair.helps());
        return List.of(Flow.of(pair, helps));
    }

    private static AtlasPage empty(Speech speech) {
        Choices none = new Choices(Subject.NAME, speech.say("atlas.by"), List.of());
        return new AtlasPage(
                speech.say("atlas.empty"),
                "",
                none,
                null,
                "f",
                "",
                "",
                List.of(),
                "",
                new Query(),
                Question.USUAL,
                Selection.NONE,
                new Chosen("", List.of(), List.of()));
    }

    Sheet sheet(Context ctx, Speech speech) {
        Subject subject = Subject.of(
                talka, Subject.all(talka, speech), Query.find(ctx, Subject.NAME).orElse(""));
        return new Sheet(
                "talka-map",
                subject.name(),
                Sheets.source(talka, speech),
                List.of("id", "name", "what", "value"),
                subject.values(talka).entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new Sheet.Row(
                                List.of(
                                        Sheet.words(entry.getKey()),
                                        Sheet.words(speech.explain().municipality(entry.getKey())),
                                        Sheet.words(subject.name()),
                                        Sheet.figure(entry.getValue())),
                                Sheets.places(talka.data().municipality(entry.getKey()))))
                        .toList());
    }

    private static Choices choices(Speech speech, List<Subject> subjects, Subject chosen) {
        return new Choices(
                Subject.NAME,
                speech.say("atlas.by"),
                subjects.stream()
                        .map(one -> new Choices.Option(one.value(), one.name(), one.equals(chosen)))
                        .toList());
    }

    private static String tone(Subject subject) {
        return subject.kind().equals("figure") ? "fit" : subject.kind();
    }

    private static double part(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) : 1;
    }

    /** One of ten shades, 1 to 10. */
    private static int shade(double value, double low, double high) {
        return Math.max(1, Math.min(10, (int) Math.ceil(10 * part(value, low, high))));
    }
}
