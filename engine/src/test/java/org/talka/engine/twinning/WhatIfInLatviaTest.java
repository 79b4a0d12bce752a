package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Cost;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;

/** Questions to the plan of the package that comes with the program. */
class WhatIfInLatviaTest {

    private static Talka talka;
    private static TwinningRun run;
    private static List<Pair> notChosen;

    @BeforeAll
    static void makeThePlan() throws PlanImpossible {
        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        talka = Talka.of(loaded.data(), loaded.rules(), List.of());
        run = talka.run(Pins.NONE, 1, Duration.ofSeconds(5), Progress.SILENT);
        notChosen = notChosen(talka.matrix());
    }

    private static List<Pair> notChosen(CooperationMatrix matrix) {
        List<Pair> pairs = new ArrayList<>();
        List<String> ids = matrix.municipalities();
        for (int i = 0; i < ids.size(); i += 5) {
            for (int j = i + 1; j < ids.size(); j += 7) {
                Pair pair = Pair.of(ids.get(i), ids.get(j));
                if (run.whatIf().canBePinned(pair) && !run.plan().contains(pair.a(), pair.b())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    @Test
    void everyPinHasAPriceThatTheGapOfThePlanCanExplain() {
        double gap = run.plan().bound() - run.plan().objective();

        assertThat(notChosen).hasSizeGreaterThan(20).allSatisfy(pair -> {
            Mended plan = ((PinPrice.Priced) run.whatIf().priceOfPin(pair)).plan();
            assertThat(plan.left()).isEmpty();
            assertThat(plan.coming()).doesNotContain(pair);
            assertThat(plan.cost().atMost() - plan.cost().atLeast()).isBetween(0.0, gap + 0.2);
        });
    }

    @Test
    void mostPinsAreCertainToCostSomethingWhereThePlanHadItsTime() {
        assumeTrue(run.plan().optimal() && run.plan().gap() < 0.002);

        assertThat(notChosen)
                .map(pair ->
                        ((PinPrice.Priced) run.whatIf().priceOfPin(pair)).plan().cost())
                .filteredOn(cost -> cost.atLeast() > 0)
                .hasSizeGreaterThan(notChosen.size() / 2);
    }

    @Test
    void eachOfTheTwoHasAnAlternativeWhenAPairComesToNothing() {
        for (Proposal proposal : run.plan().proposals().subList(0, 12)) {
            var refusal = run.whatIf().withoutPair(proposal.pair());

            assertThat(refusal.of(proposal.pair().a())).isNotEmpty();
            assertThat(refusal.of(proposal.pair().b())).isNotEmpty();
            assertThat(refusal.plan().left()).isEmpty();
        }
    }

    @Test
    void sameQuestionHasTheSameAnswer() {
        for (Pair pair : notChosen.subList(0, 4)) {
            assertThat(run.whatIf().priceOfPin(pair)).isEqualTo(run.whatIf().priceOfPin(pair));
            assertThat(run.whatIf().smallestChange(pair)).isEqualTo(run.whatIf().smallestChange(pair));
        }
    }

    @Test
    void nothingThatIsPinnedInAPlanOfPinsIsMovedByARepair() throws PlanImpossible {
        Pair pinned = notChosen.get(0);
        Pins pins = Pins.of(List.of(pinned), List.of());
        TwinningRun pinnedRun = talka.run(pins, 1, Duration.ofSeconds(5), Progress.SILENT);

        for (Pair pair : notChosen.subList(1, 8)) {
            if (pinnedRun.whatIf().priceOfPin(pair) instanceof PinPrice.Priced priced) {
                assertThat(priced.plan().going()).doesNotContain(pinned);
            }
        }
        assertThat(pinnedRun.whatIf().priceOfPin(pinned)).isEqualTo(new PinPrice.Priced(Mended.UNCHANGED));
        assertThat(pinnedRun.whatIf().withoutPair(pinned).plan().cost()).isNotEqualTo(Cost.NOTHING);
    }
}
