package org.talka.engine.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Looks for rings: for every municipality the best it could be in. Walks from helper to helper, strongest first, up
 * to the longest ring, and turns back where not even the steps so far would do. A municipality that keeps k helpers
 * costs at most k^(longest - 1) steps. Not safe to share between threads.
 */
final class RingSearch {

    /** Rings each municipality brings; more where there are few municipalities. */
    private static final int RINGS = 20;

    private static final int RINGS_OF_ALL = 20_000;

    /** Municipalities that share one search's memory. */
    private static final int CHUNK = 2_048;

    private static final int SHORTEST = 3;

    private static final Comparator<Found> WORST_FIRST = Comparator.comparingLong(Found::worth)
            .thenComparing(Comparator.comparingInt(Found::turn).reversed());

    private final HelpNet net;
    private final int longest;
    private final int most;
    /** Strength with which the municipality at hand helps each other one; 0 where it does not. */
    private final long[] helped;

    private final int[] path;
    private final PriorityQueue<Found> best = new PriorityQueue<>(WORST_FIRST);
    private int turn;

    private RingSearch(HelpNet net, int longest) {
        this.net = net;
        this.longest = longest;
        this.most = Math.max(RINGS, RINGS_OF_ALL / Math.max(1, net.size()));
        this.helped = new long[net.size()];
        this.path = new int[longest];
    }

    /** Rings in the order of help, the smallest place first, in the order of places; none twice. */
    static List<int[]> in(HelpNet net, int longest) {
        int[][] receivers = receivers(net);
        List<int[]> found = IntStream.rangeClosed(0, net.size() / CHUNK)
                .parallel()
                .boxed()
                .flatMap(chunk -> chunk(net, longest, chunk, receivers).stream())
                .sorted(Arrays::compare)
                .toList();
        List<int[]> rings = new ArrayList<>();
        for (int[] ring : found) {
            if (rings.isEmpty() || !Arrays.equals(rings.get(rings.size() - 1), ring)) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private static List<int[]> chunk(HelpNet net, int longest, int chunk, int[][] receivers) {
        RingSearch search = new RingSearch(net, longest);
        List<int[]> rings = new ArrayList<>();
        for (int place = chunk * CHUNK; place < Math.min(net.size(), (chunk + 1) * CHUNK); place++) {
            search.through(place, receivers[place]);
            search.best.forEach(found -> rings.add(found.ring()));
        }
        return rings;
    }

    /** Whom each municipality helps. */
    private static int[][] receivers(HelpNet net) {
        int[] counts = new int[net.size()];
        for (int place = 0; place < counts.length; place++) {
            for (int from : net.helpers(place).from()) {
                counts[from]++;
            }
        }
        int[][] receivers = new int[net.size()][];
        Arrays.setAll(receivers, place -> new int[counts[place]]);
        for (int place = 0; place < counts.length; place++) {
            for (int from : net.helpers(place).from()) {
                receivers[from][--counts[from]] = place;
            }
        }
        return receivers;
    }

    private void through(int place, int[] receivers) {
        best.clear();
        turn = 0;
        for (int receiver : receivers) {
            helped[receiver] = strength(place, receiver);
        }
        path[0] = place;
        extend(1, Long.MAX_VALUE / longest);
        for (int receiver : receivers) {
            helped[receiver] = 0;
        }
    }

    private long strength(int from, int to) {
        HelpNet.Helpers helpers = net.helpers(to);
        int at = 0;
        while (helpers.from()[at] != from) {
            at++;
        }
        return helpers.strengths()[at];
    }

    /** Goes on from a path of so many, its weakest step being this. */
    private void extend(int length, long weakest) {
        HelpNet.Helpers helpers = net.helpers(path[length - 1]);
        for (int i = 0; i < helpers.from().length; i++) {
            long now = Math.min(weakest, helpers.strengths()[i]);
            if (isTooLittle(Ring.worthOf(now, longest))) {
                return;
            }
            int next = helpers.from()[i];
            if (!isOnPath(next, length)) {
                path[length] = next;
                if (length + 1 >= SHORTEST && helped[next] > 0) {
                    close(length + 1, Math.min(now, helped[next]));
                }
                if (length + 1 < longest) {
                    extend(length + 1, now);
                }
            }
        }
    }

    private boolean isTooLittle(long worth) {
        return best.size() == most && worth <= best.element().worth();
    }

    private boolean isOnPath(int place, int length) {
        for (int i = 0; i < length; i++) {
            if (path[i] == place) {
                return true;
            }
        }
        return false;
    }

    private void close(int length, long weakest) {
        long worth = Ring.worthOf(weakest, length);
        if (isTooLittle(worth) || !mayAllMeet(length)) {
            return;
        }
        if (best.size() == most) {
            best.remove();
        }
        best.add(new Found(ring(length), worth, turn++));
    }

    /** Neighbours on the path have been asked already. */
    private boolean mayAllMeet(int length) {
        for (int i = 0; i < length; i++) {
            for (int j = i + 2; j < length; j++) {
                if (!net.mayMeet(path[i], path[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The path in the order of help, which is against the way it was walked, from the smallest place on. */
    private int[] ring(int length) {
        int smallest = 0;
        for (int i = 1; i < length; i++) {
            smallest = path[i] < path[smallest] ? i : smallest;
        }
        int[] ring = new int[length];
        for (int i = 0; i < length; i++) {
            ring[i] = path[Math.floorMod(smallest - i, length)];
        }
        return ring;
    }

    /**
     * A ring through the municipality at hand.
     *
     * @param worth millionths
     * @param turn in which it was found
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Found(int[] ring, long worth, int turn) {}
}
