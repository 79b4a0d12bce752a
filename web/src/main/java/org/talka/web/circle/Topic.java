package org.talka.web.circle;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.run.CircleRun;

/** Which competency an address asks for. */
record Topic(Talka talka, CircleRun run) {

    /** Whether there is nothing to choose from and nothing was asked for. */
    boolean isEmpty(Context ctx) {
        return run.competencies().isEmpty() && Query.find(ctx, "competency").isEmpty();
    }

    /**
     * The competency asked for; where none is, the first that has circles, or the one most are in need of.
     * Else the page that says there is none.
     */
    String of(Context ctx) {
        List<String> known = run.competencies();
        String asked = Query.find(ctx, "competency")
                .or(() -> run.made().flatMap(made -> made.plan().topics().stream()
                        .filter(topic -> !topic.circles().isEmpty())
                        .map(TopicPlan::competency)
                        .findFirst()))
                .or(() -> known.stream().findFirst())
                .orElse("");
        if (!known.contains(asked)) {
            throw Problem.noTopic(asked, known);
        }
        return asked;
    }
}
