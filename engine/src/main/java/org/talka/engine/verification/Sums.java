package org.talka.engine.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.rules.Rules;

/**
 * The sums of a question, in whole millionths, as docs/reference/rules.md writes them down: what a plan is worth, and
 * how far any plan can be worth more. Every sum throws {@link ArithmeticException} rather than overflow.
 */
final class Sums {

    private final CandidateTable table;
    private final Demands demands;
    private final long[] drops;
    private final long loadStep;

    Sums(CandidateTable table, Demands demands, Rules.TwinningRules rules) {
        this.table = table;
        this.demands = demands;
        List<Double> shares = rules.repeatedHelp();
        this.drops = new long[shares.size()];
        for (int rank = 0; rank < drops.length; rank++) {
            long next = rank + 1 < drops.length ? CandidateTable.whole(shares.get(rank + 1)) : 0;
            drops[rank] = CandidateTable.whole(shares.get(rank)) - next;
        }
        this.loadStep = CandidateTable.whole(rules.loadCost());
    }

    /** How many helpers of one need count at all. */
    int ranks() {
        return drops.length;
    }

    /** What help counts as the helper of a rank, 0 being the first. */
    long counted(int rank, long help) {
        long sum = 0;
        for (int step = rank; step < drops.length; step++) {
            sum += (help * drops[step] + CandidateTable.UNIT / 2) / CandidateTable.UNIT;
        }
        return sum;
    }

    /** What so many partners cost. */
    long loadCost(long load) {
        return Math.multiplyExact(loadStep, load * (load - 1) / 2);
    }

    /** What one partner more than so many costs. */
    long loadStep(long load) {
        return Math.subtractExact(loadCost(load + 1), loadCost(load));
    }

    /** How many of these candidates each municipality is in. */
    int[] loads(int[] chosen) {
        int[] loads = new int[table.municipalities()];
        for (int candidate : chosen) {
            loads[table.a(candidate)]++;
            loads[table.b(candidate)]++;
        }
        return loads;
    }

    /** What a plan of these candidates is worth. */
    long objective(int[] chosen) {
        long sum = 0;
        Map<Integer, long[]> helpers = new HashMap<>();
        for (int candidate : chosen) {
            sum += table.own(candidate);
            for (int i = 0; i < table.needs(candidate).length; i++) {
                long help = table.helps(candidate)[i];
                helpers.merge(table.needs(candidate)[i], new long[] {help}, Sums::joined);
            }
        }
        for (long[] ofNeed : helpers.values()) {
            Arrays.sort(ofNeed);
            for (int rank = 0; rank < ofNeed.length; rank++) {
                sum += counted(rank, ofNeed[ofNeed.length - 1 - rank]);
            }
        }
        for (int load : loads(chosen)) {
            sum -= loadCost(load);
        }
        long[] reached = demands.reached(chosen);
        for (int demand = 0; demand < reached.length; demand++) {
            sum -= demands.shortfall(demand, reached[demand]);
        }
        return sum;
    }

    private static long[] joined(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /**
     * What no plan is worth more than, as these prices prove it by weak duality: what every municipality would choose by
     * itself, less the price of what the rules ask.
     *
     * @param nobodyLeftOut whether only plans are meant that leave out none of the wanting
     */
    long bound(PriceTable prices, boolean nobodyLeftOut) {
        long sum = new Ceilings(table, this, prices, nobodyLeftOut).sum();
        for (int demand = 0; demand < demands.size(); demand++) {
            sum = Math.subtractExact(sum, Math.multiplyExact(prices.demand(demand), demands.target(demand)));
        }
        return sum;
    }

    /** The most a municipality can earn with so many places, less the cost of its load. */
    long earned(long price, int least, int most) {
        long best = Math.subtractExact(Math.multiplyExact(price, (long) least), loadCost(least));
        for (int load = least + 1; load <= most; load++) {
            best = Math.max(best, Math.subtractExact(Math.multiplyExact(price, (long) load), loadCost(load)));
        }
        return best;
    }

    /** What all turns at a need cost together. */
    long turns(int need, PriceTable prices) {
        long sum = 0;
        for (int rank = 0; rank < ranks(); rank++) {
            sum = Math.addExact(sum, prices.turn(need, rank));
        }
        return sum;
    }

    /** What a help brings beyond the price of the turn that suits it best; 0 where none does. */
    long beyondTurn(int need, long help, PriceTable prices) {
        long best = 0;
        for (int rank = 0; rank < ranks(); rank++) {
            best = Math.max(best, Math.subtractExact(counted(rank, help), prices.turn(need, rank)));
        }
        return best;
    }

    /** What a candidate brings beyond the prices of its places and turns, what the rules ask of it included. */
    long gain(int candidate, PriceTable prices) {
        long gain = Math.subtractExact(table.own(candidate), prices.place(table.a(candidate)));
        gain = Math.subtractExact(gain, prices.place(table.b(candidate)));
        for (int demand : demands.touchedBy(candidate)) {
            gain = Math.addExact(
                    gain, Math.multiplyExact(prices.demand(demand), (long) demands.amount(demand, candidate)));
        }
        int[] needs = table.needs(candidate);
        for (int i = 0; i < needs.length; i++) {
            gain = Math.addExact(gain, beyondTurn(needs[i], table.helps(candidate)[i], prices));
        }
        return gain;
    }
}
