package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the time of a question is parted. */
class EffortTest {

    private static final long NOW = 1_000;

    @Test
    void partsOfTheLandTakeTheirTurnsSoThatASmallOneIsNotOverBeforeItBegins() {
        Effort whole = new Effort(100_000, NOW);

        Effort large = whole.part(0, 80, 100);
        Effort small = whole.part(80, 20, 100);

        assertThat(small.started()).isEqualTo(NOW + 80_000).isGreaterThan(large.end());
        assertThat(small.end() - small.started()).isEqualTo(19_000);
        assertThat(small.end()).isLessThanOrEqualTo(NOW + 100_000);
    }

    @Test
    void everyShareHasTheStepsOfAnEqualOneAndAnEqualPartOfTheTimeThatIsLeft() {
        Effort first = Effort.share(Duration.ofNanos(90_000), NOW, NOW, 0, 3);
        Effort late = Effort.share(Duration.ofNanos(90_000), NOW, NOW + 50_000, 1, 3);
        Effort last = Effort.share(Duration.ofNanos(90_000), NOW, NOW + 60_000, 2, 3);

        assertThat(first.nanos())
                .isEqualTo(late.nanos())
                .isEqualTo(last.nanos())
                .isEqualTo(30_000);
        assertThat(first.room()).isEqualTo(30_000);
        assertThat(late.room()).isEqualTo(20_000);
        assertThat(last.started()).isEqualTo(NOW + 60_000);
        assertThat(last.exactEnd()).isEqualTo(last.end()).isLessThanOrEqualTo(NOW + 90_000);
    }

    @Test
    void theExactSolverMayTakeHalfOfWhatIsLeftToTheOthers() {
        Effort first = Effort.share(Duration.ofNanos(90_000), NOW, NOW, 0, 3);

        assertThat(first.end()).isEqualTo(NOW + 28_500);
        assertThat(first.exactEnd()).isEqualTo(NOW + 57_000);
    }

    @Test
    void whereTimeIsUpNobodyIsGivenAny() {
        Effort late = Effort.share(Duration.ofNanos(90_000), NOW, NOW + 100_000, 1, 3);

        assertThat(late.exactEnd()).isEqualTo(NOW + 100_000);
        assertThat(late.nanos()).isEqualTo(30_000);
    }
}
