package org.talka.web.tradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.talka.engine.evaluation.TradeOff;
import org.talka.web.page.Speech;

/** Draws a front: the other aim across, fit upwards. */
final class Plotter {

    private static final double LEFT = 56;
    private static final double WIDTH = 560;
    private static final double TOP = 24;
    private static final double HEIGHT = 240;

    /** Between the axes and the nearest points, so that no point covers a figure. */
    private static final double INSET = 20;

    /** Between two points of which the later one hides the number of the other. */
    private static final double COVERED = 10;

    private final Speech speech;
    private final TradeOff front;
    private final double least;
    private final double most;
    private final double lowest;
    private final double highest;

    Plotter(Speech speech, TradeOff front) {
        this.speech = speech;
        this.front = front;
        this.least =
                front.points().stream().mapToDouble(TradeOff.Point::aim).min().orElse(0);
        this.most =
                front.points().stream().mapToDouble(TradeOff.Point::aim).max().orElse(1);
        this.lowest =
                front.points().stream().mapToDouble(TradeOff.Point::fit).min().orElse(0);
        this.highest =
                front.points().stream().mapToDouble(TradeOff.Point::fit).max().orElse(1);
    }

    /**
     * The drawing.
     *
     * @param address of a point, before its number
     * @param chosen number of the point that is looked at; 0 for none
     */
    TradeOffPage.Plot plot(String address, int chosen) {
        List<TradeOffPage.Mark> marks = new ArrayList<>();
        for (int i = 0; i < front.points().size(); i++) {
            TradeOff.Point point = front.points().get(i);
            String number = Integer.toString(i + 1);
            marks.add(new TradeOffPage.Mark(
                    text(x(point)),
                    text(y(point)),
                    address + number,
                    speech.say(
                            "tradeoff.mark",
                            "number",
                            number,
                            "fit",
                            speech.language().fixed(point.fit(), 2),
                            "reached",
                            reached(speech, front.aim(), point.aim())),
                    point.onFront(),
                    i + 1 == chosen,
                    numbers(i)));
        }
        StringBuilder line = new StringBuilder();
        front.points().stream()
                .filter(TradeOff.Point::onFront)
                .sorted(Comparator.comparingDouble(TradeOff.Point::aim).thenComparing(point -> -point.fit()))
                .forEach(point -> line.append(line.isEmpty() ? 'M' : 'L')
                        .append(text(x(point)))
                        .append(' ')
                        .append(text(y(point))));
        return new TradeOffPage.Plot(
                marks,
                line.toString(),
                reached(speech, front.aim(), least),
                reached(speech, front.aim(), most),
                speech.language().fixed(lowest, 1),
                speech.language().fixed(highest, 1),
                speech.say("tradeoff.aim." + front.aim().word()),
                speech.say("tradeoff.fit"));
    }

    /**
     * What stands on a point. Of points that lie on each other the last one, which covers the others, has the numbers of
     * all: "4·9".
     */
    private String numbers(int index) {
        NavigableSet<Integer> together = new TreeSet<>(List.of(index));
        int before = 0;
        while (together.size() > before) {
            before = together.size();
            for (int other = 0; other < front.points().size(); other++) {
                TradeOff.Point point = front.points().get(other);
                if (together.stream()
                        .anyMatch(one -> lieOnEachOther(front.points().get(one), point))) {
                    together.add(other);
                }
            }
        }
        return together.last() > index
                ? ""
                : together.stream().map(one -> Integer.toString(one + 1)).collect(Collectors.joining("·"));
    }

    private boolean lieOnEachOther(TradeOff.Point one, TradeOff.Point other) {
        return Math.hypot(x(one) - x(other), y(one) - y(other)) < COVERED;
    }

    /** How far an aim is reached, in words. */
    static String reached(Speech speech, TradeOff.Aim aim, double value) {
        return switch (aim) {
            case TRAVEL -> speech.number(value, 0) + " km";
            case FAIRNESS -> speech.language().fixed(100 * value, 1);
            case CROSS_BORDER -> speech.language().fixed(100 * value, 1) + " %";
        };
    }

    private double x(TradeOff.Point point) {
        return LEFT + INSET + (WIDTH - INSET) * part(point.aim(), least, most);
    }

    private double y(TradeOff.Point point) {
        return TOP + (HEIGHT - INSET) * (1 - part(point.fit(), lowest, highest));
    }

    private static double part(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) : 0.5;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
