package org.talka.web.task;

import io.javalin.http.Context;
import org.talka.engine.Talka;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.run.TaskRun;

/** Which competency an address asks for. */
record TaskChoice(Talka talka, TaskRun run) {

    /** Whether there is nothing to choose from and nothing was asked for. */
    boolean isEmpty(Context ctx) {
        return run.competencies().isEmpty() && Query.find(ctx, "competency").isEmpty();
    }

    /** The competency asked for, the one with the largest scale where none is; else the page that says there is none. */
    String of(Context ctx, Speech speech) {
        String asked = Query.find(ctx, "competency")
                .or(() -> run.competencies().stream().findFirst())
                .orElseThrow(Problem::noScaleAtAll);
        if (run.competencies().contains(asked)) {
            return asked;
        }
        throw talka.data().competencies().containsKey(asked)
                ? Problem.noScale(speech.explain().competency(asked), run.competencies())
                : Problem.unknownCompetency(asked, run.competencies());
    }
}
