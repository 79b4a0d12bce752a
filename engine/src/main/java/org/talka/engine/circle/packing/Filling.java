package org.talka.engine.circle.packing;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Places being filled: who holds which, and what all holders are worth together. */
final class Filling {

    private static final int NOBODY = -1;

    private final Packing packing;
    private final boolean[] chosen;
    /** For each kind where its places begin among the holders. */
    private final int[] begin;

    private final int[] holders;
    private long worth;

    private Filling(Packing packing) {
        this.packing = packing;
        this.chosen = new boolean[packing.size()];
        this.begin = new int[packing.kinds() + 1];
        for (int kind = 0; kind < packing.kinds(); kind++) {
            begin[kind + 1] = begin[kind] + packing.places(kind);
        }
        this.holders = new int[begin[packing.kinds()]];
        Arrays.fill(holders, NOBODY);
    }

    /** The best of a known choice with what fits beside it and two greedy ones: by worth, and by worth a place. */
    static Filling first(Packing packing, int[] known) {
        Filling given = new Filling(packing);
        Arrays.stream(known).forEach(given::add);
        given.fill(packing::worth);
        Filling dearest = greedy(packing, packing::worth);
        Filling densest = greedy(packing, item -> (double) packing.worth(item) / packing.takes(item).length);
        return better(given, better(densest, dearest));
    }

    /** Takes whatever fits, what ranks highest first. */
    static Filling greedy(Packing packing, IntToDoubleFunction rank) {
        Filling filling = new Filling(packing);
        filling.fill(rank);
        return filling;
    }

    /** The one that is worth more, the first of equal ones. */
    static Filling better(Filling one, Filling other) {
        return other.worth > one.worth ? other : one;
    }

    /** Takes what fits in the order of ranks, highest first; equal ones in the order of numbers. */
    void fill(IntToDoubleFunction rank) {
        long[] order = IntStream.range(0, packing.size())
                .filter(item -> !chosen[item] && packing.worth(item) > 0 && fits(item))
                .mapToLong(item -> ((long) ~inOrder((float) rank.applyAsDouble(item)) << Integer.SIZE) | item)
                .sorted()
                .toArray();
        for (long one : order) {
            if (fits((int) one)) {
                add((int) one);
            }
        }
    }

    /** A whole number that stands to others as the number does: sorting whole numbers is many times as fast. */
    private static int inOrder(float number) {
        int bits = Float.floatToIntBits(number);
        return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
    }

    private boolean fits(int item) {
        for (int kind : packing.takes(item)) {
            if (place(kind, NOBODY) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where somebody holds a place of this kind, or nobody does; below 0 where there is no such place. */
    private int place(int kind, int holder) {
        for (int place = begin[kind]; place < begin[kind + 1]; place++) {
            if (holders[place] == holder) {
                return place;
            }
        }
        return NOBODY;
    }

    long worth() {
        return worth;
    }

    boolean isChosen(int item) {
        return chosen[item];
    }

    /** What is chosen, rising. */
    int[] chosen() {
        return IntStream.range(0, chosen.length).filter(item -> chosen[item]).toArray();
    }

    /** Takes a thing that fits. */
    void add(int item) {
        chosen[item] = true;
        worth += packing.worth(item);
        for (int kind : packing.takes(item)) {
            holders[place(kind, NOBODY)] = item;
        }
    }

    void remove(int item) {
        chosen[item] = false;
        worth -= packing.worth(item);
        for (int kind : packing.takes(item)) {
            holders[place(kind, item)] = NOBODY;
        }
    }

    /**
     * What has to go for a thing to fit: of each kind without a free place the holder worth least.
     *
     * @param inTheWay is filled with them; as long as the kinds the thing takes
     * @return how many they are
     */
    int inTheWay(int item, int[] inTheWay) {
        int count = 0;
        for (int kind : packing.takes(item)) {
            int least = leastHolder(kind);
            if (least != NOBODY && !isAmong(inTheWay, count, least)) {
                inTheWay[count++] = least;
            }
        }
        return count;
    }

    private static boolean isAmong(int[] items, int count, int item) {
        for (int i = 0; i < count; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    /** The holder of a kind that is worth least; nobody where a place is free. */
    private int leastHolder(int kind) {
        int least = NOBODY;
        for (int place = begin[kind]; place < begin[kind + 1]; place++) {
            int holder = holders[place];
            if (holder == NOBODY) {
                return NOBODY;
            }
            least = least == NOBODY || packing.worth(holder) < packing.worth(least) ? holder : least;
        }
        return least;
    }
}
