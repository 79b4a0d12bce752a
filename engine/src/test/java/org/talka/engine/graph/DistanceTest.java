package org.talka.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.model.Position;

class DistanceTest {

    private static final double A_METRE = 0.001;

    /** The figures are Vincenty's inverse formula on WGS 84, computed apart from this program. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Rīga – Ropaži                | 56.9664 | 24.1574 | 56.9803 | 24.5654 |   24.8610
                    Ropaži – Kamen               | 56.9803 | 24.5654 | 51.5906 |  7.6653 | 1248.7808
                    a degree along the equator   |  0      |  0      |  0      |  1      |  111.3195
                    a degree along the meridian  |  0      |  0      |  1      |  0      |  110.5744
                    pole to equator              | 90      |  0      |  0      | 17      | 10001.9657
                    across the date line         |  0      | 179.5   |  0      | -179.5  |  111.3195
                    """)
    void distanceIsThatOfTheEllipsoid(String name, double lat1, double lon1, double lat2, double lon2, double km) {
        assertThat(Distance.km(new Position(lat1, lon1), new Position(lat2, lon2)))
                .as(name)
                .isCloseTo(km, within(A_METRE));
    }

    @Test
    void aPlaceIsAtNoDistanceFromItself() {
        var place = new Position(56.97, 24.16);

        assertThat(Distance.km(place, place)).isZero();
    }

    @Test
    void noDistanceIsLessThanTheStraightLineAndNearOnesAreLittleMore() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var a = new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            double reach = i % 2 == 0 ? 180 : 1;
            var b = new Position(
                    Math.max(-90, Math.min(90, a.latitude() + reach * (random.nextDouble() - 0.5))),
                    Math.max(-180, Math.min(180, a.longitude() + reach * (random.nextDouble() - 0.5))));

            double least = Distance.kmAtLeast(Distance.onUnitSphere(a), Distance.onUnitSphere(b));

            assertThat(least).isLessThanOrEqualTo(Distance.km(a, b) + 1e-9);
            if (i % 2 == 1) {
                assertThat(least).isGreaterThan(0.98 * Distance.km(a, b));
            }
        }
    }

    @Test
    void distanceIsTheSameThereAndBack() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            var here = anywhere(random);
            var there = anywhere(random);

            assertThat(Distance.km(here, there)).isCloseTo(Distance.km(there, here), within(1e-6));
        }
    }

    private static Position anywhere(Random random) {
        return new Position(-90 + 180 * random.nextDouble(), -180 + 360 * random.nextDouble());
    }
}
