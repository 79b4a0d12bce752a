package org.talka.web.atlas;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Sketch;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Pages;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.sheet.Sheets;

/** Answers with the country shaded by one need, offer or figure. */
final class AtlasHandler implements Pages.Answer {

    private final Talka talka;
    private final CountryMap map;

    AtlasHandler(Talka talka, CountryMap map) {
        this.talka = talka;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        List<Subject> subjects = Subject.all(talka, speech);
        if (subjects.isEmpty()) {
            return View.of("atlas", speech.say("atlas.empty"), "map", empty(speech));
        }
        Subject subject = Subject.of(subjects, Query.find(ctx, "by").orElse(""));
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
        AtlasPage page = new AtlasPage(
                headline,
                subject.source(talka),
                choices(speech, subjects, subject),
                map.draw(new Sketch(headline, List.of(), Set.of(), false, shades), speech)
                        .orElse(null),
                subject.hue(),
                subject.shown(talka, speech, low),
                subject.shown(talka, speech, most),
                rows,
                unknown == 0 ? "" : speech.count("atlas.unknown", unknown),
                new Query().with("by", subject.value()).toString());
        return View.of("atlas", headline, "map", page);
    }

    private static AtlasPage empty(Speech speech) {
        Choices none = new Choices("by", speech.say("atlas.by"), List.of());
        return new AtlasPage(speech.say("atlas.empty"), "", none, null, "f", "", "", List.of(), "", "");
    }

    Sheet sheet(Context ctx, Speech speech) {
        Subject subject =
                Subject.of(Subject.all(talka, speech), Query.find(ctx, "by").orElse(""));
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
                "by",
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
