package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.web.Packages;
import org.talka.web.page.Question;
import org.talka.web.store.Store;

/** Who waits for whom. */
class RunsInLineTest {

    private static final Talka LATVIA = Packages.latvia();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final List<Question> STORED =
            Stream.of("LV0004000", "LV0002000").map(RunsInLineTest::without).toList();

    @TempDir
    private Path folder;

    @Test
    void planThatIsOnlyTakenUpWaitsInTheSameLineAndKeepsNobodyFromAsking() throws Exception {
        try (Store store = Store.open(folder)) {
            Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1), store);
            for (Question question : STORED) {
                runs.begin(question, "somebody");
                runs.find(question).orElseThrow().await(LONGEST);
            }
            runs.stop();
        }

        try (Store store = Store.open(folder)) {
            Runs runs = Runs.start(LATVIA, 1, Duration.ofSeconds(1), store);
            runs.begin(without("LV0041000").taking(60), "one");
            runs.begin(without("LV0031010").taking(60), "another");
            List<PlanRun> waiting = STORED.stream()
                    .map(question -> runs.find(question).orElseThrow())
                    .toList();
            List<RunState> states = waiting.stream().map(PlanRun::state).toList();

            assertThat(states).allMatch(RunState.Queued.class::isInstance);
            assertThat(runs.find(STORED.get(0))).containsSame(waiting.get(0));
            assertThatCode(() -> runs.begin(without("LV0003000"), "a third")).doesNotThrowAnyException();
            runs.stop();
        }
    }

    @Test
    void runThatIsStoppedBeforeItsTurnDoesNothingWhenItComes() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger over = new AtomicInteger();
        PlanRun run = PlanRun.solving(LATVIA, Pins.NONE, 1, LONGEST, new Watcher() {
            @Override
            public void begun() {
                begun.incrementAndGet();
            }

            @Override
            public void over(PlanRun one) {
                over.incrementAndGet();
            }
        });

        run.stop();
        run.begin().await(LONGEST);

        assertThat(run.state()).isInstanceOf(RunState.Stopped.class);
        assertThat(begun).hasValue(0);
        assertThat(over).hasValue(1);
    }

    private static Question without(String other) {
        return Question.USUAL.forbidding(Pair.of("LV0001000", other));
    }
}
