package org.talka.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 65, 200})
    void sumsAndProductsTakeInEveryKeyBothHaveHoweverManyThereAre(int keys) {
        Random random = new Random(keys);
        for (int trial = 0; trial < 200; trial++) {
            TreeMap<Integer, Double> one = drawn(random, keys);
            TreeMap<Integer, Double> other = drawn(random, keys);
            double products = 0;
            double missing = 1;
            double lesser = 0;
            for (int key : one.keySet()) {
                if (other.containsKey(key)) {
                    products += one.get(key) * other.get(key);
                    missing *= 1 - one.get(key) * other.get(key);
                    lesser += Math.min(one.get(key), other.get(key));
                }
            }

            assertThat(Amounts.products(row(one), row(other))).isCloseTo(products, within(1e-12));
            assertThat(Amounts.missing(row(one), row(other))).isCloseTo(missing, within(1e-12));
            assertThat(Amounts.lesser(row(one), row(other))).isCloseTo(lesser, within(1e-12));
        }
    }

    private static TreeMap<Integer, Double> drawn(Random random, int keys) {
        TreeMap<Integer, Double> drawn = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            drawn.put(random.nextInt(keys), random.nextDouble());
        }
        return drawn;
    }

    private static Amounts row(TreeMap<Integer, Double> amounts) {
        return new Amounts(
                amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
