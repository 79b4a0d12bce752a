package org.talka.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts names beside their places, first come first served, so that none covers another or a place's dot. Cost:
 * names times names already placed.
 */
final class NamePlacer {

    private static final double WIDTH_OF_LETTER = 0.56;
    private static final double LINE_HEIGHT = 1.08;
    private static final int LONG_NAME = 9;
    private static final int PLACES = 6;

    /** Width of a dot at least. */
    private static final double SMALLEST = 7;

    private final double size;
    private final Box paper;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> avoided = new ArrayList<>();

    /**
     * @param size of the letters, in units of the drawing
     * @param paper no name reaches over its edge
     */
    NamePlacer(double size, Box paper) {
        this.size = size;
        this.paper = paper;
    }

    /** A name that wants its place. */
    record Wish(
            String id, Point at, double radius, List<String> lines, String tone, boolean isGuest, boolean hasNumber) {}

    /** Keeps names off a dot, or off the number that stands in its place. */
    void keepOff(Point dot, double radius, boolean hasNumber) {
        double wide = hasNumber ? 2 * number() : Math.max(SMALLEST, 2 * radius);
        taken.add(Box.around(dot, wide, wide));
    }

    /** Keeps names off a dot as long as there is another place for them. */
    void avoid(Point dot, double radius) {
        avoided.add(Box.around(dot, 2 * radius, 2 * radius));
    }

    /** Half the width of a number's disc. */
    private double number() {
        return 0.8 * size;
    }

    /** The name at the first free place beside its dot; quiet below it where none is free. */
    MapDrawing.Name place(Wish wish) {
        boolean above = wish.isGuest() && wish.at().y() < paper.top() + 70;
        List<Spot> free = IntStream.range(0, PLACES)
                .mapToObj(position -> spot(wish, above && position < 2 ? 1 - position : position))
                .filter(spot -> spot.box.isInside(paper) && taken.stream().noneMatch(spot.box::meets))
                .toList();
        if (free.isEmpty()) {
            return name(wish, inward(wish), wish.isGuest() ? wish.tone() : "quiet");
        }
        Spot best = free.stream()
                .filter(spot -> avoided.stream().noneMatch(spot.box::meets))
                .findFirst()
                .orElse(free.get(0));
        taken.add(best.box);
        return name(wish, best, wish.tone());
    }

    /** A name in two lines where it is long and has two words. */
    static List<String> lines(String name) {
        int space = name.lastIndexOf(' ');
        return name.length() > LONG_NAME && space > 0
                ? List.of(name.substring(0, space), name.substring(space + 1))
                : List.of(name);
    }

    private record Spot(Box box, String anchor) {}

    private Spot spot(Wish wish, int position) {
        double high = height(wish);
        double gap = gap(wish);
        return switch (position) {
            case 0 -> beside(wish, 0, gap, "middle");
            case 1 -> beside(wish, 0, -gap - high, "middle");
            case 2 -> beside(wish, gap + 2, -high / 2, "start");
            case 3 -> beside(wish, -gap - 2, -high / 2, "end");
            case 4 -> beside(wish, gap, gap / 2, "start");
            default -> beside(wish, -gap, gap / 2, "end");
        };
    }

    private double gap(Wish wish) {
        return wish.hasNumber() ? number() + 1 : Math.max(5, wish.radius() + 1);
    }

    private Spot inward(Wish wish) {
        Point at = wish.at();
        double gap = gap(wish);
        double half = width(wish) / 2;
        boolean left = at.x() - half < paper.left();
        boolean right = at.x() + half > paper.right();
        double down = at.y() + height(wish) + gap > paper.bottom() ? -gap - height(wish) : gap;
        return left
                ? beside(wish, 4, down, "start")
                : right ? beside(wish, -4, down, "end") : beside(wish, 0, down, "middle");
    }

    private Spot beside(Wish wish, double dx, double dy, String anchor) {
        double wide = width(wish);
        double left = wish.at().x() + dx - (anchor.equals("middle") ? wide / 2 : anchor.equals("end") ? wide : 0);
        double top = wish.at().y() + dy;
        return new Spot(new Box(left, top, left + wide, top + height(wish)), anchor);
    }

    private double width(Wish wish) {
        return wish.lines().stream().mapToInt(String::length).max().orElse(0) * WIDTH_OF_LETTER * size;
    }

    private double height(Wish wish) {
        return wish.lines().size() * LINE_HEIGHT * size;
    }

    private MapDrawing.Name name(Wish wish, Spot spot, String tone) {
        List<MapDrawing.Line> lines = new ArrayList<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            double baseline = spot.box.top() + size * (0.85 + i * LINE_HEIGHT);
            lines.add(new MapDrawing.Line(Point.number(baseline), wish.lines().get(i)));
        }
        double x =
                switch (spot.anchor) {
                    case "start" -> spot.box.left();
                    case "end" -> spot.box.right();
                    default -> spot.box.centre().x();
                };
        return new MapDrawing.Name(wish.id(), Point.number(x), spot.anchor, lines, tone);
    }
}
