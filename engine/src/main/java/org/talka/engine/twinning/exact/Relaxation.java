package org.talka.engine.twinning.exact;

import java.util.List;
import java.util.Map;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;

/**
 * What the linear solver came to, with parts of links.
 *
 * @param room how much more it is worth than the choice it began with, millionths
 * @param parts of each open link, 0 to 1, by its index
 * @param gains what choosing each open link brings more than not choosing it at the solver's prices, by its index;
 *     millionths, 0 or less where the part is 0, 0 or more where it is 1
 * @param ceilings that hold it down
 */
record Relaxation(double room, Map<Integer, Double> parts, Map<Integer, Double> gains, List<Ceiling> ceilings) {

    /** What any choice loses at least, of the solver's worth, in which this link stands otherwise than now. */
    double cost(Link link, Tally now) {
        double gain = gains.get(link.index());
        return now.isChosen(link) ? gain : -gain;
    }

    /** Whether the link might soon stand otherwise: its part does already, or it hardly matters. */
    boolean isNear(Link link, Tally now, double near) {
        return parts.get(link.index()) > 0.5 != now.isChosen(link) || Math.abs(gains.get(link.index())) < near;
    }
}
