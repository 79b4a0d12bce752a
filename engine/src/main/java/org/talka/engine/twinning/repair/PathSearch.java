package org.talka.engine.twinning.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Prices;

/**
 * Looks for the path of links whose turning makes a choice feasible and leaves out fewest, then is worth most. Paths
 * alternate: where somebody is beyond capacity a link goes, where a place has become free one may come, where one has
 * come another may go. The path
 * that falls least short at the prices is lengthened next (best first): so a long path costs no more than a short
 * one as long as every step of it is nearly free. Deterministic; ends after a number of turns.
 */
final class PathSearch {

    /** Most links a path turns. */
    private static final int LONGEST = 12;

    /** Most links that are tried where a place is free. */
    private static final int WIDEST = 10;

    /** A path may fall so much further short on its way than the best one found so far; millionths. */
    private static final long DETOUR = TwinningProblem.UNIT / 10;

    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    private final TwinningProblem problem;
    private final Gains gains;
    private final Prices prices;
    private final Tally tally;
    private final Predicate<Link> movable;
    private final int leftOutBefore;
    private final long worthBefore;
    /** Price of the places taken less that of the places given up since the start, what was held included. */
    private long places;

    private long effort;
    private Collection<Integer> around = List.of();
    private boolean drops;
    private final PriorityQueue<Step> queue =
            new PriorityQueue<>(Comparator.comparingLong(Step::shortfall).thenComparingInt(Step::number));
    private final Set<Long> seen = new HashSet<>();
    private int numbers;
    private @Nullable Step best;
    private int bestLeftOut;
    private long bestWorth;

    /**
     * A search that turns links of this tally and turns them back.
     *
     * @param tally of the choice before anything was held
     * @param movable links that may be turned
     */
    PathSearch(TwinningProblem problem, Prices prices, Tally tally, Predicate<Link> movable) {
        this.problem = problem;
        this.gains = new Gains(problem, prices);
        this.prices = prices;
        this.tally = tally;
        this.movable = movable;
        this.leftOutBefore = tally.leftOut();
        this.worthBefore = tally.worth();
    }

    /** Turns a link for good. */
    void turn(Link link) {
        tally.turn(link);
        long two = prices.places()[link.a()] + prices.places()[link.b()];
        places += tally.isChosen(link) ? two : -two;
    }

    /** Turns that have not been used yet. */
    long effort() {
        return effort;
    }

    /**
     * The best path that begins at one of these, empty where none makes the choice feasible or better.
     *
     * @param drops whether a path may begin by dropping a link where nobody is beyond capacity
     * @param effort turns of links after which to stop
     */
    List<Link> from(Collection<Integer> municipalities, boolean drops, long effort) {
        this.effort = effort;
        this.around = municipalities;
        this.drops = drops;
        queue.clear();
        seen.clear();
        best = null;
        boolean feasible = tally.beyondCapacity() == 0;
        bestLeftOut = feasible ? tally.leftOut() : Integer.MAX_VALUE;
        bestWorth = feasible ? tally.worth() : Long.MIN_VALUE;
        branch(new Step(shortfall(), numbers++, null, null));
        while (!queue.isEmpty() && this.effort > 0 && queue.peek().shortfall() <= allowed()) {
            visit(queue.remove());
        }
        return best == null ? List.of() : best.path();
    }

    private void visit(Step step) {
        List<Link> path = step.path();
        path.forEach(this::turn);
        if (tally.beyondCapacity() == 0 && isBetter()) {
            best = step;
            bestLeftOut = tally.leftOut();
            bestWorth = tally.worth();
        }
        if (path.size() < LONGEST && shortfall() <= allowed()) {
            branch(step);
        }
        path.forEach(this::turn);
        effort -= 2L * path.size();
    }

    private boolean isBetter() {
        return tally.leftOut() < bestLeftOut || tally.leftOut() == bestLeftOut && tally.worth() > bestWorth;
    }

    /** Every way on from a path that has just been turned. */
    private void branch(Step step) {
        int crowded = tally.beyondCapacity() == 0 ? -1 : crowded(step);
        if (crowded >= 0) {
            droppable(crowded).forEach(link -> lengthen(step, link));
            return;
        }
        boolean first = step.link() == null;
        for (int municipality : first ? around : step.ends(tally, false)) {
            if (first && drops || tally.load(municipality) < problem.capacity(municipality)) {
                addable(municipality).forEach(link -> lengthen(step, link));
            }
        }
        for (int municipality : first && drops ? around : step.ends(tally, true)) {
            for (Link link : droppable(municipality)) {
                if (first || isBurden(link)) {
                    lengthen(step, link);
                }
            }
        }
    }

    /** Whether the choice is better off without a link, now that its ends carry others. */
    private boolean isBurden(Link link) {
        long worth = tally.worth();
        int leftOut = tally.leftOut();
        tally.turn(link);
        boolean better = tally.worth() > worth && tally.leftOut() <= leftOut;
        tally.turn(link);
        effort -= 2;
        return better;
    }

    private void lengthen(Step step, Link link) {
        long loses = tally.isChosen(link) ? gains.of(link) : -gains.of(link);
        long shortfall = shortfall() + loses;
        if (shortfall <= allowed() && !step.turns(link)) {
            Step longer = new Step(shortfall, numbers++, step, link);
            if (seen.add(longer.signature())) {
                queue.add(longer);
            }
        }
    }

    /** What the choice is worth less than before, with every place at its price; millionths. */
    private long shortfall() {
        return worthBefore - tally.worth() + places;
    }

    private long allowed() {
        return bestLeftOut > leftOutBefore ? NO_LIMIT : Math.max(0, worthBefore - bestWorth) + DETOUR;
    }

    /** One whom the path, or what was held before it, has filled beyond capacity. */
    private int crowded(Step step) {
        for (Step here = step; here != null; here = here.before()) {
            Link link = here.link();
            if (link != null && tally.load(link.a()) > problem.capacity(link.a())) {
                return link.a();
            }
            if (link != null && tally.load(link.b()) > problem.capacity(link.b())) {
                return link.b();
            }
        }
        return around.stream()
                .filter(municipality -> tally.load(municipality) > problem.capacity(municipality))
                .findFirst()
                .orElse(-1);
    }

    /** Chosen links of a municipality that may go, least gain first. */
    private List<Link> droppable(int municipality) {
        List<Link> links = new ArrayList<>();
        List<Link> ordered = gains.linksOf(municipality);
        for (int i = ordered.size() - 1; i >= 0; i--) {
            if (tally.isChosen(ordered.get(i)) && movable.test(ordered.get(i))) {
                links.add(ordered.get(i));
            }
        }
        return links;
    }

    /** Links a municipality may take on, most gain first; all of them where it would be left out. */
    private List<Link> addable(int municipality) {
        boolean leftOut = tally.isLeftOut(municipality);
        List<Link> links = new ArrayList<>();
        for (Link link : gains.linksOf(municipality)) {
            if (links.size() >= WIDEST && !leftOut) {
                break;
            }
            if (!tally.isChosen(link) && movable.test(link)) {
                links.add(link);
            }
        }
        return links;
    }

    /**
     * A path, as its last link and the path before it.
     *
     * @param shortfall about how much the choice is worth less than at the start, free places at their price
     * @param number in the order of making
     * @param before null for the empty path, as is the link
     */
    private record Step(
            long shortfall,
            int number,
            @Nullable Step before,
            @Nullable Link link) {

        List<Link> path() {
            List<Link> path = new ArrayList<>(LONGEST);
            for (Step step = this; step != null && step.link() != null; step = step.before()) {
                path.add(step.link());
            }
            return path;
        }

        boolean turns(Link other) {
            for (Step step = this; step != null; step = step.before()) {
                if (step.link() != null && step.link().index() == other.index()) {
                    return true;
                }
            }
            return false;
        }

        /** Ends of the links that the path takes, or of those that it drops. */
        List<Integer> ends(Tally turned, boolean taken) {
            List<Integer> ends = new ArrayList<>();
            for (Step step = this; step != null; step = step.before()) {
                if (step.link() != null && turned.isChosen(step.link()) == taken) {
                    ends.addAll(Arrays.asList(step.link().a(), step.link().b()));
                }
            }
            return ends;
        }

        /** The same for paths that turn the same links in another order, and hardly ever for others. */
        long signature() {
            long sum = 0;
            for (Step step = this; step != null && step.link() != null; step = step.before()) {
                long bits = (step.link().index() + 1) * 0x9E3779B97F4A7C15L;
                bits = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
                sum += bits ^ (bits >>> 32);
            }
            return sum;
        }
    }
}
