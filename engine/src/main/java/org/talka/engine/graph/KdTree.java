package org.talka.engine.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Points in a few dimensions, halved along one after the other, so that the nearest ones are found without looking at
 * all (Bentley 1975). Making it costs n log² n; a question about log n on average. Immutable and safe to share.
 */
final class KdTree {

    /** Stands where a search ends at a distance and not at a member. */
    private static final int NOBODY = -1;

    private final double[][] points;
    private final int[] order;
    private final int dimensions;

    /**
     * A tree of some of these points.
     *
     * @param points coordinates, all of one length
     * @param members which of them are in the tree
     */
    @SuppressWarnings("PMD.ArrayIsStoredDirectly")
    KdTree(double[][] points, int[] members) {
        this.points = points;
        this.dimensions = members.length == 0 ? 1 : points[members[0]].length;
        Integer[] sorted = IntStream.of(members).boxed().toArray(Integer[]::new);
        halve(sorted, 0, sorted.length, 0);
        this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    private void halve(Integer[] part, int from, int to, int depth) {
        if (to - from < 2) {
            return;
        }
        int axis = depth % dimensions;
        Arrays.sort(part, from, to, (x, y) -> {
            int byAxis = Double.compare(points[x][axis], points[y][axis]);
            return byAxis != 0 ? byAxis : Integer.compare(x, y);
        });
        int middle = (from + to) >>> 1;
        halve(part, from, middle, depth + 1);
        halve(part, middle + 1, to, depth + 1);
    }

    /** The nearest to a member, without itself, nearest first; equally near ones in the order of their numbers. */
    int[] nearest(int member, int count) {
        Best best = new Best(Math.max(0, Math.min(count, order.length - 1)));
        if (best.capacity() > 0) {
            search(other -> other != member, points[member], 0, order.length, 0, best);
        }
        return best.sorted();
    }

    private void search(IntPredicate meant, double[] at, int from, int to, int depth, Best best) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        int here = order[middle];
        if (meant.test(here)) {
            best.offer(here, squared(at, points[here]));
        }
        int axis = depth % dimensions;
        double apart = at[axis] - points[here][axis];
        boolean below = apart < 0;
        search(meant, at, below ? from : middle + 1, below ? middle : to, depth + 1, best);
        if (apart * apart <= best.worst()) {
            search(meant, at, below ? middle + 1 : from, below ? to : middle, depth + 1, best);
        }
    }

    /** Distance from a point to the nearest member that is meant; this much at most. */
    double distance(double[] at, IntPredicate meant, double most) {
        Best best = new Best(1);
        best.offer(NOBODY, most * most);
        search(meant, at, 0, order.length, 0, best);
        return Math.sqrt(best.worst());
    }

    /** Every member within this distance of a point, by number. */
    int[] within(double[] at, double radius) {
        IntStream.Builder found = IntStream.builder();
        collect(at, radius, 0, order.length, 0, found);
        return found.build().sorted().toArray();
    }

    private void collect(double[] at, double radius, int from, int to, int depth, IntStream.Builder found) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        int here = order[middle];
        if (squared(at, points[here]) <= radius * radius) {
            found.add(here);
        }
        double apart = at[depth % dimensions] - points[here][depth % dimensions];
        if (apart <= radius) {
            collect(at, radius, from, middle, depth + 1, found);
        }
        if (apart >= -radius) {
            collect(at, radius, middle + 1, to, depth + 1, found);
        }
    }

    static double squared(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    /** The best so far, kept in order by insertion: few are kept. */
    private static final class Best {
        private final int[] members;
        private final double[] distances;
        private int size;

        Best(int capacity) {
            members = new int[capacity];
            distances = new double[capacity];
        }

        int capacity() {
            return members.length;
        }

        double worst() {
            return size < members.length ? Double.POSITIVE_INFINITY : distances[size - 1];
        }

        void offer(int member, double distance) {
            if (size == members.length && !before(member, distance, size - 1)) {
                return;
            }
            int place = size < members.length ? size++ : size - 1;
            while (place > 0 && before(member, distance, place - 1)) {
                members[place] = members[place - 1];
                distances[place] = distances[place - 1];
                place--;
            }
            members[place] = member;
            distances[place] = distance;
        }

        private boolean before(int member, double distance, int place) {
            return distance < distances[place] || distance == distances[place] && member < members[place];
        }

        int[] sorted() {
            return Arrays.copyOf(members, size);
        }
    }
}
