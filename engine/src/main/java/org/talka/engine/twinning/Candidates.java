package org.talka.engine.twinning;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Glance;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Rules;

/**
 * The pairs a twinning plan may choose from: for every municipality its best ones among those worth looking at
 * (see {@link Blocks}), and every pinned pair. Time grows with the pairs looked at, memory with the candidates.
 */
final class Candidates {

    /** One in so many of a municipality's candidates comes from abroad besides, where the rules ask for borders. */
    private static final int ABROAD = 4;

    /**
     * Worth counts in whole billionths, so that whoever adds up the same parts in another order ranks the same
     * pairs first.
     */
    private static final double BILLION = 1e9;

    private static final long ROUNDING = 2;

    private static final Comparator<Seen> WORST_FIRST = Comparator.comparingLong(Seen::worth)
            .thenComparing(Comparator.comparingInt(Seen::other).reversed());

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final Glance glance;
    private final Blocks blocks;

    private Candidates(CooperationMatrix matrix, Pins pins) {
        this.matrix = matrix;
        this.pins = pins;
        this.glance = new Glance(matrix);
        this.blocks = new Blocks(glance);
    }

    /** The candidates in the order of pairs, whatever the number of threads. */
    static List<Candidate> of(CooperationMatrix matrix, Pins pins, Progress progress) {
        return new Candidates(matrix, pins).find(progress);
    }

    /** The pairs alone, in order. */
    static List<Pair> pairs(CooperationMatrix matrix, Pins pins, Progress progress) {
        return new Candidates(matrix, pins).pairs(progress);
    }

    private List<Candidate> find(Progress progress) {
        return pairs(progress).parallelStream().map(this::candidate).toList();
    }

    private List<Pair> pairs(Progress progress) {
        int size = glance.size();
        int[][] best = new int[size][];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, size).parallel().forEach(municipality -> {
            best[municipality] = best(municipality);
            int count = done.incrementAndGet();
            if (count % 256 == 0) {
                synchronized (done) {
                    progress.at(Progress.Phase.CANDIDATES, (double) count / size);
                }
            }
        });
        LongStream bestOfEach = IntStream.range(0, size)
                .mapToObj(
                        municipality -> Arrays.stream(best[municipality]).mapToLong(other -> key(municipality, other)))
                .flatMapToLong(keys -> keys);
        LongStream inAnyCase = Stream.concat(pins.pinned().stream(), twinned().stream())
                .mapToLong(pair -> key(place(pair.a()), place(pair.b())));
        long[] keys = LongStream.concat(bestOfEach, inAnyCase).toArray();
        Arrays.parallelSort(keys);
        return IntStream.range(0, keys.length)
                .parallel()
                .filter(i -> i == 0 || keys[i] != keys[i - 1])
                .mapToObj(i -> pair(keys[i]))
                .toList();
    }

    /** Two places in one number; pairs are in order when these are, because municipalities are in the order of ids. */
    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) + Math.max(one, other);
    }

    private Pair pair(long key) {
        List<String> ids = matrix.municipalities();
        return new Pair(ids.get((int) (key >>> Integer.SIZE)), ids.get((int) key));
    }

    private int place(String id) {
        return Collections.binarySearch(matrix.municipalities(), id);
    }

    /** Pairs with a twinning, which come in any case where the rules want them kept or renewed. */
    private List<Pair> twinned() {
        Rules.TieRules ties = matrix.rules().twinning().ties();
        if (ties.keep() <= 0 && ties.renew() <= 0) {
            return List.of();
        }
        return matrix.graph().twinned().stream()
                .map(ends -> Pair.of(ends.get(0), ends.get(1)))
                .filter(pair -> !pins.forbidden().contains(pair)
                        && matrix.assess(pair.a(), pair.b()).isCandidate())
                .toList();
    }

    /**
     * The best of one municipality, equal ones in the order of ids; where the rules ask for pairs across borders,
     * a few of the best abroad besides.
     */
    private int[] best(int municipality) {
        int limit = matrix.rules().twinning().candidates();
        Rules.CrossBorder border = matrix.rules().twinning().crossBorder();
        int abroad = border.isAsked() ? (limit + ABROAD - 1) / ABROAD : 0;
        PriorityQueue<Seen> best = new PriorityQueue<>(WORST_FIRST);
        PriorityQueue<Seen> bestAbroad = new PriorityQueue<>(WORST_FIRST);
        String country = glance.municipality(municipality).country();
        for (int other : blocks.of(municipality)) {
            if (abroad == 0 && best.size() == limit && isBelow(glance.ceiling(municipality, other), best.element())) {
                continue;
            }
            double worth = glance.worth(municipality, other);
            if (worth >= 0 && !isForbidden(municipality, other)) {
                Seen seen = new Seen(other, Math.round(worth * BILLION));
                keep(best, seen, limit);
                if (abroad > 0 && !glance.municipality(other).country().equals(country)) {
                    keep(bestAbroad, seen, abroad);
                }
            }
        }
        best.addAll(bestAbroad);
        return best.stream().mapToInt(Seen::other).toArray();
    }

    /** Whether a pair of at most this worth certainly comes after one that was seen. */
    private static boolean isBelow(double ceiling, Seen seen) {
        return ceiling < 0 || Math.round(ceiling * BILLION) + ROUNDING < seen.worth();
    }

    private static void keep(PriorityQueue<Seen> best, Seen seen, int limit) {
        best.add(seen);
        if (best.size() > limit) {
            best.remove();
        }
    }

    private boolean isForbidden(int one, int other) {
        List<String> ids = matrix.municipalities();
        return !pins.forbidden().isEmpty() && pins.forbidden().contains(Pair.of(ids.get(one), ids.get(other)));
    }

    private Candidate candidate(Pair pair) {
        return candidate(matrix, pair);
    }

    /** What a pair would bring to a plan, whether or not it is among the candidates. */
    static Candidate candidate(CooperationMatrix matrix, Pair pair) {
        Assessment assessment = matrix.assess(pair.a(), pair.b());
        return new Candidate(pair, assessment.fit(), matrix.tieWorth(assessment), assessment.helps());
    }

    /** One that was looked at, and what the pair can add to a plan at most, billionths. */
    private record Seen(int other, long worth) {}

    /**
     * A pair that may be chosen.
     *
     * @param fit 0 to 1
     * @param tie worth of the twinning the two have or had, in units of fit
     * @param helps what flows, both ways
     */
    record Candidate(Pair pair, double fit, double tie, List<Help> helps) {}
}
