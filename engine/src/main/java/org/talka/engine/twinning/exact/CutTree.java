package org.talka.engine.twinning.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cut tree of a small undirected graph with weights: for every two vertices the lightest way to separate them is
 * the lightest edge of the tree between them (Gomory and Hu, 1961; built as in Gusfield, 1990). Costs one largest flow
 * a vertex, each of them a few augmenting paths through the edges.
 */
final class CutTree {

    private static final double NOTHING = 1e-9;

    private final int[][] edgesOf;
    private final int[] ends;
    private final double[] weights;
    private final double[] residual;
    private final int[] parent;
    private final double[] cut;

    /**
     * The tree, with vertex 0 as its root.
     *
     * @param vertices at least 1
     * @param ends of the edges, two a time
     * @param weights of the edges, 0 or more
     */
    CutTree(int vertices, int[] ends, double[] weights) {
        this.ends = ends;
        this.weights = weights;
        this.residual = new double[2 * weights.length];
        this.edgesOf = edgesOf(vertices, ends);
        this.parent = new int[vertices];
        this.cut = new double[vertices];
        for (int vertex = 1; vertex < vertices; vertex++) {
            separate(vertex);
        }
    }

    /** Half-edges by the vertex they leave; half-edge 2e leads from the first end of e, 2e + 1 from the second. */
    private static int[][] edgesOf(int vertices, int[] ends) {
        int[] degree = new int[vertices];
        for (int end : ends) {
            degree[end]++;
        }
        int[][] edges = new int[vertices][];
        for (int vertex = 0; vertex < vertices; vertex++) {
            edges[vertex] = new int[degree[vertex]];
        }
        for (int half = 0; half < ends.length; half++) {
            edges[ends[half]][--degree[ends[half]]] = half;
        }
        return edges;
    }

    private void separate(int vertex) {
        int other = parent[vertex];
        double flow = flow(vertex, other);
        boolean[] side = reached(vertex);
        for (int i = 0; i < parent.length; i++) {
            if (i != vertex && side[i] && parent[i] == other) {
                parent[i] = vertex;
            }
        }
        if (side[parent[other]]) {
            parent[vertex] = parent[other];
            parent[other] = vertex;
            cut[vertex] = cut[other];
            cut[other] = flow;
        } else {
            cut[vertex] = flow;
        }
    }

    private double flow(int source, int sink) {
        for (int half = 0; half < residual.length; half++) {
            residual[half] = weights[half / 2];
        }
        int[] queue = new int[parent.length];
        int[] through = new int[parent.length];
        double flow = 0;
        while (findPath(source, sink, queue, through)) {
            double most = Double.POSITIVE_INFINITY;
            for (int at = sink; at != source; at = ends[through[at]]) {
                most = Math.min(most, residual[through[at]]);
            }
            for (int at = sink; at != source; at = ends[through[at]]) {
                residual[through[at]] -= most;
                residual[through[at] ^ 1] += most;
            }
            flow += most;
        }
        return flow;
    }

    /** Breadth first along what is left; afterwards {@code through} says by which half-edge each was reached. */
    private boolean findPath(int source, int sink, int[] queue, int[] through) {
        Arrays.fill(through, -1);
        int head = 0;
        int tail = 0;
        queue[tail++] = source;
        while (head < tail) {
            int here = queue[head++];
            for (int half : edgesOf[here]) {
                int next = ends[half ^ 1];
                if (next != source && through[next] < 0 && residual[half] > NOTHING) {
                    through[next] = half;
                    if (next == sink) {
                        return true;
                    }
                    queue[tail++] = next;
                }
            }
        }
        return false;
    }

    private boolean[] reached(int source) {
        boolean[] reached = new boolean[parent.length];
        int[] queue = new int[parent.length];
        int tail = 0;
        queue[tail++] = source;
        reached[source] = true;
        for (int head = 0; head < tail; head++) {
            for (int half : edgesOf[queue[head]]) {
                int next = ends[half ^ 1];
                if (!reached[next] && residual[half] > NOTHING) {
                    reached[next] = true;
                    queue[tail++] = next;
                }
            }
        }
        return reached;
    }

    /** Weight of the tree's edge above a vertex other than the root. */
    double cut(int vertex) {
        return cut[vertex];
    }

    /** For every vertex the vertices at or below it in the tree. */
    List<List<Integer>> below() {
        List<List<Integer>> below = new ArrayList<>();
        for (int vertex = 0; vertex < parent.length; vertex++) {
            below.add(new ArrayList<>());
        }
        for (int vertex = 0; vertex < parent.length; vertex++) {
            for (int at = vertex; at != 0; at = parent[at]) {
                below.get(at).add(vertex);
            }
        }
        return below;
    }
}
