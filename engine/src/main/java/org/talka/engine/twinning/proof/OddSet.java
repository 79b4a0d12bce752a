package org.talka.engine.twinning.proof;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Municipalities of which an odd one is always left over. Each has so many places that count; every place is taken by
 * a link, and a link between two of them takes two. So the links among them, and a few named ones from them to others,
 * are together no more than half of the places and the named links, rounded down, plus one for each place that a
 * municipality fills beyond its own. This is a blossom inequality (Edmonds, 1965; for several places Pulleyblank,
 * 1973), with room for further partners.
 *
 * @param members the municipalities, rising
 * @param places of each member that count, at least 1
 * @param links named ones from members to others by index, rising
 */
public record OddSet(List<Integer> members, List<Integer> places, List<Integer> links) {

    public OddSet {
        members = List.copyOf(members);
        places = List.copyOf(places);
        links = List.copyOf(links);
    }

    /** How many links among the members, named ones included, there are at most while nobody fills more places. */
    public long most() {
        long sum = links.size();
        for (int place : places) {
            sum += place;
        }
        return Math.floorDiv(sum, 2);
    }

    /** The links it speaks of, by index: those among its members and the named ones. Cost: the members' links. */
    public int[] spokenOf(TwinningProblem problem) {
        Set<Integer> inside = Set.copyOf(members);
        return IntStream.concat(
                        links.stream().mapToInt(Integer::intValue),
                        members.stream()
                                .flatMap(member -> problem.linksOf(member).stream()
                                        .filter(link -> link.a() == member && inside.contains(link.b())))
                                .mapToInt(Link::index))
                .sorted()
                .toArray();
    }
}
