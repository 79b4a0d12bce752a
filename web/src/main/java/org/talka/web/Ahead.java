package org.talka.web;

import java.time.Duration;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.rulebook.Desk;
import org.talka.web.run.CircleRun;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Study;
import org.talka.web.run.TaskRun;
import org.talka.web.sensitivity.SensitivityRoutes;

/**
 * What the site works out before anybody asks, once the plan is there: the pages most people open first, the groups and
 * circles that stand on every municipality's page, what the plan owes to its weights, and what would be otherwise with each
 * pair. One thing after the other, so that readers have the other processors to themselves.
 */
final class Ahead {

    /** Most home municipalities for which groups, circles and weights are worked out without being asked for. */
    private static final int MOST = 500;

    /** Most pairs for which it is worked out what would be otherwise: each takes some hundredths of a second. */
    private static final int MOST_PAIRS = 1_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Talka talka;
    private final PlanRun usual;
    private final TaskRun tasks;
    private final CircleRun circles;

    Ahead(Talka talka, PlanRun usual, TaskRun tasks, CircleRun circles) {
        this.talka = talka;
        this.usual = usual;
        this.tasks = tasks;
        this.circles = circles;
    }

    /** Whether more than the first pages is made: in a large land each of these takes long. */
    boolean isWhole() {
        return talka.home().size() <= MOST;
    }

    /** Makes the first pages alone, in the background. */
    void beginWithPages(String host, int port) {
        Thread thread = new Thread(() -> pages(host, port), "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes all of it in the background; what comes out is the last of it. */
    Study<Sensitivity> begin(String host, int port) {
        tasks.announce();
        circles.announce();
        return Study.start(1, teller -> {
            pages(host, port);
            groups();
            return talka.sensitivity(
                    Pins.NONE,
                    SensitivityRoutes.FACTOR,
                    SensitivityRoutes.DRAWS,
                    SensitivityRoutes.SEED,
                    Desk.watch(teller));
        });
    }

    /** Works out what would be otherwise with each pair at home, after something else, in the background. */
    Study<Integer> pairsAfter(Study<?> other) {
        return Study.start(1, teller -> {
            try {
                other.await(LONGEST);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return usual.findRun().map(run -> pairs(talka, run, teller)).orElse(0);
        });
    }

    /** How many pairs have an answer now. */
    static int pairs(Talka talka, TwinningRun run, Study.Teller teller) {
        List<String> home = talka.home();
        int all = home.size() * (home.size() - 1) / 2;
        int done = 0;
        for (int a = 0; a < home.size() && all <= MOST_PAIRS; a++) {
            for (int b = a + 1; b < home.size(); b++) {
                teller.at("", (double) done++ / all);
                run.whatIf().about(run.assess(home.get(a), home.get(b)));
            }
        }
        return done;
    }

    private void pages(String host, int port) {
        try {
            usual.await(LONGEST);
            FirstVisit.visit(talka, usual, host, port);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void groups() {
        try {
            tasks.await(LONGEST);
            circles.await(LONGEST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
