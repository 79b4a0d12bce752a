package org.talka.web.map;

import java.util.Locale;

/** A point of the drawing, in its units; y grows downwards. */
record Point(double x, double y) {

    double to(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** "12.5 80.1", as SVG paths want it. */
    String svg() {
        return number(x) + " " + number(y);
    }

    /** One decimal, with a point in every language. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
