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
    private long counted(int rank, long help) {
        long sum = 0;
        for (int step = rank; step < drops.length; step++) {
            sum += (help * drops[step] + CandidateTable.UNIT / 2) / CandidateTable.UNIT;
        }
        return sum;
    }

    private long loadCost(long load) {
        return loadStep * (load * (load - 1) / 2);
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
     * What no plan is worth more than, as these prices prove it by weak duality: every place and turn is sold at its
     * price, and every candidate brings what it gains beyond what it pays.
     *
     * @param nobodyLeftOut whether only plans are meant that leave out none of the wanting
     */
    long bound(PriceTable prices, boolean nobodyLeftOut) {
        long sum = 0;
        for (int i = 0; i < table.municipalities(); i++) {
            int least = nobodyLeftOut && table.isWanting(i) ? 1 : 0;
            sum = Math.addExact(sum, earned(prices.place(i), least, Math.min(table.capacity(i), table.count(i))));
        }
        for (int need = 0; need < table.needNumbers().size(); need++) {
            for (int rank = 0; rank < ranks(); rank++) {
                sum = Math.addExact(sum, prices.turn(need, rank));
            }
        }
        for (int demand = 0; demand < demands.size(); demand++) {
            sum = Math.subtractExact(sum, Math.multiplyExact(prices.demand(demand), demands.target(demand)));
        }
        for (int candidate = 0; candidate < table.size(); candidate++) {
            long gain = gain(candidate, prices);
            sum = Math.addExact(sum, table.isPinned(candidate) ? gain : Math.max(0, gain));
        }
        return sum;
    }

    /** The most a municipality can earn with so many places, less the cost of its load. */
    private long earned(long price, int least, int most) {
        long best = Math.subtractExact(Math.multiplyExact(price, (long) least), loadCost(least));
        for (int load = least + 1; load <= most; load++) {
            best = Math.max(best, Math.subtractExact(Math.multiplyExact(price, (long) load), loadCost(load)));
        }
        return best;
    }

    private long gain(int candidate, PriceTable prices) {
        long gain = Math.subtractExact(table.own(candidate), prices.place(table.a(candidate)));
        gain = Math.subtractExact(gain, prices.place(table.b(candidate)));
        for (int demand : demands.touchedBy(candidate)) {
            gain = Math.addExact(
                    gain, Math.multiplyExact(prices.demand(demand), (long) demands.amount(demand, candidate)));
        }
        int[] needs = table.needs(candidate);
        for (int i = 0; i < needs.length; i++) {
            long best = 0;
            for (int rank = 0; rank < ranks(); rank++) {
                best = Math.max(best, counted(rank, table.helps(candidate)[i]) - prices.turn(needs[i], rank));
            }
            gain = Math.addExact(gain, best);
        }
        return gain;
    }
}
