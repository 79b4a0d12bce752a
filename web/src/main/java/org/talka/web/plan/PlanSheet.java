package org.talka.web.plan;

import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalDouble;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Giving;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.run.PlanRun;
import org.talka.web.run.RunState;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** The proposals of a plan, a row each. */
final class PlanSheet {

    private final Talka talka;
    private final Runs runs;

    PlanSheet(Talka talka, Runs runs) {
        this.talka = talka;
        this.runs = runs;
    }

    Sheet of(Context ctx, Speech speech) {
        PlanRun run = runs.require(speech.links().question());
        if (!(run.state() instanceof RunState.Done done)) {
            throw Problem.notReady();
        }
        TwinningPlan plan = done.plan();
        return new Sheet(
                "talka-plan",
                speech.explain().headline(plan) + " " + Proof.of(speech, done),
                Sheets.source(talka, speech),
                List.of("a_id", "b_id", "a", "b", "fit", "pinned", "help", "reasons", "share"),
                PlanFilter.of(ctx, talka).of(talka, plan).stream()
                        .map(proposal -> row(speech, run, proposal))
                        .toList());
    }

    /** The share of draws of the weights in which the pair is chosen; empty while nobody has looked. */
    private static Sheet.Value share(PlanRun run, Proposal proposal) {
        OptionalDouble share = run.share(proposal.pair());
        return share.isPresent() ? Sheet.figure(share.getAsDouble()) : Sheet.words("");
    }

    private Sheet.Row row(Speech speech, PlanRun run, Proposal proposal) {
        Assessment pair = proposal.assessment();
        return new Sheet.Row(
                List.of(
                        Sheet.words(pair.a()),
                        Sheet.words(pair.b()),
                        Sheet.words(speech.explain().municipality(pair.a())),
                        Sheet.words(speech.explain().municipality(pair.b())),
                        Sheet.figure(pair.fit()),
                        Sheet.words(speech.say(proposal.pinned() ? "sheet.yes" : "sheet.no")),
                        Sheet.words(Giving.of(speech, pair, proposal.chosenFor())),
                        Sheet.words(speech.explain().reasons(pair)),
                        share(run, proposal)),
                Sheets.places(talka.data().municipality(pair.a()), talka.data().municipality(pair.b())));
    }
}
