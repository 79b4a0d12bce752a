package org.talka.engine.twinning.proof;

import java.util.Arrays;

/**
 * Sets of partners of one municipality that are worth nearly as much to it as the best one, gathered from its
 * {@link Star}, and what it loses against the best.
 */
public final class NearSets implements Star.SetReader {

    private final Star star;
    private final long ceiling;
    private int[] places = new int[48];
    private int[] first = new int[17];
    private long[] losses = new long[16];
    private int size;
    private long complete = -1;

    NearSets(Star star, long ceiling) {
        this.star = star;
        this.ceiling = ceiling;
    }

    /** Forgets what was gathered; all sets that lose no more than this are to come. */
    NearSets anew(long margin) {
        size = 0;
        complete = margin;
        return this;
    }

    /** Not even those that lose nothing were all gathered. */
    NearSets incomplete() {
        complete = -1;
        return this;
    }

    /** What every set loses at least that was not gathered; millionths. */
    long leastBeyond() {
        return complete + 1;
    }

    @Override
    public void read(int[] set, int count, long worth) {
        int from = first[size];
        if (places.length < from + count) {
            places = Arrays.copyOf(places, 2 * (from + count));
        }
        if (losses.length == size) {
            losses = Arrays.copyOf(losses, 2 * size);
            first = Arrays.copyOf(first, 2 * size + 1);
        }
        System.arraycopy(set, 0, places, from, count);
        losses[size++] = ceiling - worth;
        first[size] = from + count;
    }

    /** What no set is worth more than; millionths. */
    public long ceiling() {
        return ceiling;
    }

    int size() {
        return size;
    }

    /** Where each set begins among the links of all; one more entry than sets. */
    int[] first() {
        return Arrays.copyOf(first, size + 1);
    }

    /** Indices of the links of all sets, one set behind the other. */
    int[] links() {
        int[] links = new int[first[size]];
        for (int at = 0; at < links.length; at++) {
            links[at] = star.links().get(places[at]).index();
        }
        return links;
    }

    /** What each set is worth beyond the values of its links, millionths. */
    long[] beyondLinks() {
        long[] beyond = new long[size];
        for (int set = 0; set < size; set++) {
            beyond[set] = ceiling - losses[set];
            for (int at = first[set]; at < first[set + 1]; at++) {
                beyond[set] -= star.value(places[at]);
            }
        }
        return beyond;
    }

    /**
     * What the municipality loses at least with each of its links, by place; millionths.
     *
     * @param most what stands for the sets that were not gathered
     */
    public long[] lossesWith(long most) {
        long[] least = new long[star.links().size()];
        Arrays.fill(least, most);
        for (int set = 0; set < size; set++) {
            for (int at = first[set]; at < first[set + 1]; at++) {
                least[places[at]] = Math.min(least[places[at]], losses[set]);
            }
        }
        return least;
    }

    /** The same without each of its links. */
    public long[] lossesWithout(long most) {
        int best = best();
        long[] least = new long[star.links().size()];
        Arrays.fill(least, size == 0 ? most : losses[best]);
        for (int at = first[best]; size > 0 && at < first[best + 1]; at++) {
            least[places[at]] = most;
            for (int set = 0; set < size; set++) {
                if (losses[set] < least[places[at]] && !holds(set, places[at])) {
                    least[places[at]] = losses[set];
                }
            }
        }
        return least;
    }

    private int best() {
        int best = 0;
        for (int set = 1; set < size; set++) {
            best = losses[set] < losses[best] ? set : best;
        }
        return best;
    }

    private boolean holds(int set, int place) {
        for (int at = first[set]; at < first[set + 1]; at++) {
            if (places[at] == place) {
                return true;
            }
        }
        return false;
    }
}
