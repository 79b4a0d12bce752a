package org.talka.engine.circle.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    @Test
    void nothingToTakeIsProvenToBeWorthNothing() {
        Packed packed = new Packing(new long[0], new int[0][], new int[3]).best();

        assertThat(packed.chosen()).isEmpty();
        assertThat(packed.isProven()).isTrue();
    }

    @Test
    void twoGoodThingsBeatTheBestOneThatStandsInTheWayOfBoth() {
        Packing packing = new Packing(
                new long[] {10, 7, 7}, new int[][] {{0, 1, 2}, {0, 3, 4}, {1, 5, 6}}, new int[] {1, 1, 1, 1, 1, 1, 1});

        Packed packed = packing.best();

        assertThat(packed.chosen()).containsExactly(1, 2);
        assertThat(packed.bound()).isEqualTo(14);
    }

    @Test
    void aKindWithTwoPlacesIsTakenTwice() {
        Packing packing =
                new Packing(new long[] {5, 4, 3}, new int[][] {{0, 1}, {0, 2}, {0, 3}}, new int[] {2, 1, 1, 1});

        assertThat(packing.best().chosen()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void smallPackingsAreSolvedAsByTryingEverything(int places) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Packing packing = drawn(random, 1 + random.nextInt(15), 4 + random.nextInt(8), places);

            Packed packed = packing.best();

            assertThat(packed.worth()).as("seed %d", seed).isEqualTo(bestOfAll(packing));
            assertThat(packed.isProven()).as("seed %d", seed).isTrue();
            assertThat(isPossible(packing, packed.chosen())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 120, 400})
    void largerPackingsStayBelowTheirCeilingAndRepeatThemselves(int size) {
        Packing packing = drawn(new Random(size), size, size / 2, 1);

        Packed packed = packing.best();

        assertThat(isPossible(packing, packed.chosen())).isTrue();
        assertThat(packed.worth()).isBetween((long) (0.9 * packed.bound()), packed.bound());
        assertThat(packing.best().chosen()).isEqualTo(packed.chosen());
    }

    private static Packing drawn(Random random, int size, int kinds, int places) {
        long[] worths = new long[size];
        int[][] takes = new int[size][];
        for (int item = 0; item < size; item++) {
            worths[item] = 1 + random.nextInt(20);
            takes[item] = random.ints(0, kinds)
                    .distinct()
                    .limit(2 + random.nextInt(3))
                    .toArray();
        }
        int[] each = new int[kinds];
        Arrays.fill(each, places);
        return new Packing(worths, takes, each);
    }

    private static long bestOfAll(Packing packing) {
        long best = 0;
        for (int choice = 0; choice < 1 << packing.size(); choice++) {
            int chosen = choice;
            int[] items = IntStream.range(0, packing.size())
                    .filter(item -> (chosen >> item & 1) == 1)
                    .toArray();
            if (isPossible(packing, items)) {
                best = Math.max(
                        best, Arrays.stream(items).mapToLong(packing::worth).sum());
            }
        }
        return best;
    }

    private static boolean isPossible(Packing packing, int[] items) {
        int[] taken = new int[packing.kinds()];
        for (int item : items) {
            for (int kind : packing.takes(item)) {
                taken[kind]++;
            }
        }
        return IntStream.range(0, taken.length).allMatch(kind -> taken[kind] <= packing.places(kind));
    }
}
