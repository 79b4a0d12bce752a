package org.talka.engine.twinning.alternating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Finds a path of links whose turning makes a choice worth more. It sets out from a municipality that loses something,
 * which drops a link, takes one, or both; the other end of a link turned answers by turning another, or by nothing, and
 * so on until nobody is left to answer. What municipalities lose adds up exactly, and what each must lose at least with
 * a link turned is known: so a path is given up as soon as those passed and those still to answer cannot gain anything together
 * (Lin and Kernighan 1973, with bounds from dual prices in place of sums of gains). Not safe to share between threads.
 */
final class PathFinder {

    private static final int NOBODY = -1;

    private final TwinningProblem problem;
    private final LocalLosses losses;
    private final Standing standing;
    private final long[] loss;
    /** How often the path at hand has passed a municipality, and what that lost after the last time. */
    private final int[] passed;

    private final long[] latest;
    private final boolean[] turned;
    private final List<Link> path = new ArrayList<>();
    private long quotasBefore;
    private long gain;
    private long steps;
    private long until;
    private int longest;

    /**
     * How far to look from one start.
     *
     * @param longest most links a path turns
     * @param steps most municipalities that are looked at
     */
    record Reach(int longest, int steps) {}

    PathFinder(TwinningProblem problem, LocalLosses losses, Standing standing) {
        int size = problem.municipalities();
        this.problem = problem;
        this.losses = losses;
        this.standing = standing;
        this.loss = IntStream.range(0, size).mapToLong(standing::loss).toArray();
        this.passed = new int[size];
        this.latest = new long[size];
        this.turned = new boolean[problem.links().size()];
    }

    int municipalities() {
        return loss.length;
    }

    /** What a municipality loses in the choice as it is; millionths. */
    long loss(int municipality) {
        return loss[municipality];
    }

    /** How many municipalities have been looked at so far. */
    long steps() {
        return steps;
    }

    /** How much more the choice is worth since the path taken over last; below 0 where that serves somebody left out. */
    long gain() {
        return gain;
    }

    /** Whether a path from here makes the choice worth more; if so, its links are turned. */
    boolean findFrom(int start, Reach reach) {
        until = steps + reach.steps();
        longest = reach.longest();
        quotasBefore = standing.lossOfQuotas();
        for (int index : standing.links(start)) {
            Link dropped = problem.links().get(index);
            if (!dropped.pinned() && drops(start, dropped)) {
                return true;
            }
        }
        if (standing.load(start) < problem.capacity(start)) {
            for (int index : losses.additions(start)) {
                if (mayTake(start, index, loss[start])
                        && isTurnedOn(start, 0, problem.links().get(index), NOBODY, null)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A path on which the start drops this link, or takes another in its place. */
    private boolean drops(int start, Link dropped) {
        int host = dropped.other(start);
        turn(dropped);
        if (isSound(start) && passes(start, 0, host, dropped, NOBODY, null)) {
            return true;
        }
        for (int index : losses.additions(start)) {
            if (mayTake(start, index, loss[start])) {
                Link taken = problem.links().get(index);
                turn(taken);
                int guest = taken.other(start);
                if (isSound(start)
                        && (passes(start, 0, guest, taken, host, dropped)
                                || passes(start, 0, host, dropped, guest, taken))) {
                    return true;
                }
                turnBack(taken);
            }
        }
        turnBack(dropped);
        return false;
    }

    private boolean mayTake(int municipality, int index, long room) {
        return !standing.isChosen(index)
                && !turned[index]
                && losses.least(problem.links().get(index), municipality, true) < room;
    }

    private boolean isSound(int municipality) {
        return standing.isSound(municipality, loss[municipality] >= Standing.LEFT_OUT);
    }

    /** Turns a link of a municipality that is to answer; it stays turned where that leads to a path. */
    private boolean isTurnedOn(int here, long sum, Link link, int waiting, @Nullable Link waitingFor) {
        turn(link);
        if (isSound(here) && passes(here, sum, link.other(here), link, waiting, waitingFor)) {
            return true;
        }
        turnBack(link);
        return false;
    }

    private void turn(Link link) {
        standing.turn(link);
        turned[link.index()] = true;
        path.add(link);
    }

    private void turnBack(Link link) {
        standing.turn(link);
        turned[link.index()] = false;
        path.remove(path.size() - 1);
    }

    /**
     * Goes on from a municipality whose links stay as they are now.
     *
     * @param sum what those passed before have gained, millionths
     * @param next who is to answer, because a link was turned
     * @param waiting who is to answer after that, or nobody, and the link because of which
     */
    private boolean passes(int here, long sum, int next, Link link, int waiting, @Nullable Link waitingFor) {
        long lost = standing.loss(here);
        long all = sum + before(here) - lost;
        boolean closes = next == waiting;
        long hope = hope(next, link);
        if (waitingFor != null) {
            hope = closes ? Math.min(hope, hope(waiting, waitingFor)) : hope + hope(waiting, waitingFor);
        }
        if (all + hope <= 0) {
            return false;
        }
        long lostEarlier = latest[here];
        passed[here]++;
        latest[here] = lost;
        boolean found = closes ? answers(next, all, NOBODY, null) : answers(next, all, waiting, waitingFor);
        if (!found) {
            passed[here]--;
            latest[here] = lostEarlier;
        }
        return found;
    }

    /** What a municipality lost before it is to answer; millionths. */
    private long before(int municipality) {
        return passed[municipality] == 0 ? loss[municipality] : latest[municipality];
    }

    /** What a municipality can gain at most now that a link of its was turned; millionths. */
    private long hope(int municipality, Link link) {
        return before(municipality) - losses.least(link, municipality, standing.isChosen(link.index()));
    }

    /** A municipality answers: it leaves it at that, drops another link or takes another. */
    private boolean answers(int here, long sum, int waiting, @Nullable Link waitingFor) {
        if (steps++ >= until) {
            return false;
        }
        if (isSound(here)) {
            if (waitingFor != null) {
                if (passes(here, sum, waiting, waitingFor, NOBODY, null)) {
                    return true;
                }
            } else if (isWorthMore(here, sum)) {
                return true;
            }
        }
        if (path.size() >= longest) {
            return false;
        }
        for (int index : standing.links(here)) {
            Link link = problem.links().get(index);
            if (!turned[index] && !link.pinned() && isTurnedOn(here, sum, link, waiting, waitingFor)) {
                return true;
            }
        }
        if (standing.load(here) < problem.capacity(here)) {
            long room = sum + before(here) + (waitingFor == null ? 0 : hope(waiting, waitingFor));
            for (int index : losses.additions(here)) {
                if (mayTake(here, index, room)
                        && isTurnedOn(here, sum, problem.links().get(index), waiting, waitingFor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWorthMore(int last, long sum) {
        gain = sum + before(last) - standing.loss(last) + quotasBefore - standing.lossOfQuotas();
        return gain > 0;
    }

    /** Lets the path found last stand, and says whom it has changed. */
    List<Integer> takeOver() {
        List<Integer> changed = path.stream()
                .flatMapToInt(link -> IntStream.of(link.a(), link.b()))
                .distinct()
                .boxed()
                .toList();
        path.forEach(link -> turned[link.index()] = false);
        path.clear();
        for (int municipality : changed) {
            passed[municipality] = 0;
            gain -= loss[municipality] >= Standing.LEFT_OUT ? Standing.LEFT_OUT : 0;
            loss[municipality] = standing.loss(municipality);
            gain += loss[municipality] >= Standing.LEFT_OUT ? Standing.LEFT_OUT : 0;
        }
        return changed;
    }
}
