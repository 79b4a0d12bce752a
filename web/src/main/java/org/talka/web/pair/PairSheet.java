package org.talka.web.pair;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;
import org.talka.web.page.Pages;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.sheet.Sheets;

/** The criteria of a pair, a row each. */
final class PairSheet {

    private final Pages pages;
    private final Talka talka;

    PairSheet(Pages pages) {
        this.pages = pages;
        this.talka = pages.talka();
    }

    Sheet of(Context ctx, Speech speech) {
        Municipality a = pages.municipality(ctx, "a");
        Municipality b = pages.municipality(ctx, "b");
        if (a.id().equals(b.id())) {
            throw Problem.pairWithItself(talka, speech.explain().municipality(a.id()), a.id());
        }
        Assessment pair = talka.matrix().assess(a.id(), b.id());
        String names = speech.say(
                "pair.names",
                "a",
                speech.explain().municipality(a.id()),
                "b",
                speech.explain().municipality(b.id()));
        List<Position> places = Sheets.places(a, b);
        return new Sheet(
                "talka-pair",
                names + ": " + speech.explain().fit(pair.fit()),
                Sheets.source(talka, speech),
                List.of("criterion_id", "criterion", "value", "weight", "facts"),
                pair.criteria().stream()
                        .map(value -> new Sheet.Row(
                                List.of(
                                        Sheet.words(value.criterion().key()),
                                        Sheet.words(speech.explain().criterion(value.criterion())),
                                        Sheet.figure(value.value()),
                                        Sheet.figure(value.weight()),
                                        Sheet.words(speech.explain().facts(pair, value))),
                                places))
                        .toList());
    }
}
