package org.talka.engine.twinning.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutTreeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyEdgeOfTheTreeIsTheWeightThatLeadsOutOfWhatIsBelowIt(long seed) {
        Graph graph = Graph.random(seed);
        CutTree tree = graph.tree();
        List<List<Integer>> below = tree.below();

        for (int vertex = 1; vertex < graph.vertices; vertex++) {
            int inside = 0;
            for (int one : below.get(vertex)) {
                inside |= 1 << one;
            }
            assertThat(tree.cut(vertex)).isCloseTo(graph.leadsOut(inside), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noSetSeparatesTwoVerticesAtLessThanTheLightestEdgeBetweenThemInTheTree(long seed) {
        Graph graph = Graph.random(seed);
        CutTree tree = graph.tree();
        List<List<Integer>> below = tree.below();

        for (int inside = 2; inside < 1 << graph.vertices; inside += 2) {
            double lightest = Double.POSITIVE_INFINITY;
            for (int vertex = 1; vertex < graph.vertices; vertex++) {
                boolean separates = false;
                for (int one = 0; one < graph.vertices; one++) {
                    for (int other : below.get(vertex)) {
                        boolean oneIsBelow = below.get(vertex).contains(one);
                        separates |= !oneIsBelow && (inside >> one & 1) != (inside >> other & 1);
                    }
                }
                lightest = separates ? Math.min(lightest, tree.cut(vertex)) : lightest;
            }
            assertThat(graph.leadsOut(inside)).isGreaterThan(lightest - 1e-9);
        }
    }

    private record Graph(int vertices, int[] ends, double[] weights) {

        static Graph random(long seed) {
            Random random = new Random(seed);
            int vertices = 2 + random.nextInt(6);
            int edges = random.nextInt(2 * vertices + 1);
            int[] ends = new int[2 * edges];
            double[] weights = new double[edges];
            for (int edge = 0; edge < edges; edge++) {
                ends[2 * edge] = random.nextInt(vertices);
                ends[2 * edge + 1] = (ends[2 * edge] + 1 + random.nextInt(vertices - 1)) % vertices;
                weights[edge] = random.nextInt(6) / 10.0;
            }
            return new Graph(vertices, ends, weights);
        }

        CutTree tree() {
            return new CutTree(vertices, ends, weights);
        }

        double leadsOut(int inside) {
            double out = 0;
            for (int edge = 0; edge < weights.length; edge++) {
                out += (inside >> ends[2 * edge] & 1) != (inside >> ends[2 * edge + 1] & 1) ? weights[edge] : 0;
            }
            return out;
        }
    }
}
