package org.talka.engine.twinning.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;

/**
 * Finds the odd sets that a solution in parts breaks through. With the part of a link that is missing to a whole
 * number as the weight of an edge, and everything else at a municipality that is not whole as an edge to the outside,
 * an odd set is broken exactly if less than 1 leads out of it; the cut tree holds the lightest of them (Padberg and
 * Rao, 1982). Cost: a largest flow for each municipality with a link in parts.
 */
final class OddSets {

    private static final double WHOLE = 1e-6;
    /** What leads out of a set worth adding is at most this. */
    private static final double BROKEN = 0.98;

    private final TwinningProblem problem;
    private final Tally now;
    private final Map<Integer, Double> parts;
    private final Map<Integer, Place> places = new LinkedHashMap<>();

    /** What a municipality carries in a solution: whole places, whether their number is odd with all that is whole. */
    private record Place(int count, boolean odd, double toOutside) {}

    private record Found(OddSet set, double leadsOut) {}

    /**
     * A search in one solution.
     *
     * @param parts of each open link
     * @param further by municipality, of each partner beyond those that are settled or the first
     */
    OddSets(TwinningProblem problem, Tally now, Map<Integer, Double> parts, Map<Integer, double[]> further) {
        this.problem = problem;
        this.now = now;
        this.parts = parts;
        further.forEach((municipality, them) -> places.put(municipality, place(municipality, them)));
    }

    private double part(Link link) {
        Double open = parts.get(link.index());
        return open != null ? open : now.isChosen(link) ? 1 : 0;
    }

    private Place place(int municipality, double[] further) {
        double carried = 0;
        int settled = 0;
        int taken = 0;
        for (Link link : problem.linksOf(municipality)) {
            double part = part(link);
            carried += part;
            taken += part > 0.5 ? 1 : 0;
            settled += part == 1 && !parts.containsKey(link.index()) ? 1 : 0;
        }
        int count = Math.max(1, settled);
        double slack = count - carried;
        double toOutside = 0;
        for (double part : further) {
            slack += part;
            toOutside += Math.min(part, 1 - part);
            count += part > 0.5 ? 1 : 0;
        }
        return new Place(count, (count + taken) % 2 != 0, Math.max(0, toOutside) + Math.max(0, slack));
    }

    /**
     * Sets the solution breaks through, those it breaks most first.
     *
     * @param most how many at most
     */
    List<OddSet> broken(int most) {
        List<Found> found = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int index : parts.keySet()) {
            Link link = problem.links().get(index);
            if (weight(link) > WHOLE) {
                left.add(link.a());
                left.add(link.b());
            }
        }
        while (!left.isEmpty()) {
            List<Integer> together = together(left.first());
            together.forEach(left::remove);
            found.addAll(brokenAmong(together));
        }
        found.sort(Comparator.comparingDouble(Found::leadsOut));
        return found.stream().limit(most).map(Found::set).toList();
    }

    private double weight(Link link) {
        double part = part(link);
        return Math.max(0, Math.min(part, 1 - part));
    }

    private List<Integer> together(int first) {
        TreeSet<Integer> together = new TreeSet<>(List.of(first));
        List<Integer> queue = new ArrayList<>(together);
        for (int at = 0; at < queue.size(); at++) {
            int here = queue.get(at);
            for (Link link : problem.linksOf(here)) {
                if (weight(link) > WHOLE && together.add(link.other(here))) {
                    queue.add(link.other(here));
                }
            }
        }
        return List.copyOf(together);
    }

    private List<Found> brokenAmong(List<Integer> together) {
        Map<Integer, Integer> vertices = new LinkedHashMap<>();
        together.forEach(municipality -> vertices.put(municipality, vertices.size() + 1));
        List<double[]> edges = new ArrayList<>();
        vertices.forEach((municipality, vertex) -> {
            edges.add(new double[] {0, vertex, places.get(municipality).toOutside()});
            for (Link link : problem.linksOf(municipality)) {
                if (link.a() == municipality && weight(link) > WHOLE) {
                    edges.add(new double[] {vertex, vertices.get(link.b()), weight(link)});
                }
            }
        });
        int[] ends = edges.stream()
                .flatMapToInt(edge -> Arrays.stream(new int[] {(int) edge[0], (int) edge[1]}))
                .toArray();
        double[] weights = edges.stream().mapToDouble(edge -> edge[2]).toArray();
        CutTree tree = new CutTree(together.size() + 1, ends, weights);
        List<List<Integer>> below = tree.below();
        List<Found> found = new ArrayList<>();
        for (int vertex = 1; vertex <= together.size(); vertex++) {
            if (tree.cut(vertex) < BROKEN) {
                List<Integer> members = below.get(vertex).stream()
                        .map(one -> together.get(one - 1))
                        .sorted()
                        .toList();
                if (members.stream().filter(one -> places.get(one).odd()).count() % 2 != 0) {
                    found.add(new Found(set(members), tree.cut(vertex)));
                }
            }
        }
        return found;
    }

    private OddSet set(List<Integer> members) {
        TreeSet<Integer> inside = new TreeSet<>(members);
        TreeSet<Integer> named = new TreeSet<>();
        for (int member : members) {
            for (Link link : problem.linksOf(member)) {
                if (part(link) > 0.5 && !inside.contains(link.other(member))) {
                    named.add(link.index());
                }
            }
        }
        return new OddSet(
                members,
                members.stream().map(member -> places.get(member).count()).toList(),
                List.copyOf(named));
    }
}
