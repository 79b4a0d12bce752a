package org.talka.engine.circle.packing;

import java.util.Arrays;

/**
 * A choice of things, and how good it is.
 *
 * @param chosen their numbers, rising
 * @param worth of all of them
 * @param bound worth that no choice can exceed
 */
@SuppressWarnings("ArrayRecordComponent") // choices are never compared
public record Packed(int[] chosen, long worth, long bound) {

    static final Packed NOTHING = new Packed(new int[0], 0, 0);

    /** Whether no choice is worth more. */
    public boolean isProven() {
        return worth >= bound;
    }

    /** Both choices, where what is left out of one can take nothing from the other. */
    Packed and(Packed other) {
        int[] both = Arrays.copyOf(chosen, chosen.length + other.chosen.length);
        System.arraycopy(other.chosen, 0, both, chosen.length, other.chosen.length);
        Arrays.sort(both);
        return new Packed(both, worth + other.worth, bound + other.bound);
    }

    /** The same choice under other numbers. */
    Packed renumbered(int[] numbers) {
        return new Packed(
                Arrays.stream(chosen).map(item -> numbers[item]).sorted().toArray(), worth, bound);
    }
}
