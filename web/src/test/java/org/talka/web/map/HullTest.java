package org.talka.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.model.Position;

class HullTest {

    private static final Projection PROJECTION =
            Projection.fitting(List.of(new Position(56, 24), new Position(57, 26)), 10, 10);

    @Test
    void borderBetweenTwoOfAGroupIsNotDrawn() {
        Hull hull = new Hull(PROJECTION);
        hull.add(square(24));
        hull.add(square(25));

        assertThat(hull.path().chars().filter(step -> step == 'L').count()).isEqualTo(6);
        assertThat(hull.path()).doesNotContain("NaN");
    }

    @Test
    void oneAloneKeepsItsOutline() {
        Hull hull = new Hull(PROJECTION);
        hull.add(square(24));

        assertThat(hull.path().chars().filter(step -> step == 'L').count()).isEqualTo(4);
    }

    @Test
    void nobodyHasNoBorder() {
        assertThat(new Hull(PROJECTION).path()).isEmpty();
    }

    private static List<List<Position>> square(double west) {
        return List.of(List.of(
                new Position(56, west),
                new Position(56, west + 1),
                new Position(57, west + 1),
                new Position(57, west),
                new Position(56, west)));
    }
}
