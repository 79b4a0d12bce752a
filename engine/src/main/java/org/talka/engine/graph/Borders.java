package org.talka.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Position;

/**
 * Who neighbours whom among some municipalities, and how that is known.
 *
 * @param source where the borders come from
 * @param neighbours of each municipality, by id; whoever neighbours is neighboured
 */
public record Borders(Source source, SortedMap<String, SortedSet<String>> neighbours) {

    /** Corners two outlines share from which on they have a stretch of border in common. */
    private static final int SHARED_CORNERS = 2;

    /** About ten metres, in degrees: corners that are as near as this are one. */
    private static final double CORNER = 1e-4;

    public Borders {
        neighbours = Collections.unmodifiableSortedMap(new TreeMap<>(neighbours));
    }

    /** How it is known who neighbours whom. */
    public enum Source {
        /** the package says so */
        FILE,
        /** outlines that share corners */
        OUTLINES,
        /** centres with nobody between them */
        CENTRES
    }

    /**
     * The borders among these: those the package lists; where it lists none, those of outlines with corners in
     * common; where fewer than half have such a neighbour, those of centres (see {@link Between}).
     */
    public static Borders among(Collection<String> municipalities, DataPackage data) {
        SortedMap<String, SortedSet<String>> made = nobody(municipalities);
        if (!data.neighbourhoods().isEmpty()) {
            data.neighbourhoods().forEach(border -> add(made, border.a(), border.b()));
            return new Borders(Source.FILE, made);
        }
        addOutlines(made, data.outlines());
        long touching = made.values().stream().filter(set -> !set.isEmpty()).count();
        if (2 * touching > made.size()) {
            return new Borders(Source.OUTLINES, made);
        }
        SortedMap<String, SortedSet<String>> between = nobody(municipalities);
        Map<String, Position> places = new TreeMap<>();
        for (String id : municipalities) {
            Position position = data.municipality(id).position();
            if (position != null) {
                places.put(id, position);
            }
        }
        Between.of(places).forEach(pair -> add(between, pair.get(0), pair.get(1)));
        return new Borders(Source.CENTRES, between);
    }

    private static SortedMap<String, SortedSet<String>> nobody(Collection<String> municipalities) {
        SortedMap<String, SortedSet<String>> made = new TreeMap<>();
        municipalities.forEach(id -> made.put(id, new TreeSet<>()));
        return made;
    }

    private static void add(Map<String, SortedSet<String>> neighbours, String a, String b) {
        SortedSet<String> ofA = neighbours.get(a);
        SortedSet<String> ofB = neighbours.get(b);
        if (ofA != null && ofB != null && !a.equals(b)) {
            ofA.add(b);
            ofB.add(a);
        }
    }

    private static void addOutlines(Map<String, SortedSet<String>> neighbours, List<Outline> outlines) {
        Map<List<Long>, Set<String>> corners = new HashMap<>();
        for (Outline outline : outlines) {
            for (List<Position> ring : outline.rings()) {
                for (Position position : ring) {
                    List<Long> corner = List.of(
                            Math.round(position.latitude() / CORNER), Math.round(position.longitude() / CORNER));
                    corners.computeIfAbsent(corner, unknown -> new HashSet<>()).add(outline.municipality());
                }
            }
        }
        Map<List<String>, Integer> shared = new HashMap<>();
        corners.values().forEach(owners -> {
            List<String> sorted = new ArrayList<>(new TreeSet<>(owners));
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    shared.merge(List.of(sorted.get(i), sorted.get(j)), 1, Integer::sum);
                }
            }
        });
        shared.forEach((pair, count) -> {
            if (count >= SHARED_CORNERS) {
                add(neighbours, pair.get(0), pair.get(1));
            }
        });
    }
}
