package org.talka.engine.circle.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that are worth something and take places; there are only so many places of each kind. Whole numbers
 * throughout, so that a ceiling and a choice can be held against each other exactly.
 */
public final class Packing {

    private final long[] worths;
    private final int[][] takes;
    private final int[] places;
    private final int[][] takers;

    /**
     * A packing.
     *
     * @param worths of each thing, 0 or more
     * @param takes for each thing the kinds of which it takes one place, each kind once
     * @param places how many there are of each kind
     */
    public Packing(long[] worths, int[][] takes, int[] places) {
        this.worths = worths.clone();
        this.takes = takes.clone();
        this.places = places.clone();
        int[] counts = new int[places.length];
        for (int[] kinds : takes) {
            for (int kind : kinds) {
                counts[kind]++;
            }
        }
        this.takers = new int[places.length][];
        for (int kind = 0; kind < places.length; kind++) {
            takers[kind] = new int[counts[kind]];
        }
        for (int item = takes.length - 1; item >= 0; item--) {
            for (int kind : takes[item]) {
                takers[kind][--counts[kind]] = item;
            }
        }
    }

    /**
     * The best choice, or a good one with a ceiling. Each group of things that compete is solved by itself: prices
     * of the places give a ceiling and drop what cannot be in a better choice; what is left, if it is not too much,
     * is gone through to the end by branch and bound. All work is counted, not timed, so that the same packing gives
     * the same answer on any machine.
     */
    public Packed best() {
        return new Packer().best(this);
    }

    int size() {
        return worths.length;
    }

    int kinds() {
        return places.length;
    }

    long worth(int item) {
        return worths[item];
    }

    int[] takes(int item) {
        return takes[item];
    }

    int places(int kind) {
        return places[kind];
    }

    int[] takers(int kind) {
        return takers[kind];
    }

    /** How many places all things take together. */
    int taken() {
        return Arrays.stream(takes).mapToInt(kinds -> kinds.length).sum();
    }

    /** How many places a thing takes at most. */
    int mostTaken() {
        return Arrays.stream(takes).mapToInt(kinds -> kinds.length).max().orElse(0);
    }

    /** Worth of a thing beyond the price of its places. */
    long profit(int item, long[] prices) {
        long profit = worths[item];
        for (int kind : takes[item]) {
            profit -= prices[kind];
        }
        return profit;
    }

    /** A ceiling on any choice: all places at their prices, and every profit beyond. Holds for any prices of 0 or more. */
    long bound(long[] prices) {
        long bound = 0;
        for (int kind = 0; kind < places.length; kind++) {
            bound += places[kind] * prices[kind];
        }
        for (int item = 0; item < worths.length; item++) {
            bound += Math.max(0, profit(item, prices));
        }
        return bound;
    }

    /** The packing of these things alone, numbered in this order. */
    Packing of(int[] items) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        long[] fewerWorths = new long[items.length];
        int[][] fewerTakes = new int[items.length][];
        for (int i = 0; i < items.length; i++) {
            int[] kinds = takes[items[i]].clone();
            for (int k = 0; k < kinds.length; k++) {
                Integer number = numbers.get(kinds[k]);
                if (number == null) {
                    number = kept.size();
                    numbers.put(kinds[k], number);
                    kept.add(places[kinds[k]]);
                }
                kinds[k] = number;
            }
            fewerWorths[i] = worths[items[i]];
            fewerTakes[i] = kinds;
        }
        return new Packing(
                fewerWorths,
                fewerTakes,
                kept.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The things in groups that share no place, each in rising order. */
    List<int[]> groups() {
        int[] leader = new int[places.length];
        Arrays.setAll(leader, kind -> kind);
        for (int[] kinds : takes) {
            for (int kind : kinds) {
                leader[leader(leader, kind)] = leader(leader, kinds[0]);
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int item = 0; item < takes.length; item++) {
            groups.computeIfAbsent(leader(leader, takes[item][0]), first -> new ArrayList<>())
                    .add(item);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int leader(int[] leader, int kind) {
        int top = kind;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }
}
