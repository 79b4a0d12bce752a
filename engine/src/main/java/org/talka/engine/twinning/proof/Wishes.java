package org.talka.engine.twinning.proof;

import java.util.Arrays;
import java.util.List;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * The needs of one municipality while partners are taken and dropped: what each adds to those that are there, the
 * strongest helper of a need counting most. Taking and dropping costs the helpers already at the same needs.
 */
final class Wishes {

    private final TwinningProblem problem;
    private final int ranks;

    private int size;
    private int[] needs = {};
    private int[] firstShare = {0};
    /** For each share the number of its need here. */
    private int[] wish = {};

    private long[] worth = {};
    /** What each share counts at each rank, rank by rank. */
    private long[] atRank = {};

    /** The shares at each need, strongest first. */
    private int[][] helpers = {};

    private int[] count = {};

    Wishes(TwinningProblem problem) {
        this.problem = problem;
        this.ranks = problem.ranks();
    }

    /** Begins anew with the needs of this municipality, nobody taken. */
    void of(int municipality) {
        List<Link> links = problem.linksOf(municipality);
        size = 0;
        if (firstShare.length <= links.size()) {
            firstShare = new int[2 * links.size() + 1];
        }
        int shares = 0;
        for (int place = 0; place < links.size(); place++) {
            firstShare[place] = shares;
            for (Link.Share share : links.get(place).shares()) {
                if (problem.owner(share.need()) == municipality) {
                    add(share, shares++);
                }
            }
        }
        firstShare[links.size()] = shares;
        makeRoom(Math.min(problem.capacity(municipality) + 1, links.size()));
    }

    private void add(Link.Share share, int number) {
        if (wish.length <= number) {
            int more = 2 * number + 16;
            wish = Arrays.copyOf(wish, more);
            worth = Arrays.copyOf(worth, more);
            atRank = Arrays.copyOf(atRank, more * ranks);
        }
        wish[number] = wish(share.need());
        worth[number] = share.worth();
        for (int rank = 0; rank < ranks; rank++) {
            atRank[number * ranks + rank] = problem.worthAt(rank, share.worth());
        }
    }

    private int wish(int need) {
        for (int i = 0; i < size; i++) {
            if (needs[i] == need) {
                return i;
            }
        }
        if (needs.length == size) {
            needs = Arrays.copyOf(needs, 2 * size + 8);
        }
        needs[size] = need;
        return size++;
    }

    private void makeRoom(int most) {
        if (helpers.length < size) {
            helpers = Arrays.copyOf(helpers, 2 * size);
            count = new int[2 * size];
        }
        for (int i = 0; i < size; i++) {
            if (helpers[i] == null || helpers[i].length < most) {
                helpers[i] = new int[most];
            }
            count[i] = 0;
        }
    }

    /** The needs that some link helps with. */
    int[] needs() {
        return Arrays.copyOf(needs, size);
    }

    /** What a partner does for the needs as the only one; millionths. */
    long alone(int place) {
        long sum = 0;
        for (int share = firstShare[place]; share < firstShare[place + 1]; share++) {
            sum += at(share, 0);
        }
        return sum;
    }

    private long at(int share, int rank) {
        return rank < ranks ? atRank[share * ranks + rank] : 0;
    }

    /** What a partner would add to those that are there; millionths. */
    long wouldAdd(int place) {
        long gain = 0;
        for (int share = firstShare[place]; share < firstShare[place + 1]; share++) {
            gain += gain(share, rank(share));
        }
        return gain;
    }

    /** How many helpers of the same need are at least as strong. */
    private int rank(int share) {
        int[] here = helpers[wish[share]];
        int rank = count[wish[share]];
        while (rank > 0 && worth[here[rank - 1]] < worth[share]) {
            rank--;
        }
        return rank;
    }

    /** What a helper adds from a rank on, those behind it moving up one. */
    private long gain(int share, int rank) {
        int[] here = helpers[wish[share]];
        long gain = at(share, rank);
        for (int behind = rank; behind < count[wish[share]]; behind++) {
            gain += at(here[behind], behind + 1) - at(here[behind], behind);
        }
        return gain;
    }

    /** Takes a partner and says what it adds; millionths. */
    long take(int place) {
        long gain = 0;
        for (int share = firstShare[place]; share < firstShare[place + 1]; share++) {
            int need = wish[share];
            int rank = rank(share);
            gain += gain(share, rank);
            System.arraycopy(helpers[need], rank, helpers[need], rank + 1, count[need] - rank);
            helpers[need][rank] = share;
            count[need]++;
        }
        return gain;
    }

    /** Drops a partner that was taken. */
    void drop(int place) {
        for (int share = firstShare[place]; share < firstShare[place + 1]; share++) {
            int need = wish[share];
            int rank = 0;
            while (helpers[need][rank] != share) {
                rank++;
            }
            count[need]--;
            System.arraycopy(helpers[need], rank + 1, helpers[need], rank, count[need] - rank);
        }
    }
}
