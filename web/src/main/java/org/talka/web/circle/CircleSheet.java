package org.talka.web.circle;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.run.CircleRun;
import org.talka.web.run.CircleState;
import org.talka.web.sheet.Sheets;

/** The circles for one competency, a row each member. */
final class CircleSheet {

    private final Talka talka;
    private final CircleRun run;
    private final Topic choice;

    CircleSheet(Talka talka, CircleRun run, Topic choice) {
        this.talka = talka;
        this.run = run;
        this.choice = choice;
    }

    Sheet of(Context ctx, Speech speech) {
        String competency = choice.of(ctx);
        if (!(run.state() instanceof CircleState.Done done)) {
            throw Problem.notReady();
        }
        TopicPlan topic = done.plan().find(competency).orElseThrow();
        return new Sheet(
                "talka-circles",
                speech.explain().headline(topic) + " " + speech.explain().proof(topic),
                Sheets.source(talka, speech),
                List.of(
                        "id",
                        "name",
                        "circle",
                        "coach_id",
                        "coach",
                        "host_id",
                        "host",
                        "region",
                        "level",
                        "strong",
                        "urgency",
                        "km_to_host",
                        "reasons"),
                topic.circles().stream()
                        .flatMap(circle -> rows(speech, circle).stream())
                        .toList());
    }

    private List<Sheet.Row> rows(Speech speech, PeerCircle circle) {
        Sheet.Value reasons = Sheet.words(speech.explain().reasons(circle));
        return circle.members().stream()
                .map(member -> new Sheet.Row(
                        List.of(
                                Sheet.words(member.municipality()),
                                Sheet.words(speech.explain().municipality(member.municipality())),
                                Sheet.figure(circle.number()),
                                Sheet.words(circle.coach()),
                                Sheet.words(speech.explain().municipality(circle.coach())),
                                Sheet.words(circle.host()),
                                Sheet.words(speech.explain().municipality(circle.host())),
                                Sheet.words(talka.data()
                                        .municipality(member.municipality())
                                        .region()),
                                Sheets.known(member.level()),
                                Sheet.words(speech.say(member.strong() ? "sheet.yes" : "sheet.no")),
                                Sheets.known(member.urgency()),
                                Sheet.figure(member.kmToHost()),
                                reasons),
                        Sheets.places(talka.data().municipality(member.municipality()))))
                .toList();
    }
}
