package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pair;
import org.talka.web.Packages;
import org.talka.web.page.Question;
import org.talka.web.store.Base;
import org.talka.web.store.KeptRun;
import org.talka.web.store.RunKey;
import org.talka.web.store.Store;

/** What becomes of a plan somebody no longer wants to wait for. */
class StoppedRunsTest {

    private static final Talka LATVIA = Packages.latvia();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Question QUESTION =
            Question.USUAL.forbidding(Pair.of("LV0001000", "LV0004000")).taking(60);

    @TempDir
    private Path folder;

    @Test
    void planThatWasThereWhenItWasStoppedIsKeptAndNotCalledOptimal() throws Exception {
        Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1));
        try {
            RunState.Done done = stopOnceThereIsAPlan(runs);

            assertThat(done.stoppedAfter()).isPositive().isLessThan(Duration.ofSeconds(QUESTION.seconds()));
            assertThat(done.plan().proposals()).isNotEmpty();
            assertThat(done.plan().optimal()).isFalse();
            assertThat(done.plan().stoppedByClock()).isTrue();
            assertThat(done.plan().bound()).isGreaterThan(done.plan().objective());
        } finally {
            runs.stop();
        }
    }

    @Test
    void stoppedPlanOutlivesTheProgramAndCanBeBegunAgain() throws Exception {
        double objective;
        try (Store store = Store.open(folder)) {
            Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1), store);
            objective = stopOnceThereIsAPlan(runs).plan().objective();
            runs.stop();
        }

        try (Store store = Store.open(folder)) {
            Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1), store);
            PlanRun again = runs.find(QUESTION).orElseThrow();
            again.await(LONGEST);
            runs.begin(QUESTION, "somebody");
            PlanRun begun = runs.find(QUESTION).orElseThrow();
            runs.stop();

            KeptRun kept = store.runs()
                    .findDone(RunKey.of(QUESTION.query(), 1, Base.of(LATVIA)))
                    .orElseThrow();
            assertThat(kept.stoppedAfter()).isPositive();
            assertThat(again.state()).isInstanceOfSatisfying(RunState.Done.class, done -> {
                assertThat(done.plan().objective()).isEqualTo(objective);
                assertThat(done.stoppedAfter()).isEqualTo(kept.stoppedAfter());
            });
            assertThat(begun).isNotSameAs(again);
        }
    }

    @Test
    void runThatIsStoppedBeforeThereIsAPlanIsOverAtOnce() {
        Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1));
        try {
            runs.begin(QUESTION, "somebody");
            runs.stop(QUESTION);

            assertThat(runs.find(QUESTION).orElseThrow().state()).isInstanceOf(RunState.Stopped.class);
        } finally {
            runs.stop();
        }
    }

    @Test
    void planOfTheTimeBeforeComesBackWhereTheNextTimeFoundNothing() throws Exception {
        Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1));
        try {
            RunState.Done before = stopOnceThereIsAPlan(runs);

            runs.begin(QUESTION, "somebody");
            runs.stop(QUESTION);

            assertThat(runs.find(QUESTION).orElseThrow().state()).isSameAs(before);
        } finally {
            runs.stop();
        }
    }

    @Test
    void whoeverStoppedAPlanMayAskForAnotherAtOnce() {
        Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1));
        try {
            runs.begin(QUESTION, "somebody");
            awaitPlanInTheMaking(runs);
            runs.stop(QUESTION);

            runs.begin(QUESTION.taking(20), "somebody");

            assertThat(runs.find(QUESTION.taking(20)).orElseThrow().isWorking()).isTrue();
        } finally {
            runs.stop();
        }
    }

    private static RunState.Done stopOnceThereIsAPlan(Runs runs) throws InterruptedException {
        runs.begin(QUESTION, "somebody");
        PlanRun run = awaitPlanInTheMaking(runs);
        runs.stop(QUESTION);
        run.await(LONGEST);
        return (RunState.Done) run.state();
    }

    private static PlanRun awaitPlanInTheMaking(Runs runs) {
        PlanRun run = runs.find(QUESTION).orElseThrow();
        while (!run.curve().hasPlan()) {
            Thread.onSpinWait();
        }
        return run;
    }
}
