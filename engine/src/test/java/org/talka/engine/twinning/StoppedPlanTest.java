package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.io.report.PlanReport;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.verification.Verification;

/** A plan whose thread is interrupted ends with the best choice so far, and says that it was cut short. */
class StoppedPlanTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private final CooperationMatrix latvia = latvia();

    @AfterEach
    void clear() {
        var unused = Thread.interrupted();
    }

    @Test
    void planIsTheBestSoFarAndIsNotCalledOptimal() throws PlanImpossible {
        long began = System.nanoTime();

        TwinningPlan plan = stopped();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.dividedBy(4));
        assertThat(plan.proposals()).isNotEmpty();
        assertThat(plan.optimal()).isFalse();
        assertThat(plan.stoppedByClock()).isTrue();
        assertThat(plan.gap()).isPositive();
        assertThat(plan.bound()).isGreaterThan(plan.objective());
    }

    @Test
    void planIsAcceptedByWhoeverChecksItsFiles() throws IOException, PlanImpossible {
        TwinningPlan plan = stopped();
        Thread.interrupted();
        new PlanReport(latvia, Explainer.of(latvia, Language.EN)).write(plan, Rings.of(latvia, plan), folder);

        assertThat(Verification.of(latvia, folder, Pins.NONE, check -> {}).checks())
                .allSatisfy(check -> assertThat(check.state()).isIn(Check.State.PASSED, Check.State.ON_TRUST));
    }

    @Test
    void planCanBeKeptAndTakenUpAgain() throws PlanImpossible {
        TwinningPlan plan = stopped();
        Thread.interrupted();

        assertThat(TwinningPlanner.takeUp(latvia, KeptPlan.of(plan), Progress.SILENT))
                .map(TwinningRun::plan)
                .hasValueSatisfying(again -> {
                    assertThat(again.proposals()).isEqualTo(plan.proposals());
                    assertThat(again.bound()).isEqualTo(plan.bound());
                    assertThat(again.stoppedByClock()).isTrue();
                });
    }

    /** Interrupted as soon as there is a plan. */
    private TwinningPlan stopped() throws PlanImpossible {
        return TwinningPlanner.plan(latvia, Pins.NONE, 1, LIMIT, new Progress() {
            @Override
            public void at(Phase phase, double done) {}

            @Override
            public void closing(double objective, double bound) {
                if (!Double.isNaN(objective)) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    private static CooperationMatrix latvia() {
        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }
}
