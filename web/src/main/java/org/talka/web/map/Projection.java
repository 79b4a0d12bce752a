package org.talka.web.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.talka.engine.model.Position;

/**
 * Equirectangular, true to scale along the middle parallel: right for a country, and simple enough to check by hand.
 */
final class Projection {

    /** Width of every drawing, in its own units. */
    static final double WIDTH = 1000;

    /** Places from which on the outermost half per cent no longer decides how large the rest is drawn. */
    private static final int MANY = 200;

    private static final double SMALLEST_SPAN_DEGREES = 0.2;

    private final Position middle;
    private final double shrink;
    private final double scale;
    private final Box frame;
    private final double height;

    private Projection(Position middle, double scale, Box frame, double height) {
        this.middle = middle;
        this.shrink = Math.cos(Math.toRadians(middle.latitude()));
        this.scale = scale;
        this.frame = frame;
        this.height = height;
    }

    /**
     * Fits these positions into the drawing.
     *
     * @param sides room left free at the left and the right
     * @param ends room left free at the top and the bottom
     */
    static Projection fitting(Collection<Position> positions, double sides, double ends) {
        double[] latitudes = span(positions, Position::latitude);
        double[] longitudes = span(positions, Position::longitude);
        Position middle = new Position((latitudes[0] + latitudes[1]) / 2, (longitudes[0] + longitudes[1]) / 2);
        double wide = (longitudes[1] - longitudes[0]) * Math.cos(Math.toRadians(middle.latitude()));
        double high = latitudes[1] - latitudes[0];
        double room = WIDTH - 2 * sides;
        double scale = Math.min(room / wide, 1.1 * room / high);
        double height = Math.max(0.35 * room, high * scale) + 2 * ends;
        Box frame = Box.around(new Point(WIDTH / 2, height / 2), wide * scale, high * scale);
        return new Projection(middle, scale, frame, height);
    }

    private static double[] span(Collection<Position> positions, ToDoubleFunction<Position> part) {
        double[] values = positions.stream().mapToDouble(part).sorted().toArray();
        int cut = values.length < MANY ? 0 : values.length / 200;
        double[] ends = {values[cut], values[values.length - 1 - cut]};
        double missing = SMALLEST_SPAN_DEGREES - (ends[1] - ends[0]);
        return missing <= 0
                ? ends
                : Arrays.stream(new double[] {-missing / 2, missing / 2})
                        .map(half -> half < 0 ? ends[0] + half : ends[1] + half)
                        .toArray();
    }

    Point at(Position position) {
        return new Point(
                WIDTH / 2 + (position.longitude() - middle.longitude()) * shrink * scale,
                height / 2 - (position.latitude() - middle.latitude()) * scale);
    }

    /** Where the fitted positions lie. */
    Box frame() {
        return frame;
    }

    double height() {
        return height;
    }

    /**
     * The point of a box's edge in which a place lies as seen from the middle, along the great circle.
     */
    Point edgeTowards(Position position, Box box) {
        double bearing = bearing(middle, position);
        double dx = Math.sin(bearing);
        double dy = -Math.cos(bearing);
        Point centre = box.centre();
        double acrossX = dx == 0 ? Double.MAX_VALUE : (box.right() - box.left()) / 2 / Math.abs(dx);
        double acrossY = dy == 0 ? Double.MAX_VALUE : (box.bottom() - box.top()) / 2 / Math.abs(dy);
        double far = Math.min(acrossX, acrossY);
        return centre.plus(dx * far, dy * far);
    }

    /** Initial bearing of the great circle on the sphere, radians clockwise from north. */
    static double bearing(Position from, Position to) {
        double fromLatitude = Math.toRadians(from.latitude());
        double toLatitude = Math.toRadians(to.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        return Math.atan2(
                Math.sin(east) * Math.cos(toLatitude),
                Math.cos(fromLatitude) * Math.sin(toLatitude)
                        - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(east));
    }
}
