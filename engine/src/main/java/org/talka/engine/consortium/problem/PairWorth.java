package org.talka.engine.consortium.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What it is worth, in metres, that two are in one group: ties, being together again, and learned bonds. Most pairs
 * are worth the same, so only the others are kept. Immutable.
 */
public final class PairWorth {

    private final int usual;
    private final int[][] others;
    private final int[][] worths;

    private PairWorth(int usual, int[][] others, int[][] worths) {
        this.usual = usual;
        this.others = others;
        this.worths = worths;
    }

    /** Every pair is worth nothing. */
    public static PairWorth none(int size) {
        return new Making(size, 0).made();
    }

    /** Whether no pair is worth anything. */
    public boolean isNothing() {
        return usual == 0 && Arrays.stream(others).allMatch(list -> list.length == 0);
    }

    /** Metres that it is worth; below 0 where the two belong apart. Cost: a search in a sorted list. */
    public int of(int one, int other) {
        int at = Arrays.binarySearch(others[one], other);
        return at < 0 ? usual : worths[one][at];
    }

    /** The part that concerns these alone, each at its place in the list. */
    public PairWorth part(int[] those) {
        Making making = new Making(those.length, usual);
        for (int i = 0; i < those.length; i++) {
            for (int j = i + 1; j < those.length; j++) {
                int worth = of(those[i], those[j]);
                if (worth != usual) {
                    making.add(i, j, worth - usual);
                }
            }
        }
        return making.made();
    }

    /** Pair worths in the making. Not safe to share between threads. */
    public static final class Making {
        private final int usual;
        private final List<TreeMap<Integer, Integer>> lists;

        /** All pairs are worth the usual. */
        public Making(int size, int usual) {
            this.usual = usual;
            this.lists = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                lists.add(new TreeMap<>());
            }
        }

        /** Adds to the worth of a pair, both ways. */
        public void add(int one, int other, int metres) {
            lists.get(one).merge(other, usual + metres, (before, now) -> before + now - usual);
            lists.get(other).merge(one, usual + metres, (before, now) -> before + now - usual);
        }

        public PairWorth made() {
            int[][] others = new int[lists.size()][];
            int[][] worths = new int[lists.size()][];
            for (int i = 0; i < others.length; i++) {
                others[i] = lists.get(i).keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
                worths[i] = lists.get(i).values().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            return new PairWorth(usual, others, worths);
        }
    }
}
