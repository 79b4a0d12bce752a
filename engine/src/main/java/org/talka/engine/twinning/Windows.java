package org.talka.engine.twinning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.talka.engine.twinning.exact.Exact;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.Prices;

/**
 * Improves a choice of links window by window: the links around some municipalities that are near each other along
 * links are opened, all others stay, and the exact solver decides the open ones. Only links that cost little at the
 * prices are opened: the others are in next to no good plan. Several windows are solved at the same time from the
 * same choice and taken over one after another, so that the result does not depend on the number of threads. One
 * window costs what its open links cost; a round over all municipalities grows linearly with them.
 */
final class Windows {

    /** Links that lose more than this at the prices stay out; millionths. */
    private static final long HOPELESS = TwinningProblem.UNIT / 100;

    /** Municipalities in a window: twice as many take the solver ten times as long or more. */
    private static final int SIZE = 100;

    /** So many of them, those nearest to where the window began, need not be the inside of another in this round. */
    private static final int INSIDE = 50;

    private static final int AT_A_TIME = 4;
    /** A window may miss what is worth less than this; millionths. */
    private static final long TOLERANCE = 2_000;
    /** A round that brings less than this part of the worth is the last but one. */
    private static final double WORTHWHILE = 0.000_02;

    private final TwinningProblem problem;
    private final Effort effort;
    private final double end;
    private final Random random;
    private final long[] gains;
    private final Tally tally;
    private final DoubleConsumer progress;
    private final LongConsumer better;

    /**
     * Windows over a choice.
     *
     * @param start a feasible choice
     * @param end part of the time limit at which to stop in any case
     * @param progress told the part of the work that is done, 0 to 1
     * @param better told the worth of the choice after each batch, millionths
     */
    Windows(
            TwinningProblem problem,
            Prices prices,
            boolean[] start,
            long seed,
            Effort effort,
            double end,
            DoubleConsumer progress,
            LongConsumer better) {
        this.problem = problem;
        this.effort = effort;
        this.end = end;
        this.random = new Random(seed);
        this.gains = new long[problem.links().size()];
        problem.links().parallelStream().forEach(link -> gains[link.index()] = Bound.gain(problem, link, prices));
        this.tally = Tally.of(problem, start);
        this.progress = progress;
        this.better = better;
    }

    /**
     * The choice after so many windows, or before time is up; never worse than the start.
     *
     * @param windows how many to solve at most
     */
    boolean[] improve(long windows) {
        long left = windows;
        double before;
        do {
            before = tally.worth();
            left -= round(left, windows);
        } while (left > 0 && !effort.isOver(end) && tally.worth() - before > WORTHWHILE * tally.worth());
        return tally.chosen();
    }

    /** Windows over all municipalities, each of them inside one; returns how many. */
    private long round(long most, long all) {
        List<Integer> seeds = new ArrayList<>(
                IntStream.range(0, problem.municipalities()).boxed().toList());
        Collections.shuffle(seeds, random);
        boolean[] done = new boolean[problem.municipalities()];
        List<List<Link>> batch = new ArrayList<>();
        long solved = 0;
        for (int seed : seeds) {
            if (!done[seed]) {
                Set<Integer> window = window(seed);
                window.stream().limit(INSIDE).forEach(inside -> done[inside] = true);
                List<Link> open = open(window);
                if (open.size() > 1) {
                    batch.add(open);
                }
            }
            if (batch.size() == AT_A_TIME) {
                solved += solve(batch);
                progress.accept(1 - (double) Math.max(0, most - solved) / all);
            }
            if (solved >= most || effort.isOver(end)) {
                return Math.max(1, solved);
            }
        }
        return Math.max(1, solved + solve(batch));
    }

    /** The municipalities around one, breadth first along links that may matter. */
    private Set<Integer> window(int seed) {
        Set<Integer> window = new LinkedHashSet<>(List.of(seed));
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(seed));
        while (!queue.isEmpty()) {
            int here = queue.remove();
            for (Link link : problem.linksOf(here)) {
                int other = link.other(here);
                if (window.size() < SIZE && mayMatter(link) && window.add(other)) {
                    queue.add(other);
                }
            }
        }
        return window;
    }

    /** True for the links that may be in a good plan at these prices. */
    boolean[] thatMayMatter() {
        boolean[] may = new boolean[gains.length];
        problem.links().forEach(link -> may[link.index()] = mayMatter(link));
        return may;
    }

    private boolean mayMatter(Link link) {
        return tally.isChosen(link) || gains[link.index()] > -HOPELESS;
    }

    private List<Link> open(Set<Integer> window) {
        TreeMap<Integer, Link> open = new TreeMap<>();
        for (int municipality : window) {
            for (Link link : problem.linksOf(municipality)) {
                if (!link.pinned() && mayMatter(link)) {
                    open.put(link.index(), link);
                }
            }
        }
        return List.copyOf(open.values());
    }

    /** Solves these windows from the choice as it is and takes over what is better; returns how many. */
    private int solve(List<List<Link>> batch) {
        List<Optional<Exact>> answers = batch.parallelStream()
                .map(open -> ExactSolver.solve(problem, tally, open, TOLERANCE, effort.leftOf(end)))
                .toList();
        answers.forEach(answer -> answer.ifPresent(it -> takeOver(it.changed())));
        better.accept(tally.worth());
        int solved = batch.size();
        batch.clear();
        return solved;
    }

    /** Two windows may have changed links of the same municipality: what does not fit any more is left. */
    private void takeOver(List<Link> changed) {
        long worth = tally.worth();
        int leftOut = tally.leftOut();
        changed.forEach(tally::turn);
        boolean worse = tally.leftOut() > leftOut || (tally.leftOut() == leftOut && tally.worth() <= worth);
        if (tally.beyondCapacity() > 0 || worse) {
            changed.forEach(tally::turn);
        }
    }
}
