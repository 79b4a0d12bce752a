package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Groups that cost little beside the prices of their members, where all possible groups are too many to list. A group
 * grows from its lead: each further member adds its way to the lead and saves its price, and what it may save beside
 * is counted in full, so that no group is cheaper than the sum says. A branch ends where even all that is left to gain
 * would not make it cheap enough (branch and bound). Each group is met at its own lead alone. Not safe to share
 * between threads.
 */
final class CheapGroups {

    private static final int LOOKS_BETWEEN_CLOCKS = 1 << 10;

    private final GroupingProblem problem;
    private final Land land;
    private final Halves halves;
    private final long deadline;
    private final double[] saved;
    private final double[] steps;
    private final boolean[] out;
    private final int[] set;
    private final int[] touching;
    private final PriorityQueue<Found> cheapest =
            new PriorityQueue<>(Comparator.comparingDouble(Found::cost).reversed());
    private final int mostLooks;
    private double[] prices = new double[0];
    private double room;
    private int most;
    private int lead;
    private int looks;
    private int patience;
    private int lastLook;
    private boolean givenUp;

    private record Found(int[] members, double cost) {}

    /**
     * Groups of a problem whose members may be together.
     *
     * @param mostLooks sets to look at in all, before a search is given up
     * @param deadline when to give up in any case, as of {@link System#nanoTime()}
     */
    CheapGroups(GroupingProblem problem, int mostLooks, long deadline) {
        this.problem = problem;
        this.land = problem.land();
        this.halves = new Halves(problem);
        this.mostLooks = mostLooks;
        this.deadline = deadline;
        this.saved = new double[land.size()];
        this.steps = new double[land.size()];
        this.out = new boolean[land.size()];
        this.set = new int[land.size()];
        this.touching = new int[land.size()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = problem.mostSaved(i);
        }
    }

    /**
     * Groups of two or more that reach the scale and whose cost less the prices of their members is no more than
     * this; empty where the search was given up.
     *
     * @param prices of each municipality, in metres
     * @param room metres
     * @param mostALead the cheapest so many of each lead
     */
    Optional<List<int[]>> within(double[] prices, double room, int mostALead) {
        return within(prices, room, mostALead, Integer.MAX_VALUE);
    }

    /**
     * Some of these; none only where there are none.
     *
     * @param patience sets to look at further, once a lead has a group
     */
    Optional<List<int[]>> within(double[] prices, double room, int mostALead, int patience) {
        this.prices = prices;
        this.most = mostALead;
        this.patience = patience;
        List<int[]> all = new ArrayList<>();
        for (lead = 0; lead < land.size() && !givenUp; lead++) {
            if (problem.mayLead(lead) && problem.mayJoin(lead)) {
                this.room = room;
                lastLook = Integer.MAX_VALUE;
                fromLead();
                cheapest.stream().map(Found::members).forEach(all::add);
                cheapest.clear();
            }
        }
        return givenUp ? Optional.empty() : Optional.of(all);
    }

    private void fromLead() {
        double left = 0;
        Arrays.fill(touching, 0);
        for (int i = 0; i < steps.length; i++) {
            out[i] = i == lead
                    || !problem.mayJoin(i)
                    || land.metres(lead, i) > problem.limits().farthestMetres();
            steps[i] = land.metres(lead, i) - prices[i] - saved[i];
            left += out[i] ? 0 : Math.min(0, steps[i]);
        }
        set[0] = lead;
        touch(lead, 1);
        double sum = problem.leadMetres(lead) + problem.fees().group() - prices[lead] - saved[lead];
        grow(1, land.residents(lead), sum, left);
    }

    private void touch(int member, int change) {
        for (int neighbour : land.neighbours(member)) {
            touching[neighbour] += change;
        }
    }

    /** Takes in the most promising neighbour, and then goes on without it. */
    private void grow(int count, long residents, double sum, double left) {
        int[] without = new int[0];
        double now = left;
        while (count < problem.limits().mostMembers() && sum + now <= room && looks < lastLook && !givenUp) {
            int next = next();
            if (next < 0) {
                break;
            }
            out[next] = true;
            without = Arrays.copyOf(without, without.length + 1);
            without[without.length - 1] = next;
            now -= Math.min(0, steps[next]);
            if (sum + steps[next] + now <= room) {
                set[count] = next;
                touch(next, 1);
                if (isWorthGrowing(count + 1, residents + land.residents(next))) {
                    grow(count + 1, residents + land.residents(next), sum + steps[next], now);
                }
                touch(next, -1);
            }
        }
        for (int member : without) {
            out[member] = false;
        }
    }

    private int next() {
        int best = -1;
        for (int i = 0; i < steps.length; i++) {
            if (touching[i] > 0 && !out[i] && (best < 0 || steps[i] < steps[best])) {
                best = i;
            }
        }
        return best;
    }

    private boolean isWorthGrowing(int count, long residents) {
        looks++;
        givenUp |= looks > mostLooks || looks % LOOKS_BETWEEN_CLOCKS == 0 && System.nanoTime() - deadline > 0;
        if (givenUp || halves.isParted(set, count, residents)) {
            return false;
        }
        if (residents >= problem.limits().scale()) {
            int[] members = Arrays.copyOf(set, count);
            Arrays.sort(members);
            double cost = problem.metres(members);
            for (int member : members) {
                cost -= prices[member];
            }
            if (cost <= room && problem.lead(members) == lead) {
                cheapest.add(new Found(members, cost));
                lastLook = (int) Math.min(lastLook, (long) looks + patience);
                if (cheapest.size() > most) {
                    cheapest.remove();
                    room = Math.min(room, cheapest.element().cost);
                }
            }
        }
        return true;
    }
}
