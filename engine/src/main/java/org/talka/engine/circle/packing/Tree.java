package org.talka.engine.circle.packing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;

/**
 * Branch and bound over one packing. Branches on the kind that fewest things could still take: with each of them in
 * turn, then with none. A branch ends where what is chosen, the places that can still be filled at their prices and
 * the profits beyond cannot exceed the best choice known.
 */
final class Tree {

    private final Packing packing;
    private final long[] prices;
    private final long[] profits;
    private final int[][] takers;
    private final boolean[] open;
    private final int[] openTakers;
    private final int[] left;
    private final long ceiling;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> closed = new ArrayDeque<>();
    private long steps;
    private long rest;
    private long worth;
    private long best;
    private int[] bestChosen;

    /**
     * A search for something better than what was found.
     *
     * @param steps how many elementary steps it may take
     */
    Tree(Packing packing, long[] prices, Packed found, long steps) {
        this.packing = packing;
        this.prices = prices;
        this.steps = steps;
        this.ceiling = found.bound();
        this.best = found.worth();
        this.bestChosen = found.chosen();
        this.profits = new long[packing.size()];
        this.open = new boolean[packing.size()];
        Arrays.fill(open, true);
        for (int item = 0; item < profits.length; item++) {
            profits[item] = packing.profit(item, prices);
            rest += Math.max(0, profits[item]);
        }
        this.left = new int[packing.kinds()];
        this.openTakers = new int[packing.kinds()];
        this.takers = new int[packing.kinds()][];
        for (int kind = 0; kind < left.length; kind++) {
            left[kind] = packing.places(kind);
            takers[kind] = Arrays.stream(packing.takers(kind))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(item -> -profits[item])
                            .thenComparing(item -> item))
                    .mapToInt(Integer::intValue)
                    .toArray();
            openTakers[kind] = takers[kind].length;
            rest += fillable(kind);
        }
    }

    /** What was found, or better, proven where the steps sufficed. */
    Packed search() {
        branch();
        return new Packed(bestChosen, best, steps > 0 ? best : Math.max(best, ceiling));
    }

    long stepsLeft() {
        return steps;
    }

    /** Price of the places of a kind that can still be filled. */
    private long fillable(int kind) {
        return prices[kind] * Math.min(left[kind], openTakers[kind]);
    }

    private void branch() {
        if (worth > best) {
            best = worth;
            bestChosen = path.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
        int closedBefore = closed.size();
        for (int kind = narrowest(); kind >= 0 && worth + rest > best && steps > 0; kind = narrowest()) {
            for (int item : takers[kind]) {
                if (open[item] && worth + rest > best && steps > 0) {
                    int closedHere = closed.size();
                    take(item);
                    branch();
                    giveBack(item);
                    reopen(closedHere);
                    close(item);
                }
            }
        }
        reopen(closedBefore);
    }

    /** The kind with places left that fewest open things take, the dearest of them; -1 where nothing is open. */
    private int narrowest() {
        int narrowest = -1;
        for (int kind = 0; kind < left.length; kind++) {
            boolean narrower = narrowest < 0
                    || openTakers[kind] < openTakers[narrowest]
                    || (openTakers[kind] == openTakers[narrowest] && prices[kind] > prices[narrowest]);
            if (openTakers[kind] > 0 && narrower) {
                narrowest = kind;
            }
        }
        steps -= left.length;
        return narrowest;
    }

    private void take(int item) {
        close(item);
        path.push(item);
        worth += packing.worth(item);
        for (int kind : packing.takes(item)) {
            rest -= fillable(kind);
            left[kind]--;
            rest += fillable(kind);
        }
        for (int kind : packing.takes(item)) {
            if (left[kind] == 0) {
                for (int other : takers[kind]) {
                    close(other);
                }
            }
        }
    }

    private void giveBack(int item) {
        path.pop();
        worth -= packing.worth(item);
        for (int kind : packing.takes(item)) {
            rest -= fillable(kind);
            left[kind]++;
            rest += fillable(kind);
        }
    }

    private void close(int item) {
        steps--;
        if (open[item]) {
            open[item] = false;
            closed.push(item);
            count(item, -1);
        }
    }

    private void reopen(int until) {
        while (closed.size() > until) {
            int item = closed.pop();
            open[item] = true;
            count(item, 1);
        }
    }

    private void count(int item, int more) {
        rest += more * Math.max(0, profits[item]);
        for (int kind : packing.takes(item)) {
            rest -= fillable(kind);
            openTakers[kind] += more;
            rest += fillable(kind);
        }
    }
}
