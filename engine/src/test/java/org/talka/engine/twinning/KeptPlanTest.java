package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;

/** A plan that was kept, taken up again without solving. */
class KeptPlanTest {

    private static final Pins PINS =
            Pins.of(Set.of(Pair.of("LV0001000", "LV0041000")), Set.of(Pair.of("LV0001000", "LV0002000")));

    private static Talka talka;
    private static TwinningRun made;

    @BeforeAll
    static void make() throws Exception {
        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        talka = Talka.of(loaded.data(), loaded.rules(), List.of());
        made = talka.run(PINS, 1, Duration.ofSeconds(5), Progress.SILENT);
    }

    @Test
    void planTakenUpIsThePlanThatWasKept() {
        Optional<TwinningRun> again = talka.takeUp(KeptPlan.of(made.plan()), Progress.SILENT);

        assertThat(again).map(TwinningRun::plan).contains(made.plan());
    }

    @Test
    void planTakenUpSaysTheSameOfWhatWouldBeOtherwise() {
        TwinningRun again =
                talka.takeUp(KeptPlan.of(made.plan()), Progress.SILENT).orElseThrow();

        for (String other : List.of("LV0002000", "LV0003000", "LV0041000")) {
            var pair = made.assess("LV0001000", other);
            assertThat(again.whatIf().about(pair)).isEqualTo(made.whatIf().about(pair));
        }
    }

    @Test
    void planThatIsWorthSomethingElseNowIsNotTakenUp() {
        KeptPlan kept = KeptPlan.of(made.plan());
        KeptPlan other = new KeptPlan(
                kept.seed(),
                kept.pins(),
                kept.objective() + 0.001,
                kept.bound(),
                kept.leftOut(),
                kept.leftOutBound(),
                kept.optimalBy(),
                kept.stoppedByClock(),
                kept.chosen(),
                kept.certificate());

        assertThat(talka.takeUp(other, Progress.SILENT)).isEmpty();
    }

    @Test
    void planOfOtherMunicipalitiesIsNotTakenUp() {
        KeptPlan kept = KeptPlan.of(made.plan());
        KeptPlan other = new KeptPlan(
                kept.seed(),
                Pins.of(Set.of(Pair.of("LV0001000", "nobody")), Set.of()),
                kept.objective(),
                kept.bound(),
                kept.leftOut(),
                kept.leftOutBound(),
                kept.optimalBy(),
                kept.stoppedByClock(),
                kept.chosen(),
                kept.certificate());

        assertThat(talka.takeUp(other, Progress.SILENT)).isEmpty();
    }
}
