package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
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
import org.talka.engine.twinning.proof.Losses;
import org.talka.engine.twinning.proof.OddSet;
import org.talka.engine.twinning.proof.OddSets;
import org.talka.engine.twinning.proof.Prices;

/**
 * Improves a choice of links window by window: the links around some municipalities that hang together are opened, all
 * others stay, and the exact solver decides the open ones. Windows are where something can be gained: they begin at
 * whoever loses most against the prices and grow along links that cost next to nothing towards others who lose, because
 * what one has too much of is what another lacks. Only links that cost little at the prices are opened: the others are
 * in next to no good plan. Several windows that share nobody are solved at the same time from the same choice and taken
 * over one after another, so that the result does not depend on the number of threads. One window costs what its open
 * links cost; a round grows linearly with the municipalities that lose.
 */
final class Windows {

    /** Links that lose more than this at the prices stay out, those that gain more stay in; millionths. */
    private static final long SETTLED = TwinningProblem.UNIT / 200;

    /** So many municipalities are solved in one window. */
    private static final int AT_ONCE = 225;

    /** Municipalities in one of several windows at first, and at most. */
    private static final int FIRST_SIZE = 100;

    private static final int LAST_SIZE = 340;

    /** Where there are windows for fewer rounds than this, the first are this small: many places matter more than wide ones. */
    private static final int FEW_ROUNDS = 5;

    private static final int SMALL_SIZE = 30;

    /** This part of them, those nearest to where the window began, need not be inside another in this round. */
    private static final double INSIDE = 0.5;

    /** A loss too small to begin a window for, and one that halves the way there; millionths. */
    private static final long NO_LOSS = 100;

    private static final double PULL = 2_000;

    /** How far apart the ends of a link are that costs nothing, and what chance adds at most; millionths. */
    private static final double STEP = 500;

    private static final double CHANCE = 500;

    private static final int AT_A_TIME = 4;

    /** Once a round brings less than this part of the worth, windows grow, until they no longer do. */
    private static final double WORTHWHILE = 0.000_1;

    private static final double GROWTH = 1.25;

    /** What a window costs grows with this power of its size. */
    private static final double COST = 3.5;

    private final TwinningProblem problem;
    private final Prices prices;
    private final Effort effort;
    private final double end;
    private final Random random;
    private final long[] gains;
    private final Tally tally;
    private final Losses losses;
    private final DoubleConsumer progress;
    private final LongConsumer better;
    private int size;

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
        this.prices = prices;
        this.effort = effort;
        this.end = end;
        this.random = new Random(seed);
        this.gains = new long[problem.links().size()];
        problem.links().parallelStream().forEach(link -> gains[link.index()] = Bound.gain(problem, link, prices));
        this.tally = Tally.of(problem, start);
        this.losses = new Losses(problem, prices, gains, tally);
        this.progress = progress;
        this.better = better;
    }

    /**
     * The choice after so many windows, or before time is up; never worse than the start.
     *
     * @param windows how many to solve at most, large ones counted as the small ones that take as long
     */
    boolean[] improve(long windows) {
        double left = windows;
        size = firstSize(windows);
        while (left > 0 && !effort.isOver(end) && size <= LAST_SIZE) {
            double before = tally.worth();
            left -= round(left, windows);
            if (size == problem.municipalities()) {
                break;
            }
            if (size < FIRST_SIZE) {
                size = Math.min(FIRST_SIZE, 2 * size);
            } else if (tally.worth() - before < WORTHWHILE * Math.abs(tally.worth())) {
                size = (int) (GROWTH * size);
            }
        }
        return tally.chosen();
    }

    private int firstSize(long windows) {
        int all = problem.municipalities();
        if (all <= AT_ONCE) {
            return all;
        }
        return windows * INSIDE * FIRST_SIZE < FEW_ROUNDS * (double) all ? SMALL_SIZE : FIRST_SIZE;
    }

    /** Windows around all who lose, each of them near the middle of one; returns how many they count as. */
    private double round(double most, long all) {
        boolean[] done = new boolean[problem.municipalities()];
        Set<Integer> taken = new HashSet<>();
        List<List<Link>> batch = new ArrayList<>();
        double solved = 0;
        for (int seed : mostLosingFirst()) {
            if (!done[seed] && !taken.contains(seed) && mayGain(seed)) {
                Set<Integer> window = window(seed, taken);
                taken.addAll(window);
                window.stream()
                        .limit(size == problem.municipalities() ? size : (long) (INSIDE * size))
                        .forEach(inside -> done[inside] = true);
                List<Link> open = open(window);
                if (open.size() > 1) {
                    batch.add(open);
                }
            }
            if (batch.size() == AT_A_TIME) {
                solved += solve(batch);
                taken.clear();
                progress.accept(1 - Math.max(0, most - solved) / all);
            }
            if (solved >= most || effort.isOver(end)) {
                return solved;
            }
        }
        return Math.max(1, solved + solve(batch));
    }

    private List<Integer> mostLosingFirst() {
        List<Integer> seeds = new ArrayList<>(
                IntStream.range(0, problem.municipalities()).boxed().toList());
        Collections.shuffle(seeds, random);
        long[] lost = new long[seeds.size()];
        seeds.forEach(seed -> lost[seed] = tally.isLeftOut(seed) ? Long.MAX_VALUE : losses.at(seed));
        seeds.sort(Comparator.comparingLong((Integer seed) -> lost[seed]).reversed());
        return seeds;
    }

    /** Whether a window may begin here; what quotas lose can be gained anywhere. */
    private boolean mayGain(int seed) {
        return losses.at(seed) > NO_LOSS
                || tally.isLeftOut(seed)
                || !problem.quotas().isEmpty();
    }

    /** The municipalities nearest to one along links that may matter, without those that are taken. */
    private Set<Integer> window(int seed, Set<Integer> taken) {
        Set<Integer> window = new LinkedHashSet<>();
        Map<Integer, Double> nearest = new HashMap<>();
        PriorityQueue<Way> ways =
                new PriorityQueue<>(Comparator.comparingDouble(Way::length).thenComparingInt(Way::to));
        ways.add(new Way(0, seed));
        while (!ways.isEmpty() && window.size() < size) {
            Way way = ways.remove();
            if (window.add(way.to())) {
                for (Link link : problem.linksOf(way.to())) {
                    int other = link.other(way.to());
                    if (mayMatter(link) && !window.contains(other) && !taken.contains(other)) {
                        double length = way.length() + length(link, other);
                        if (length < nearest.getOrDefault(other, Double.POSITIVE_INFINITY)) {
                            nearest.put(other, length);
                            ways.add(new Way(length, other));
                        }
                    }
                }
            }
        }
        return window;
    }

    /** A way to a municipality; the more is lost there, the shorter it is. */
    private record Way(double length, int to) {}

    private double length(Link link, int to) {
        double cost = STEP + Math.abs(gains[link.index()]);
        return CHANCE * random.nextDouble() + cost / (1 + losses.at(to) / PULL);
    }

    /** True for the links that may be in a good plan at these prices. */
    boolean[] thatMayMatter() {
        boolean[] may = new boolean[gains.length];
        problem.links().forEach(link -> may[link.index()] = mayMatter(link));
        return may;
    }

    private boolean mayMatter(Link link) {
        return tally.isChosen(link) ? gains[link.index()] < SETTLED : gains[link.index()] > -SETTLED;
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

    /** What keeps a window that holds everything from being worth what its prices promise. */
    private List<OddSet> oddSets(List<Link> open) {
        return size < problem.municipalities()
                ? List.of()
                : OddSets.at(problem, prices, open, tally.chosen(), effort.leftOf(end));
    }

    /** Solves these windows from the choice as it is and takes over what is better; returns how many they count as. */
    private double solve(List<List<Link>> batch) {
        List<Optional<Exact>> answers = batch.parallelStream()
                .map(open -> ExactSolver.improve(problem, tally, open, oddSets(open), effort.leftOf(end)))
                .toList();
        // windows share no municipality but links from one to another: what does not fit any more is left
        answers.forEach(answer -> answer.ifPresent(it -> {
            tally.turnIfBetter(it.changed());
            losses.update(it.changed());
        }));
        better.accept(tally.worth());
        double solved = batch.size() * Math.pow((double) size / FIRST_SIZE, COST);
        batch.clear();
        return solved;
    }
}
