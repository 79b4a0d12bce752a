package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Verdict;

/** Plans for the package of Latvia, as they were written and with figures changed here and there. */
class LatviaIsAcceptedTest {

    private static final int TRIES = 30;

    @TempDir
    private Path folder;

    @Test
    void thePlanForLatviaIsAcceptedAndNoneOfItsFiguresCanBeChanged() throws IOException, PlanImpossible {
        PlanFiles files = PlanFiles.of(latvia(), Pins.NONE, Language.EN, 4, folder);

        assertAccepted(files.verify());
        List<String> figures = PlanFiles.figures(files.json());
        Random random = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            String figure = figures.get(random.nextInt(figures.size()));
            files.writeSealed(PlanFiles.changed(files.json(), figure));
            boolean accepted = files.verify().isAccepted();
            files.restore();

            assertThat(accepted)
                    .as(figure)
                    .isEqualTo(figure.equals("/seed") || figure.startsWith("/files") || figure.equals("/seal"));
        }
    }

    @Test
    void thePlanWithPinsIsAcceptedInLatvian() throws IOException, PlanImpossible {
        Pins pins = Pins.of(
                List.of(Pair.of("LV0044000", "LV0045000")),
                List.of(Pair.of("LV0044000", "LV0042000"), Pair.of("LV0044000", "DE-Kamen")));

        assertAccepted(PlanFiles.of(latvia(), pins, Language.LV, 4, folder).verify());
    }

    private static void assertAccepted(Verdict verdict) {
        assertThat(verdict.checks())
                .allSatisfy(check -> assertThat(check.state()).isIn(Check.State.PASSED, Check.State.ON_TRUST));
    }

    private static CooperationMatrix latvia() {
        var reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }
}
