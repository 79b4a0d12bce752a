package org.talka.web.map;

import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;

/**
 * A pair to be drawn as an arc.
 *
 * @param a id
 * @param b id
 * @param towardsA how much a is helped, 0 to 1
 * @param towardsB how much b is helped, 0 to 1
 * @param fit decides which arcs are drawn where there are too many
 * @param tone class of a plain line instead of an arc that swells; empty for the arc
 */
public record Flow(String a, String b, double towardsA, double towardsB, double fit, String tone) {

    /** An arc that swells towards those who are helped. */
    public Flow(String a, String b, double towardsA, double towardsB, double fit) {
        this(a, b, towardsA, towardsB, fit, "");
    }

    /** A line of one width and of this class. */
    public static Flow line(String a, String b, double fit, String tone) {
        return new Flow(a, b, 0, 0, fit, tone);
    }

    public static Flow of(Assessment assessment, List<Help> helps) {
        return new Flow(
                assessment.a(),
                assessment.b(),
                strongest(helps, assessment.a()),
                strongest(helps, assessment.b()),
                assessment.fit());
    }

    private static double strongest(List<Help> helps, String to) {
        return helps.stream()
                .filter(help -> help.to().equals(to))
                .mapToDouble(Help::flow)
                .max()
                .orElse(0);
    }
}
