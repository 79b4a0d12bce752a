package org.talka.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.Talka;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Position;
import org.talka.web.page.Speech;

/** The country of one package on paper: made once, drawn for every page. Immutable. */
public final class CountryMap {

    private static final double SIDES = 70;
    private static final double ENDS = 68;
    private static final double EDGE = 30;

    private final DataPackage data;
    private final Projection projection;
    private final Map<String, Point> centres = new LinkedHashMap<>();
    private final Map<String, String> outlines = new HashMap<>();
    private final Map<String, List<List<Position>>> rings = new HashMap<>();

    private CountryMap(Talka talka, Projection projection) {
        this.data = talka.data();
        this.projection = projection;
        for (Outline outline : data.outlines()) {
            outlines.put(outline.municipality(), path(outline));
            rings.put(outline.municipality(), outline.rings());
            centres.put(outline.municipality(), middle(outline));
        }
        for (String id : talka.home()) {
            Position position = data.municipality(id).position();
            if (position != null) {
                centres.put(id, projection.at(position));
            }
        }
        centres.keySet().retainAll(Set.copyOf(talka.home()));
    }

    /** The map of a package; draws nothing where no place is known. */
    public static CountryMap of(Talka talka) {
        List<Position> known = new ArrayList<>();
        Set<String> home = Set.copyOf(talka.home());
        talka.data().outlines().stream()
                .filter(outline -> home.contains(outline.municipality()))
                .forEach(outline -> outline.rings().forEach(known::addAll));
        if (known.isEmpty()) {
            for (String id : home) {
                Position position = talka.data().municipality(id).position();
                if (position != null) {
                    known.add(position);
                }
            }
        }
        boolean guests = home.size() < talka.data().municipalities().size();
        Projection projection = known.isEmpty()
                ? Projection.fitting(List.of(new Position(0, 0)), SIDES, ENDS)
                : Projection.fitting(known, guests ? SIDES : EDGE, guests ? ENDS : EDGE);
        return new CountryMap(talka, projection);
    }

    /** The map, or empty where no place is known. */
    public Optional<MapDrawing> draw(Sketch sketch, Speech speech) {
        if (centres.isEmpty()) {
            return Optional.empty();
        }
        Box frame = projection.frame().grown(EDGE - 6);
        Map<String, Point> points = new LinkedHashMap<>(centres);
        List<Municipality> guests = guests(sketch);
        points.putAll(new Guests(projection, frame).place(guests));
        return Optional.of(new MapArtist(data, sketch, speech, points, outlines, centres.keySet())
                .draw(projection.height(), borders(sketch, points.size())));
    }

    /** Round each area; none where the places are drawn as dots alone. */
    private List<MapDrawing.Trace> borders(Sketch sketch, int places) {
        if (places > MapArtist.MOST_LINKED) {
            return List.of();
        }
        List<MapDrawing.Trace> borders = new ArrayList<>();
        for (Area area : sketch.areas()) {
            Hull hull = new Hull(projection);
            area.members().stream().map(rings::get).filter(Objects::nonNull).forEach(hull::add);
            String path = hull.path();
            if (!path.isEmpty()) {
                borders.add(new MapDrawing.Trace(area.tone(), path));
            }
        }
        return borders;
    }

    private List<Municipality> guests(Sketch sketch) {
        Set<String> ids = new LinkedHashSet<>(sketch.marked());
        for (Flow flow : sketch.flows()) {
            ids.add(flow.a());
            ids.add(flow.b());
        }
        return ids.stream()
                .filter(id -> !centres.containsKey(id))
                .sorted()
                .map(data::municipality)
                .toList();
    }

    private String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (List<Position> ring : outline.rings()) {
            char step = 'M';
            for (Position position : ring) {
                path.append(step).append(projection.at(position).svg());
                step = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }

    private Point middle(Outline outline) {
        List<Point> points = outline.rings().stream()
                .flatMap(List::stream)
                .map(projection::at)
                .toList();
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }
}
