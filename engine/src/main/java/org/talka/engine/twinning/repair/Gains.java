package org.talka.engine.twinning.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.Prices;

/** What links gain at given prices, computed when asked for and kept. Not safe to share between threads. */
final class Gains {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final TwinningProblem problem;
    private final Prices prices;
    private final long[] gains;
    private final Map<Integer, List<Link>> ordered = new HashMap<>();

    Gains(TwinningProblem problem, Prices prices) {
        this.problem = problem;
        this.prices = prices;
        this.gains = new long[problem.links().size()];
        Arrays.fill(gains, UNKNOWN);
    }

    /** Millionths. */
    long of(Link link) {
        if (gains[link.index()] == UNKNOWN) {
            gains[link.index()] = Bound.gain(problem, link, prices);
        }
        return gains[link.index()];
    }

    /** The links of a municipality, most gain first. */
    List<Link> linksOf(int municipality) {
        return ordered.computeIfAbsent(municipality, unknown -> {
            List<Link> links = new ArrayList<>(problem.linksOf(municipality));
            links.sort(Comparator.comparingLong(this::of).reversed().thenComparingInt(Link::index));
            return links;
        });
    }
}
