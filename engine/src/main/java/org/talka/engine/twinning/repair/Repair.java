package org.talka.engine.twinning.repair;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Prices;

/**
 * Mends a choice after links were forced or taken away: first a path that makes it feasible again at the least loss,
 * then further paths from everyone touched, as long as one leaves out fewer or is worth more (see
 * {@link PathSearch}). A heuristic: what it finds is feasible, not proven best. Deterministic; it ends after a number
 * of turns, whatever the clock says. Not safe to share between threads.
 */
public final class Repair {

    /** Into so many searches the effort is split. */
    private static final int PARTS = 3;

    private final TwinningProblem problem;
    private final Tally tally;
    private final PathSearch search;
    private final Set<Integer> held = new HashSet<>();
    private final SortedSet<Integer> turned = new TreeSet<>();
    private final SortedSet<Integer> touched = new TreeSet<>();

    /**
     * A repair of a choice.
     *
     * @param prices at which the choice's links mostly gain and the others mostly lose
     * @param start a feasible choice
     */
    public Repair(TwinningProblem problem, Prices prices, boolean[] start) {
        this.problem = problem;
        this.tally = Tally.of(problem, start);
        this.search = new PathSearch(problem, prices, tally, this::isMovable);
    }

    /** From now on the link is in every choice, or in none. */
    public void hold(Link link, boolean chosen) {
        held.add(link.index());
        if (tally.isChosen(link) != chosen) {
            turn(link);
        }
    }

    /** Looks for better choices around this municipality too. */
    public void touch(int municipality) {
        touched.add(municipality);
    }

    /**
     * Mends what the held links have upset; false where pinned and held links alone exceed a capacity.
     *
     * @param effort turns of links after which to stop
     */
    public boolean mend(long effort) {
        long left = effort - search(false, effort / PARTS);
        if (!makeRoom()) {
            return false;
        }
        while (!touched.isEmpty() && left > 0) {
            left -= search(true, Math.min(left, effort / PARTS));
        }
        return true;
    }

    /** Turns the best path found from everyone touched; returns the effort it took. */
    private long search(boolean drops, long effort) {
        List<Integer> around = List.copyOf(touched);
        if (drops) {
            touched.clear();
        }
        search.from(around, drops, effort).forEach(this::turn);
        return effort - search.effort();
    }

    /** Where no path made the choice feasible: drops what is worth least until nobody is beyond capacity. */
    private boolean makeRoom() {
        for (int municipality : List.copyOf(touched)) {
            while (tally.load(municipality) > problem.capacity(municipality)) {
                var worst = problem.linksOf(municipality).stream()
                        .filter(link -> tally.isChosen(link) && isMovable(link))
                        .min((x, y) -> Long.compare(x.own(), y.own()));
                if (worst.isEmpty()) {
                    return false;
                }
                turn(worst.get());
            }
        }
        return true;
    }

    private void turn(Link link) {
        search.turn(link);
        if (!turned.remove(link.index())) {
            turned.add(link.index());
        }
        touched.add(link.a());
        touched.add(link.b());
    }

    private boolean isMovable(Link link) {
        return !link.pinned() && !held.contains(link.index());
    }

    /** The links that stand differently than at the start, by index. */
    public SortedSet<Integer> turned() {
        return Collections.unmodifiableSortedSet(turned);
    }

    /** How many of the wanting have no link. */
    public int leftOut() {
        return tally.leftOut();
    }

    /** Worth of the choice, millionths. */
    public long worth() {
        return tally.worth();
    }

    /** The choice, link by link. */
    public boolean[] chosen() {
        return tally.chosen();
    }
}
