package org.talka.web.bench;

import java.time.Duration;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Speech;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.PairChanges;
import org.talka.web.rulebook.Wanted;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Study;

/** Makes the plan of changed rules and holds it against another. */
final class Solving {

    private final Desk desk;
    private final PlanRun usual;
    private final long seed;
    private final Duration limit;

    /**
     * Makes all plans in the same way.
     *
     * @param usual the present plan, of the rules of the package
     */
    Solving(Desk desk, PlanRun usual, long seed, Duration limit) {
        this.desk = desk;
        this.usual = usual;
        this.seed = seed;
        this.limit = limit;
    }

    /** The plan of the rules compared with, and the one of the rules asked for. */
    record Both(TwinningPlan before, TwinningPlan after) {}

    Wanted<Both> wanted(BenchQuestion question) {
        Talka talka = desk.talka(question.asked());
        Talka other = desk.talka(Asked.USUAL.from(question.against()));
        return new Wanted<>("rules", question.planQuery(), teller -> {
            try {
                teller.at("waiting.candidates", 0);
                TwinningPlan before = question.against().isEmpty() ? usualPlan() : plan(other, teller);
                return new Both(before, plan(talka, teller));
            } catch (PlanImpossible impossible) {
                throw new IllegalStateException("Without pins there is a plan.", impossible);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped.", stopped);
            }
        });
    }

    private TwinningPlan usualPlan() throws InterruptedException {
        usual.await(Duration.ofMinutes(10));
        return usual.findPlan().orElseThrow();
    }

    private TwinningPlan plan(Talka talka, Study.Teller teller) throws PlanImpossible {
        return talka.propose(Pins.NONE, seed, limit, Desk.progress(teller));
    }

    static BenchPage.Solved view(Speech speech, Talka now, Both both) {
        Explainer explain = now.explain(speech.language());
        return new BenchPage.Solved(
                explain.headline(both.after()),
                explain.proof(both.after()),
                PairChanges.of(speech, pairs(both.before()), pairs(both.after())));
    }

    private static List<Pair> pairs(TwinningPlan plan) {
        return plan.proposals().stream().map(Proposal::pair).toList();
    }
}
