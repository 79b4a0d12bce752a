package org.talka.engine.verification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each municipality would choose at most if the other ends of its pairs always agreed, each pair being worth to it
 * what the prices say and helpers of the same need counting less and less. In a plan both ends of a pair choose the
 * same, so that no plan is worth more than all of these together. Where the ways to choose all partners but one are more
 * than {@value #MOST_WAYS}, its places and turns are sold at their prices instead. Throws {@link ArithmeticException}
 * rather than overflow.
 */
final class Ceilings {

    private static final long MOST_WAYS = 200_000;

    private final CandidateTable table;
    private final Sums sums;
    private final PriceTable prices;
    private final boolean nobodyLeftOut;
    private final int[] owners;
    private final int[][] candidatesOf;

    Ceilings(CandidateTable table, Sums sums, PriceTable prices, boolean nobodyLeftOut) {
        this.table = table;
        this.sums = sums;
        this.prices = prices;
        this.nobodyLeftOut = nobodyLeftOut;
        this.owners = new int[table.needNumbers().size()];
        table.needNumbers().forEach((need, number) -> owners[number] = table.place(need.municipality()));
        this.candidatesOf = new int[table.municipalities()][];
        int[] next = new int[candidatesOf.length];
        for (int i = 0; i < candidatesOf.length; i++) {
            candidatesOf[i] = new int[table.count(i)];
        }
        for (int candidate = 0; candidate < table.size(); candidate++) {
            int a = table.a(candidate);
            int b = table.b(candidate);
            candidatesOf[a][next[a]++] = candidate;
            candidatesOf[b][next[b]++] = candidate;
        }
    }

    /** All of them together, millionths. */
    long sum() {
        return IntStream.range(0, candidatesOf.length)
                .parallel()
                .mapToLong(i -> new Choosing(i).most())
                .reduce(0, Math::addExact);
    }

    /** One municipality choosing among its pairs. */
    private final class Choosing {
        private final int municipality;
        private final int[] candidates;
        private final long[] surplus;
        private final long[] value;
        private final long[] alone;
        private final Integer[] byPromise;
        private final int least;
        private final int room;
        private final int[] chosen;
        private long best = Long.MIN_VALUE;

        Choosing(int municipality) {
            this.municipality = municipality;
            this.candidates = candidatesOf[municipality];
            this.surplus = new long[candidates.length];
            this.value = new long[candidates.length];
            this.alone = new long[candidates.length];
            for (int i = 0; i < candidates.length; i++) {
                price(i);
            }
            this.least = nobodyLeftOut && table.isWanting(municipality) ? 1 : 0;
            this.room = Math.min(table.capacity(municipality), candidates.length);
            this.chosen = new int[room];
            this.byPromise = IntStream.range(0, candidates.length)
                    .filter(i -> !table.isPinned(candidates[i]))
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -alone[i]))
                    .toArray(Integer[]::new);
        }

        private void price(int i) {
            int candidate = candidates[i];
            long gain = sums.gain(candidate, prices);
            long half = Math.addExact(Math.floorDiv(gain, 2), prices.transfer(candidate));
            surplus[i] = table.a(candidate) == municipality ? half : Math.subtractExact(gain, half);
            value[i] = Math.addExact(surplus[i], prices.place(municipality));
            alone[i] = 0;
            for (int k = 0; k < table.needs(candidate).length; k++) {
                int need = table.needs(candidate)[k];
                if (owners[need] == municipality) {
                    long help = table.helps(candidate)[k];
                    value[i] = Math.subtractExact(value[i], sums.beyondTurn(need, help, prices));
                    alone[i] = Math.addExact(alone[i], sums.counted(0, help));
                }
            }
            alone[i] = Math.addExact(alone[i], value[i]);
        }

        long most() {
            int pinned = candidates.length - byPromise.length;
            if (pinned > room) {
                throw new ArithmeticException("More pins than places.");
            }
            if (ways(byPromise.length, room - pinned - 1) > MOST_WAYS) {
                return sold();
            }
            int count = 0;
            for (int i = 0; i < candidates.length; i++) {
                if (table.isPinned(candidates[i])) {
                    chosen[count++] = i;
                }
            }
            choose(count, 0);
            return best;
        }

        private static long ways(int all, int some) {
            long ways = 1;
            for (int i = 1; i <= Math.min(some, all - some) && ways <= MOST_WAYS; i++) {
                ways = ways * (all - i + 1) / i;
            }
            return ways;
        }

        /** Every set that begins with these, as long as it can still be the best. */
        private void choose(int count, int from) {
            long worth = worth(count);
            if (count >= least) {
                best = Math.max(best, worth);
            }
            for (int next = from; next < byPromise.length && count < room; next++) {
                if (best != Long.MIN_VALUE && Math.addExact(worth, promised(count, next)) <= best) {
                    return;
                }
                chosen[count] = byPromise[next];
                choose(count + 1, next + 1);
            }
        }

        /** What partners from here on can bring at most: together they bring no more than each would alone. */
        private long promised(int count, int from) {
            long promised = 0;
            for (int more = 0; count + more < room && from + more < byPromise.length; more++) {
                long each = Math.subtractExact(alone[byPromise[from + more]], sums.loadStep(count + more));
                if (each < 0 && count + more >= least) {
                    break;
                }
                promised = Math.addExact(promised, each);
            }
            return promised;
        }

        private long worth(int count) {
            long worth = -sums.loadCost(count);
            for (int i = 0; i < count; i++) {
                int candidate = candidates[chosen[i]];
                worth = Math.addExact(worth, value[chosen[i]]);
                for (int k = 0; k < table.needs(candidate).length; k++) {
                    if (owners[table.needs(candidate)[k]] == municipality) {
                        worth = Math.addExact(
                                worth, sums.counted(rank(i, candidate, k, count), table.helps(candidate)[k]));
                    }
                }
            }
            return worth;
        }

        /** How many of those chosen help more with a need; of equal ones the earlier counts as the stronger. */
        private int rank(int at, int candidate, int k, int count) {
            int need = table.needs(candidate)[k];
            long help = table.helps(candidate)[k];
            int rank = 0;
            for (int other = 0; other < count; other++) {
                int[] needs = table.needs(candidates[chosen[other]]);
                for (int i = 0; i < needs.length; i++) {
                    long theirs = table.helps(candidates[chosen[other]])[i];
                    if (needs[i] == need && (theirs > help || theirs == help && other < at)) {
                        rank++;
                    }
                }
            }
            return rank;
        }

        private long sold() {
            long sum = sums.earned(prices.place(municipality), least, room);
            Set<Integer> counted = new HashSet<>();
            for (int i = 0; i < candidates.length; i++) {
                sum = Math.addExact(sum, table.isPinned(candidates[i]) ? surplus[i] : Math.max(0, surplus[i]));
                for (int need : table.needs(candidates[i])) {
                    if (owners[need] == municipality && counted.add(need)) {
                        sum = Math.addExact(sum, sums.turns(need, prices));
                    }
                }
            }
            return sum;
        }
    }
}
