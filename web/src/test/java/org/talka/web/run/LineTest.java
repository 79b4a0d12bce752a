package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    private final List<String> begun = new ArrayList<>();
    private final Line<String> line = new Line<>(2, begun::add);

    @Test
    void fewAreAtWorkAndTheOthersBeginInTurn() {
        join("a", "b", "c", "d");
        assertThat(begun).containsExactly("a", "b");

        line.over("b");

        assertThat(begun).containsExactly("a", "b", "c");
    }

    @Test
    void whoeverIsSentAwayMakesRoomBeforeTheMachineIsRidOfIt() {
        join("a", "b", "c");

        line.leave("a");

        assertThat(begun).containsExactly("a", "b", "c");
    }

    @Test
    void nobodyFillsTheMachineByAskingAndStopping() {
        join("a", "b", "c", "d", "e");
        List.of("a", "b", "c", "d").forEach(line::leave);
        assertThat(begun).containsExactly("a", "b", "c", "d");

        line.over("a");

        assertThat(begun).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whoeverLeavesWhileWaitingNeverBegins() {
        join("a", "b", "c", "d");
        line.leave("c");

        line.over("a");

        assertThat(begun).containsExactly("a", "b", "d");
    }

    @Test
    void whoeverLeftCountsOnceWhenItIsOver() {
        join("a", "b", "c", "d");
        line.leave("a");

        line.over("a");

        assertThat(begun).containsExactly("a", "b", "c");
    }

    private void join(String... all) {
        List.of(all).forEach(line::join);
    }
}
