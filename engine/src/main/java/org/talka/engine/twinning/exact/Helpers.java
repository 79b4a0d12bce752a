package org.talka.engine.twinning.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Who can help with one need while some links are open: those of open links, and those who help in any case.
 */
final class Helpers {

    /** More than rounding, less than anybody sees; millionths. */
    private static final double SLACK = 5;

    private final TwinningProblem problem;
    private final int need;
    private final List<Helper> strongestFirst = new ArrayList<>();

    /**
     * One who can help.
     *
     * @param link that would bring the help
     * @param open whether that may change
     * @param worth of the help as the only one, millionths
     */
    record Helper(Link link, boolean open, long worth) {}

    Helpers(TwinningProblem problem, Tally now, int need, java.util.Set<Integer> open) {
        this.problem = problem;
        this.need = need;
        for (Link link : problem.linksFor(need)) {
            boolean isOpen = open.contains(link.index());
            if (isOpen || now.isChosen(link)) {
                for (Link.Share share : link.shares()) {
                    if (share.need() == need) {
                        strongestFirst.add(new Helper(link, isOpen, share.worth()));
                    }
                }
            }
        }
        strongestFirst.sort(Comparator.comparingLong(Helper::worth).reversed());
    }

    /** Whether only one can help, so that nobody's help depends on anybody else's. */
    boolean isSingle() {
        return strongestFirst.size() == 1;
    }

    /** What the strongest gives as the only one; millionths. */
    long single() {
        return problem.worthAt(0, strongestFirst.get(0).worth());
    }

    List<Helper> strongestFirst() {
        return strongestFirst;
    }

    /** The lowest ceiling at these parts of links, each 0 to 1; one that the parts meet where they are whole. */
    Ceiling lowest(ToDoubleFunction<Helper> part) {
        long[] thresholds = new long[problem.ranks()];
        double stood = 0;
        int rank = 0;
        for (Helper helper : strongestFirst) {
            stood += part.applyAsDouble(helper);
            while (rank < thresholds.length && stood >= rank + 1 - 1e-9) {
                thresholds[rank++] = helper.worth();
            }
        }
        return new Ceiling(need, thresholds);
    }

    /** The ceiling's constant part; millionths. */
    double constant(Ceiling ceiling) {
        double constant = 0;
        for (int rank = 0; rank < ceiling.thresholds().length; rank++) {
            constant += (rank + 1.0) * step(rank, ceiling.thresholds()[rank]);
        }
        return constant;
    }

    /** What this helper raises the ceiling by; millionths. */
    double part(Ceiling ceiling, Helper helper) {
        double part = 0;
        for (int rank = 0; rank < ceiling.thresholds().length; rank++) {
            part += Math.max(0, step(rank, helper.worth()) - step(rank, ceiling.thresholds()[rank]));
        }
        return part;
    }

    /** Whether a need that gains so much at these parts breaks through the ceiling. */
    boolean isBroken(Ceiling ceiling, double gained, ToDoubleFunction<Helper> part) {
        double height = constant(ceiling);
        for (Helper helper : strongestFirst) {
            height += part(ceiling, helper) * part.applyAsDouble(helper);
        }
        return gained > height + SLACK;
    }

    /** How much more a worth counts at this rank than at the next; millionths. */
    private long step(int rank, long worth) {
        return problem.worthAt(rank, worth) - problem.worthAt(rank + 1, worth);
    }
}
