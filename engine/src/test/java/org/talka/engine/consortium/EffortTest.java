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
    void sharesOfATimeLimitFollowOneAnother() {
        Effort first = Effort.share(Duration.ofNanos(90_000), NOW, 0, 3);
        Effort last = Effort.share(Duration.ofNanos(90_000), NOW, 2, 3);

        assertThat(first.started()).isEqualTo(NOW);
        assertThat(last.started()).isEqualTo(NOW + 60_000);
        assertThat(last.nanos()).isEqualTo(30_000);
    }
}
