package org.talka.web.map;

/** A gently curved arc that is thin at the helper and swells towards the one being helped. */
final class Swell {

    private static final double THIN = 1.2;
    private static final double EVEN = 2.4;
    private static final double BEND = 0.15;

    private Swell() {}

    /**
     * The outline of the arc, as an SVG path.
     *
     * @param towardsA how much it swells at a, 0 to 1
     * @param towardsB how much it swells at b, 0 to 1; both 0 for an even line
     */
    static String path(Point a, Point b, double towardsA, double towardsB) {
        double length = Math.max(0.1, a.to(b));
        double alongX = (b.x() - a.x()) / length;
        double alongY = (b.y() - a.y()) / length;
        Point bow = bow(a, b);
        boolean even = towardsA == 0 && towardsB == 0;
        double atA = even ? EVEN : width(towardsA);
        double atB = even ? EVEN : width(towardsB);
        // a quadratic curve's middle is a quarter of each end and half of the bow: this makes it THIN where both swell
        double middle = even ? EVEN : towardsA > 0 && towardsB > 0 ? 2 * THIN - (atA + atB) / 2 : (atA + atB) / 3;
        return "M" + aside(a, bow, atA, 1).svg() + "Q"
                + shifted(bow, alongX, alongY, middle / 2).svg() + " "
                + aside(b, bow, atB, -1).svg() + "L" + aside(b, bow, atB, 1).svg() + "Q"
                + shifted(bow, alongX, alongY, -middle / 2).svg() + " "
                + aside(a, bow, atA, -1).svg() + "Z";
    }

    /** The middle of an even arc, to be drawn with a pen. */
    static String line(Point a, Point b) {
        return "M" + a.svg() + "Q" + bow(a, b).svg() + " " + b.svg();
    }

    /** Where the curve is pulled towards. */
    private static Point bow(Point a, Point b) {
        double length = Math.max(0.1, a.to(b));
        double bend = BEND * length * (a.x() <= b.x() ? 1 : -1);
        return new Point(
                (a.x() + b.x()) / 2 + (b.y() - a.y()) / length * bend,
                (a.y() + b.y()) / 2 - (b.x() - a.x()) / length * bend);
    }

    private static double width(double swell) {
        return swell == 0 ? THIN : 3 + 5 * Math.min(1, swell);
    }

    /** Half a width beside an end, square to the curve there. */
    private static Point aside(Point end, Point bow, double width, int hand) {
        double length = Math.max(0.1, end.to(bow));
        return shifted(end, (bow.x() - end.x()) / length, (bow.y() - end.y()) / length, hand * width / 2);
    }

    private static Point shifted(Point point, double alongX, double alongY, double by) {
        return point.plus(alongY * by, -alongX * by);
    }
}
