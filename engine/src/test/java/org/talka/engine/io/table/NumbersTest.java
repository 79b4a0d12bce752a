package org.talka.engine.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void plainDecimalsAreReadExactlyAsJavaReadsThem() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            String digits =
                    Long.toUnsignedString(random.nextLong() | Long.MIN_VALUE).substring(0, 1 + random.nextInt(15));
            int point = random.nextInt(digits.length());
            String text = (random.nextBoolean() ? "-" : "")
                    + (point == 0 ? digits : digits.substring(0, point) + "." + digits.substring(point));

            assertThat(Numbers.wrong(text, false)).isEmpty();
            assertThat(Numbers.parse(text)).isEqualTo(Double.parseDouble(text) + 0.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "007", "1.", ".5", "+3", "-1.5e-3", "1E5", "12345678901234567890"})
    void usualFormsAreNumbers(String text) {
        assertThat(Numbers.wrong(text, false)).isEmpty();
        assertThat(Numbers.parse(text)).isEqualTo(Double.parseDouble(text) + 0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "e5", "1.2.3", "--1", "1-", "1_000", "0x10", "1f", "٣", "1 2"})
    void otherTextIsNoNumber(String text) {
        assertThat(Numbers.wrong(text, false)).isPresent();
    }
}
