package org.talka.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.Plans;

class KeptGridsTest {

    private final KeptGrids grids = new KeptGrids();

    @Test
    void matrixOfTheSamePlanIsMadeOnce() {
        TwinningPlan plan = Plans.withoutProposals(Pins.NONE);

        Grid grid = ask("en ", plan);

        assertThat(ask("en ", plan)).isSameAs(grid);
    }

    @Test
    void matrixIsMadeAnewWhereTheSameAddressHasAnotherPlan() {
        Grid before = ask("en ?pin=a~b", Plans.withoutProposals(Pins.NONE));

        assertThat(ask("en ?pin=a~b", Plans.withoutProposals(Pins.NONE))).isNotSameAs(before);
    }

    @Test
    void matrixIsMadeAnewOnceThereIsAPlan() {
        Grid without = ask("en ", null);

        assertThat(ask("en ", null)).isSameAs(without);
        assertThat(ask("en ", Plans.withoutProposals(Pins.NONE))).isNotSameAs(without);
    }

    @Test
    void otherAddressIsAnotherMatrix() {
        TwinningPlan plan = Plans.withoutProposals(Pins.NONE);

        assertThat(ask("en ", plan)).isNotSameAs(ask("lv ", plan));
    }

    private Grid ask(String address, @Nullable TwinningPlan plan) {
        return grids.of(address, plan, () -> new Grid(List.of(), List.of(), List.of(), 1, List.of()));
    }
}
