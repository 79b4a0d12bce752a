package org.talka.engine.twinning.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.alg.matching.blossom.v5.BlossomVOptions;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * The odd sets that keep links from being worth what their prices promise. With turns and quotas at their prices what
 * is left is a matching of links with places, each further place of a municipality dearer; its dual solution names
 * the odd sets that matter (Blossom V, Kolmogorov 2009). A link is a pair of vertices, one for each end: matched with
 * each other it is not chosen, otherwise each takes a place. Places that may stay empty are matched with themselves
 * in a second copy of it all. Cost: about a second for 600 links when the program has just started, three for 1,600.
 */
public final class OddSets {

    private static final int MOST_LINKS = 2_000;

    /** What a slow machine takes; it cannot be stopped halfway. */
    private static final int MILLIS_PER_LINK = 4;

    private final TwinningProblem problem;
    private final List<Link> links = new ArrayList<>();
    private final int[] firstPlace;
    private final int[] owner;
    private final int half;
    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph;

    private OddSets(TwinningProblem problem, Prices prices, Collection<Link> open, boolean[] chosen) {
        this.problem = problem;
        boolean[] isOpen = new boolean[chosen.length];
        open.forEach(link -> isOpen[link.index()] = !link.pinned());
        boolean nobodyLeftOut = problem.leftOut(chosen) == 0;
        int[] degree = new int[problem.municipalities()];
        for (Link link : problem.links()) {
            if (isOpen[link.index()] || chosen[link.index()]) {
                links.add(link);
                degree[link.a()]++;
                degree[link.b()]++;
            }
        }
        this.firstPlace = new int[degree.length + 1];
        for (int i = 0; i < degree.length; i++) {
            firstPlace[i + 1] = firstPlace[i] + Math.min(problem.capacity(i), degree[i]);
        }
        this.owner = new int[firstPlace[degree.length]];
        for (int i = 0; i < degree.length; i++) {
            for (int place = firstPlace[i]; place < firstPlace[i + 1]; place++) {
                owner[place] = i;
            }
        }
        this.half = owner.length + 2 * links.size();
        this.graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int vertex = 0; vertex < 2 * half; vertex++) {
            graph.addVertex(vertex);
        }
        for (int copy = 0; copy < 2 * half; copy += half) {
            for (int k = 0; k < links.size(); k++) {
                addLink(copy, k, prices, isOpen[links.get(k).index()]);
            }
        }
        for (int place = 0; place < owner.length; place++) {
            boolean mustBeTaken = nobodyLeftOut && rank(place) == 0 && problem.isWanting(owner[place]);
            if (!mustBeTaken) {
                graph.setEdgeWeight(graph.addEdge(place, half + place), 0);
            }
        }
    }

    /**
     * Odd sets that matter at these prices, in an order that depends on nothing else; none where finding them might
     * take too long.
     *
     * @param open links that may be chosen or not; pinned ones are chosen in any case
     * @param chosen a feasible choice: its links that are not open stay chosen
     * @param limit wall-clock time there is for it
     */
    public static List<OddSet> at(
            TwinningProblem problem, Prices prices, Collection<Link> open, boolean[] chosen, Duration limit) {
        if (open.size() > MOST_LINKS || limit.toMillis() < MILLIS_PER_LINK * open.size()) {
            return List.of();
        }
        return new OddSets(problem, prices, open, chosen).found();
    }

    private int rank(int place) {
        return place - firstPlace[owner[place]];
    }

    private int end(int link) {
        return owner.length + 2 * link;
    }

    private void addLink(int copy, int k, Prices prices, boolean open) {
        Link link = links.get(k);
        int end = copy + end(k);
        if (open) {
            graph.setEdgeWeight(graph.addEdge(end, end + 1), 0);
        }
        long worth = Bound.gain(problem, link, prices) + prices.places()[link.a()] + prices.places()[link.b()];
        addPlaces(copy, end, link.a(), worth / 2.0);
        addPlaces(copy, end + 1, link.b(), worth / 2.0);
    }

    private void addPlaces(int copy, int end, int municipality, double worth) {
        for (int place = firstPlace[municipality]; place < firstPlace[municipality + 1]; place++) {
            double cost = (double) problem.loadCost(rank(place) + 1) - problem.loadCost(rank(place));
            graph.setEdgeWeight(graph.addEdge(end, copy + place), cost - worth);
        }
    }

    private List<OddSet> found() {
        if (links.isEmpty()) {
            return List.of();
        }
        var matching = new KolmogorovWeightedPerfectMatching<>(
                graph, new BlossomVOptions(BlossomVOptions.InitializationType.FRACTIONAL));
        matching.getMatching();
        Set<OddSet> found = new LinkedHashSet<>();
        for (Map.Entry<Set<Integer>, Double> priced :
                matching.getDualSolution().getDualVariables().entrySet()) {
            if (priced.getKey().size() > 1 && priced.getValue() != 0) {
                for (int copy = 0; copy < 2; copy++) {
                    OddSet set = within(priced.getKey(), copy * half);
                    if (set.isOdd()) {
                        found.add(set);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private OddSet within(Set<Integer> vertices, int copy) {
        Map<Integer, Integer> counted = new TreeMap<>();
        for (int place = 0; place < owner.length; place++) {
            if (vertices.contains(copy + place)) {
                counted.merge(owner[place], 1, Integer::sum);
            }
        }
        Set<Integer> teeth = new HashSet<>();
        for (int k = 0; k < links.size(); k++) {
            Link link = links.get(k);
            boolean one = counted.containsKey(link.a());
            boolean other = counted.containsKey(link.b());
            boolean oneEnd = vertices.contains(copy + end(k));
            boolean otherEnd = vertices.contains(copy + end(k) + 1);
            if (one != other && oneEnd == one && otherEnd == other) {
                teeth.add(link.index());
            }
        }
        return new OddSet(counted, teeth);
    }
}
