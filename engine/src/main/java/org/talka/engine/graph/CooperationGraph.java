package org.talka.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.Multigraph;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Need;
import org.talka.engine.model.Neighbourhood;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Once;

/**
 * Municipalities, competencies and needs, connected by offers, needs, borders and ties. Immutable once made and
 * safe to share between threads. Making it costs time and memory in proportion to borders and ties, and when first asked
 * who offers what, to offers and needs; a cooperation of n members adds n (n - 1) / 2 ties.
 */
public final class CooperationGraph {

    /** Members from which on a cooperation is a forum and no longer a tie between any two of them. */
    static final int FORUM = 60;

    /** Borders, between those municipalities alone that have one. */
    private final Graph<Vertex, Edge> borders;

    /** Ties, likewise. */
    private final Graph<Vertex, Edge> ties = new Multigraph<>(null, null, false);

    /** Offers and needs; in a package of a continent a good part of all memory, and few ask. */
    private final Supplier<Graph<Vertex, Edge>> fields;

    private CooperationGraph(
            Graph<Vertex, Edge> borders, Supplier<Graph<Vertex, Edge>> fields, Collection<Cooperation> cooperations) {
        this.borders = borders;
        this.fields = fields;
        cooperations.stream().sorted(Comparator.comparing(Cooperation::id)).forEach(this::add);
    }

    /** The graph of a package. */
    public static CooperationGraph of(DataPackage data) {
        Graph<Vertex, Edge> borders = new Multigraph<>(null, null, false);
        for (Neighbourhood neighbourhood : data.neighbourhoods()) {
            Vertex one = new Vertex.OfMunicipality(neighbourhood.a());
            Vertex other = new Vertex.OfMunicipality(neighbourhood.b());
            borders.addVertex(one);
            borders.addVertex(other);
            borders.addEdge(one, other, new Edge.Borders(neighbourhood));
        }
        return new CooperationGraph(borders, new Once<>(() -> fields(data)), data.cooperations());
    }

    private static Graph<Vertex, Edge> fields(DataPackage data) {
        Graph<Vertex, Edge> fields = new Multigraph<>(null, null, false);
        data.municipalities().keySet().forEach(id -> fields.addVertex(new Vertex.OfMunicipality(id)));
        data.competencies().keySet().forEach(id -> fields.addVertex(new Vertex.OfCompetency(id)));
        data.offers().forEach(offer -> add(offer, fields));
        data.needs().forEach(need -> add(need, fields));
        return fields;
    }

    /** The same with other cooperations. Cost: the ties alone; all else is shared. */
    public CooperationGraph with(Collection<Cooperation> cooperations) {
        return new CooperationGraph(borders, fields, cooperations);
    }

    private static void add(Offer offer, Graph<Vertex, Edge> graph) {
        graph.addEdge(
                new Vertex.OfMunicipality(offer.municipality()),
                new Vertex.OfCompetency(offer.competency()),
                new Edge.Offers(offer.municipality(), offer.competency()));
    }

    private static void add(Need need, Graph<Vertex, Edge> graph) {
        var vertex = new Vertex.OfNeed(need.municipality(), need.competency());
        if (graph.addVertex(vertex)) {
            graph.addEdge(
                    new Vertex.OfMunicipality(need.municipality()),
                    vertex,
                    new Edge.Has(need.municipality(), need.competency()));
            graph.addEdge(
                    vertex,
                    new Vertex.OfCompetency(need.competency()),
                    new Edge.IsAbout(need.municipality(), need.competency()));
        }
    }

    private void add(Cooperation cooperation) {
        List<String> members = cooperation.members().stream()
                .map(Cooperation.Member::municipality)
                .distinct()
                .sorted()
                .toList();
        if (members.size() > FORUM) {
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Vertex one = new Vertex.OfMunicipality(members.get(i));
                Vertex other = new Vertex.OfMunicipality(members.get(j));
                ties.addVertex(one);
                ties.addVertex(other);
                ties.addEdge(one, other, new Edge.Tied(cooperation, members.get(i), members.get(j)));
            }
        }
    }

    /** Who shares a border with it, by id. */
    public Set<String> neighbours(String municipality) {
        Vertex vertex = new Vertex.OfMunicipality(municipality);
        Set<String> ids = new TreeSet<>();
        for (Edge edge : borders.containsVertex(vertex) ? borders.edgesOf(vertex) : Set.<Edge>of()) {
            if (edge instanceof Edge.Borders
                    && Graphs.getOppositeVertex(borders, edge, vertex) instanceof Vertex.OfMunicipality other) {
                ids.add(other.id());
            }
        }
        return ids;
    }

    /** The cooperations both take part in, by id; forums of more than 60 members are left out. */
    public List<Cooperation> ties(String a, String b) {
        Set<Edge> between = ties.getAllEdges(new Vertex.OfMunicipality(a), new Vertex.OfMunicipality(b));
        return (between == null ? Set.<Edge>of() : between)
                .stream()
                        .flatMap(
                                edge -> edge instanceof Edge.Tied tied ? Stream.of(tied.cooperation()) : Stream.empty())
                        .sorted(Comparator.comparing(Cooperation::id))
                        .toList();
    }

    /** Every two that share or shared a twinning, each as a list of two ids in order. */
    public List<List<String>> twinned() {
        return ties.edgeSet().stream()
                .flatMap(edge ->
                        edge instanceof Edge.Tied tied && tied.cooperation().kind() == Cooperation.Kind.TWINNING
                                ? Stream.of(List.of(tied.a(), tied.b()))
                                : Stream.empty())
                .distinct()
                .sorted(Comparator.comparing((List<String> ends) -> ends.get(0)).thenComparing(ends -> ends.get(1)))
                .toList();
    }

    /** Those who offer what it needs, by id. */
    public Set<String> helpersOf(String municipality) {
        Set<String> ids = new TreeSet<>();
        Vertex self = new Vertex.OfMunicipality(municipality);
        for (Edge has : fields.get().edgesOf(self)) {
            if (has instanceof Edge.Has need) {
                ids.addAll(offering(need.competency()));
            }
        }
        ids.remove(municipality);
        return ids;
    }

    /** Those who are strong in a competency, by id. */
    public Set<String> offering(String competency) {
        Set<String> ids = new TreeSet<>();
        for (Edge edge : fields.get().edgesOf(new Vertex.OfCompetency(competency))) {
            if (edge instanceof Edge.Offers offers) {
                ids.add(offers.municipality());
            }
        }
        return ids;
    }

    /**
     * The municipalities that already work with both, each with the strength of the weaker of its two links, by
     * strength and then id. A cooperation of n members links any two of them with strength 1 / (n - 1), as in
     * Newman, "Scientific collaboration networks II" (2001): the more people in the room, the less any two talk.
     * Strengths add up in the order of ids, so that the order of rows does not show in the last digit.
     */
    public List<CommonPartner> commonPartners(String a, String b) {
        SortedMap<String, Double> ofA = tieStrengths(a);
        SortedMap<String, Double> ofB = tieStrengths(b);
        List<CommonPartner> common = new ArrayList<>();
        ofA.forEach((id, strength) -> {
            if (ofB.containsKey(id)) {
                common.add(new CommonPartner(id, Math.min(strength, ofB.get(id))));
            }
        });
        common.sort(Comparator.comparingDouble(CommonPartner::strength)
                .reversed()
                .thenComparing(CommonPartner::municipality));
        return common;
    }

    /** Whom it already works with, and how closely: the strengths of all its ties, by id. */
    public SortedMap<String, Double> tieStrengths(String municipality) {
        Vertex vertex = new Vertex.OfMunicipality(municipality);
        TreeMap<String, Double> strengths = new TreeMap<>();
        for (Edge edge : ties.containsVertex(vertex) ? ties.edgesOf(vertex) : Set.<Edge>of()) {
            if (edge instanceof Edge.Tied tied) {
                String other = tied.a().equals(municipality) ? tied.b() : tied.a();
                strengths.merge(other, 1.0 / (tied.cooperation().members().size() - 1), Double::sum);
            }
        }
        return strengths;
    }

    /**
     * Somebody who already works with both.
     *
     * @param municipality id
     * @param strength of the weaker of the two links, above 0
     */
    public record CommonPartner(String municipality, double strength) {}
}
