package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.report.PlanReport;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Verdict;
import org.talka.engine.verification.Verification;

/** Plans of small regions drawn at random, held against what checks them. */
class DrawnPlansAreAcceptedTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlanIsAccepted(long seed) throws IOException, PlanImpossible {
        Drawn drawn = Drawn.of(seed);
        Language language = seed % 2 == 0 ? Language.EN : Language.LV;
        TwinningPlan plan =
                TwinningPlanner.plan(drawn.matrix(), drawn.pins(), seed, Duration.ofSeconds(20), Progress.SILENT);
        new PlanReport(drawn.matrix(), Explainer.of(drawn.matrix(), language))
                .write(plan, Rings.of(drawn.matrix(), plan), folder);

        Verdict verdict = Verification.of(drawn.matrix(), folder, drawn.pins(), check -> {});

        assertThat(verdict.checks())
                .allSatisfy(check -> assertThat(check.state()).isIn(Check.State.PASSED, Check.State.ON_TRUST));
    }
}
