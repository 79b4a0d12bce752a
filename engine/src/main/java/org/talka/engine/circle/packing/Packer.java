package org.talka.engine.circle.packing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Solves one packing, group by group. */
final class Packer {

    /** From more things on, branch and bound is not even begun. */
    private static final int TREE_SIZE = 3_000;

    /** Up to so many things branch and bound does without annealing before it. */
    private static final int SEARCHED_AT_ONCE = 250;

    /** The prices must drop at least one in so many things for another round of prices to be worth while. */
    private static final int FEWER = 4;

    /** Elementary steps of all branch and bound together; some tenths of a second. */
    private long steps = 20_000_000;

    Packed best(Packing packing) {
        return best(packing, new int[0]);
    }

    /**
     * The best choice, or a good one with a ceiling.
     *
     * @param known a choice to begin with
     */
    private Packed best(Packing packing, int[] known) {
        List<int[]> groups = packing.groups();
        if (groups.size() == 1) {
            return bestOfGroup(packing, known);
        }
        Packed all = Packed.NOTHING;
        for (int[] group : groups) {
            Packed part = bestOfGroup(packing.of(group), numbersIn(group, known));
            all = all.and(part.renumbered(group));
        }
        return all;
    }

    private Packed bestOfGroup(Packing packing, int[] known) {
        Filling filling = Filling.first(packing, known);
        long[] prices = Prices.of(packing, filling.worth());
        if (packing.size() > SEARCHED_AT_ONCE && packing.bound(prices) > filling.worth()) {
            filling = Filling.better(filling, Annealing.at(packing, prices));
        }
        long bound = Math.max(filling.worth(), packing.bound(prices));
        Packed found = new Packed(filling.chosen(), filling.worth(), bound);
        if (found.isProven()) {
            return found;
        }
        int[] open = open(packing, found, prices);
        if (open.length <= packing.size() - packing.size() / FEWER - 1) {
            Packed among = best(packing.of(open), numbersIn(open, found.chosen()));
            return better(found, among.renumbered(open));
        }
        return packing.size() > TREE_SIZE || steps <= 0 ? found : searched(packing, found, prices);
    }

    /**
     * What may yet be in a better choice: a thing whose loss at these prices eats up all that a choice can still gain
     * is in none. What is chosen now stays, so that the choice itself is one of those left.
     */
    private static int[] open(Packing packing, Packed found, long[] prices) {
        boolean[] chosen = new boolean[packing.size()];
        Arrays.stream(found.chosen()).forEach(item -> chosen[item] = true);
        return IntStream.range(0, packing.size())
                .filter(item ->
                        chosen[item] || found.bound() + Math.min(0, packing.profit(item, prices)) > found.worth())
                .toArray();
    }

    /** The better of a choice and the best among what was left open; nothing better is anywhere else. */
    private static Packed better(Packed found, Packed among) {
        long bound = Math.min(found.bound(), Math.max(found.worth(), among.bound()));
        return among.worth() > found.worth()
                ? new Packed(among.chosen(), among.worth(), bound)
                : new Packed(found.chosen(), found.worth(), bound);
    }

    private Packed searched(Packing packing, Packed found, long[] prices) {
        Tree tree = new Tree(packing, prices, found, steps);
        Packed after = tree.search();
        steps = tree.stepsLeft();
        return after;
    }

    private static int[] numbersIn(int[] items, int[] chosen) {
        return Arrays.stream(chosen)
                .map(item -> Arrays.binarySearch(items, item))
                .filter(number -> number >= 0)
                .toArray();
    }
}
