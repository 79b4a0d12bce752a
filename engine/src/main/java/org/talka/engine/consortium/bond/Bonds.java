package org.talka.engine.consortium.bond;

import java.util.Arrays;
import org.talka.engine.rules.BondRules;

/**
 * How likely two belong together, for all who are near enough for it to be thinkable; all others have no chance.
 * Immutable.
 */
public final class Bonds {

    /** Chances below are as good as none. */
    private static final double LEAST = 0.003;

    private final int[][] others;
    private final float[][] chances;

    private Bonds(int[][] others, float[][] chances) {
        this.others = others;
        this.chances = chances;
    }

    /** The chances these rules see in a land. */
    public static Bonds of(PairMeasures measures, BondRules rules) {
        Making making = new Making(measures.land().size());
        for (int i = 0; i < measures.land().size(); i++) {
            measures.of(i, (one, other, values) -> making.add(one, other, chance(rules, values)));
        }
        return making.made();
    }

    /** Chance that two with these measures belong together. */
    public static double chance(BondRules rules, double[] values) {
        double points = rules.points();
        for (BondRules.Term term : rules.terms()) {
            points += term.points(values[term.measure().ordinal()]);
        }
        return 1 / (1 + StrictMath.exp(-points));
    }

    public int size() {
        return others.length;
    }

    /** Those one has a chance with; not to be changed. */
    public int[] others(int municipality) {
        return others[municipality];
    }

    /** The chances with those, in the same order; not to be changed. */
    public float[] chances(int municipality) {
        return chances[municipality];
    }

    /** The chance that two of these belong together, on average; two or more, in order. */
    public double mean(int[] members) {
        double sum = 0;
        for (int member : members) {
            for (int k = 0; k < others[member].length; k++) {
                sum += Arrays.binarySearch(members, others[member][k]) >= 0 ? chances[member][k] : 0;
            }
        }
        return sum / members.length / (members.length - 1);
    }

    /** Bonds in the making. Not safe to share between threads. */
    public static final class Making {
        private final int[][] others;
        private final float[][] chances;
        private final int[] counts;

        /** Nobody has a chance yet. */
        public Making(int size) {
            others = new int[size][4];
            chances = new float[size][4];
            counts = new int[size];
        }

        /** A pair and its chance; each pair once. */
        public void add(int one, int other, double chance) {
            if (chance >= LEAST) {
                put(one, other, (float) chance);
                put(other, one, (float) chance);
            }
        }

        private void put(int one, int other, float chance) {
            if (counts[one] == others[one].length) {
                others[one] = Arrays.copyOf(others[one], 2 * counts[one]);
                chances[one] = Arrays.copyOf(chances[one], 2 * counts[one]);
            }
            others[one][counts[one]] = other;
            chances[one][counts[one]++] = chance;
        }

        public Bonds made() {
            for (int i = 0; i < counts.length; i++) {
                others[i] = Arrays.copyOf(others[i], counts[i]);
                chances[i] = Arrays.copyOf(chances[i], counts[i]);
            }
            return new Bonds(others, chances);
        }
    }
}
