package org.talka.engine.verification.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.Borders;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;

/** The municipalities at home, who neighbours whom, and how far apart they are. */
final class Ground {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    private final CooperationMatrix matrix;
    private final List<String> ids;
    private final Borders borders;
    private final Map<String, Integer> parts = new HashMap<>();

    Ground(CooperationMatrix matrix) {
        this.matrix = matrix;
        this.ids = matrix.municipalities().stream()
                .filter(id -> matrix.rules().isHome(matrix.data().municipality(id)))
                .sorted()
                .toList();
        this.borders = Borders.among(ids, matrix.data());
        for (String id : ids) {
            if (!parts.containsKey(id)) {
                int part = parts.size();
                reach(id, Set.copyOf(ids)).forEach(one -> parts.put(one, part));
            }
        }
    }

    /** In order. */
    List<String> ids() {
        return ids;
    }

    Borders.Source source() {
        return borders.source();
    }

    SortedSet<String> neighbours(String id) {
        return borders.neighbours().get(id);
    }

    /** Those with so many neighbours, in order. */
    List<String> withNeighbours(int count) {
        return ids.stream().filter(id -> neighbours(id).size() == count).toList();
    }

    /** Inhabitants; 0 where unknown. */
    int residents(String id) {
        Integer population = matrix.data().municipality(id).population();
        return population == null ? 0 : population;
    }

    /** Country and region; null where the region is unknown. */
    @Nullable String region(String id) {
        Municipality one = matrix.data().municipality(id);
        return one.region().isEmpty() ? null : one.country() + "\n" + one.region();
    }

    /** All who can be reached from one over borders. */
    List<String> partOf(String id) {
        int part = parts.getOrDefault(id, -1);
        return ids.stream().filter(one -> parts.getOrDefault(one, -1) == part).toList();
    }

    /** The parts of the land without a border between them, in the order of their first members. */
    List<List<String>> parts() {
        Map<Integer, List<String>> lists = new HashMap<>();
        List<List<String>> inOrder = new ArrayList<>();
        for (String id : ids) {
            int part = parts.getOrDefault(id, -1);
            if (!lists.containsKey(part)) {
                lists.put(part, new ArrayList<>());
                inOrder.add(lists.getOrDefault(part, List.of()));
            }
            lists.getOrDefault(part, new ArrayList<>()).add(id);
        }
        return inOrder;
    }

    /** Whether one can walk from each of these to each other without leaving them. */
    boolean isOnePiece(List<String> members) {
        return members.isEmpty()
                || reach(members.get(0), Set.copyOf(members)).size()
                        == Set.copyOf(members).size();
    }

    private Set<String> reach(String from, Set<String> within) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String neighbour : neighbours(open.remove())) {
                if (within.contains(neighbour) && seen.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return seen;
    }

    /** Metres of the straight line through a sphere, rounded; 0 where a place is unknown. */
    int metres(String one, String other) {
        return metres(position(one), position(other));
    }

    /** Where one is; null where that is unknown. */
    @Nullable Position position(String id) {
        return matrix.data().municipality(id).position();
    }

    /** The same for two places. */
    static int metres(@Nullable Position a, @Nullable Position b) {
        return a == null || b == null ? 0 : (int) (2 * EARTH_METRES * Math.sqrt(haversine(a, b)) + 0.5);
    }

    /** The square of the sine of half the angle between two. */
    static double haversine(Position a, Position b) {
        double latitude = Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
        double longitude = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        return latitude * latitude
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * longitude
                        * longitude;
    }
}
