package org.talka.web.plan;

import java.util.List;
import java.util.Locale;
import org.talka.web.page.Speech;
import org.talka.web.run.Curve;

/**
 * How the proof closes: the ceiling comes down, the plan comes up. Ready to be written as SVG, {@value #WIDTH} wide and
 * {@value #HEIGHT} high.
 *
 * @param bound path of the ceiling; empty before there is one
 * @param objective path of the best plan so far; empty before there is one
 * @param between the space between the two
 * @param words the same in words; empty before there is anything to say
 */
public record CurveDrawing(String bound, String objective, String between, String words) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 160;

    private static final double EDGE = 6;

    static CurveDrawing of(Speech speech, Curve curve, boolean goesOn) {
        List<Curve.Moment> moments = curve.moments();
        if (moments.isEmpty()) {
            return new CurveDrawing("", "", "", "");
        }
        Curve.Moment last = moments.get(moments.size() - 1);
        double end = Math.max(0.1, goesOn ? curve.seconds() : 1.03 * last.seconds());
        double first = moments.stream()
                .mapToDouble(Curve.Moment::objective)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(0.9 * last.bound());
        double span = Math.max(0.02 * Math.abs(last.bound()), 1.8 * (last.bound() - first));
        double low = first - 0.2 * span;
        double high = last.bound() + 0.6 * span;
        StringBuilder ceiling = new StringBuilder();
        StringBuilder plan = new StringBuilder();
        StringBuilder back = new StringBuilder();
        String top = "";
        String bottom = "";
        for (Curve.Moment moment : moments) {
            String x = number(EDGE + (WIDTH - 2 * EDGE) * Math.min(1, moment.seconds() / end));
            String y = height(moment.bound(), low, high);
            ceiling.append(top.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
            if (!Double.isNaN(moment.objective())) {
                String z = height(moment.objective(), low, high);
                plan.append(bottom.isEmpty() ? "M" + x + " " + z : "H" + x + "V" + z);
                back.append(bottom.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
                bottom = z;
            }
            top = y;
        }
        String right = number(WIDTH - EDGE);
        ceiling.append("H").append(right);
        if (!bottom.isEmpty()) {
            plan.append("H").append(right);
            back.append("H").append(right).append(reversed(plan.toString()));
        }
        return new CurveDrawing(ceiling.toString(), plan.toString(), back.toString(), words(speech, last));
    }

    /** The steps of a path walked the other way, from where another one ends. */
    private static String reversed(String path) {
        String[] steps = path.substring(1).split("[ HV]");
        StringBuilder way = new StringBuilder();
        for (int i = steps.length - 1; i > 0; i--) {
            boolean isHeight = i % 2 == 1;
            way.append(isHeight ? 'V' : 'H').append(steps[i]);
        }
        return way.append('H').append(steps[0]).append('Z').toString();
    }

    private static String words(Speech speech, Curve.Moment last) {
        if (Double.isNaN(last.objective())) {
            return speech.say("curve.bound", "bound", speech.number(last.bound(), 2));
        }
        double gap = last.bound() > 0 ? Math.max(0, (last.bound() - last.objective()) / last.bound()) : 0;
        return speech.say(
                "curve.both",
                "objective",
                speech.number(last.objective(), 2),
                "bound",
                speech.number(last.bound(), 2),
                "gap",
                speech.explain().gap(gap));
    }

    private static String height(double value, double low, double high) {
        double part = Math.max(0, Math.min(1, (value - low) / (high - low)));
        return number(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * part);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
