package org.talka.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;

/** Where partners abroad stand: at their place if the paper reaches that far, else at its edge in their direction. */
final class Guests {

    private static final double GAP_BESIDE = 46;
    private static final double GAP_ABOVE = 150;

    private final Projection projection;
    private final Box edge;

    Guests(Projection projection, Box edge) {
        this.projection = projection;
        this.edge = edge;
    }

    /** The points of these guests by id; those with no known centre are missing. */
    Map<String, Point> place(List<Municipality> guests) {
        Map<String, Point> points = new LinkedHashMap<>();
        Map<String, Point> beside = new LinkedHashMap<>();
        Map<String, Point> above = new LinkedHashMap<>();
        for (Municipality guest : guests) {
            Position position = guest.position();
            if (position == null) {
                continue;
            }
            Point there = projection.at(position);
            if (edge.holds(there)) {
                points.put(guest.id(), there);
                continue;
            }
            Point point = projection.edgeTowards(position, edge);
            boolean atSide = Math.abs(Math.abs(point.x() - edge.centre().x()) - (edge.right() - edge.left()) / 2) < 0.5;
            (atSide ? beside : above).put(guest.id(), point);
        }
        boolean[] sides = {true, false};
        for (boolean first : sides) {
            spread(points, beside, point -> point.x() < edge.centre().x() == first, Point::y, GAP_BESIDE, true);
            spread(points, above, point -> point.y() < edge.centre().y() == first, Point::x, GAP_ABOVE, false);
        }
        return points;
    }

    /** Moves neighbours on one side apart until each has its gap, then back inside the edge. */
    private void spread(
            Map<String, Point> points,
            Map<String, Point> all,
            Predicate<Point> here,
            ToDoubleFunction<Point> along,
            double gap,
            boolean vertical) {
        List<Map.Entry<String, Point>> side = new ArrayList<>(all.entrySet().stream()
                .filter(entry -> here.test(entry.getValue()))
                .toList());
        side.sort(Comparator.comparingDouble(entry -> along.applyAsDouble(entry.getValue())));
        double end = vertical ? edge.bottom() : edge.right();
        double begin = vertical ? edge.top() : edge.left();
        double[] places = new double[side.size()];
        for (int i = 0; i < places.length; i++) {
            double wanted = along.applyAsDouble(side.get(i).getValue());
            places[i] = i == 0 ? Math.max(begin, wanted) : Math.max(places[i - 1] + gap, wanted);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], end - (places.length - 1 - i) * gap);
            Point point = side.get(i).getValue();
            points.put(
                    side.get(i).getKey(), vertical ? new Point(point.x(), places[i]) : new Point(places[i], point.y()));
        }
    }
}
