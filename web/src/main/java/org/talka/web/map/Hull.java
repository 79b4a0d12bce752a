package org.talka.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.model.Position;

/**
 * The border round several municipalities: of their outlines all that no two of them have in common. Outlines that
 * do not meet corner by corner keep the borders between them. Cost: linear in their corners.
 */
final class Hull {

    private final Projection projection;
    private final List<List<Position>> rings = new ArrayList<>();
    private final Map<Set<Position>, Integer> sides = new HashMap<>();

    Hull(Projection projection) {
        this.projection = projection;
    }

    /** Adds the outline of one more. */
    void add(List<List<Position>> outline) {
        for (List<Position> ring : outline) {
            rings.add(ring);
            new HashSet<>(sides(ring)).forEach(side -> sides.merge(side, 1, Integer::sum));
        }
    }

    /** As an SVG path; empty where there is no outline. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (List<Position> ring : rings) {
            List<Set<Position>> around = sides(ring);
            boolean drawing = false;
            for (int i = 0; i < around.size(); i++) {
                if (sides.getOrDefault(around.get(i), 0) > 1) {
                    drawing = false;
                    continue;
                }
                if (!drawing) {
                    path.append('M').append(projection.at(ring.get(i)).svg());
                    drawing = true;
                }
                path.append('L').append(projection.at(ring.get(i + 1)).svg());
            }
        }
        return path.toString();
    }

    /** From corner to corner, whichever way round. */
    private static List<Set<Position>> sides(List<Position> ring) {
        List<Set<Position>> sides = new ArrayList<>();
        for (int i = 0; i + 1 < ring.size(); i++) {
            sides.add(new HashSet<>(List.of(ring.get(i), ring.get(i + 1))));
        }
        return sides;
    }
}
