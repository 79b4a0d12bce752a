package org.talka.engine.twinning;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Glance;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;

/**
 * The pairs a twinning plan may choose from: for every municipality its best ones among those worth looking at
 * (see {@link Blocks}), and every pinned pair. Time grows with the pairs looked at, memory with the candidates.
 */
final class Candidates {

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

    private List<Candidate> find(Progress progress) {
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
        TreeSet<Pair> pairs = new TreeSet<>(pins.pinned());
        List<String> ids = matrix.municipalities();
        for (int municipality = 0; municipality < size; municipality++) {
            for (int other : best[municipality]) {
                pairs.add(Pair.of(ids.get(municipality), ids.get(other)));
            }
        }
        return pairs.parallelStream().map(this::candidate).toList();
    }

    /** The best of one municipality; equal ones in the order of ids. */
    private int[] best(int municipality) {
        Comparator<Seen> bestFirst =
                Comparator.comparingDouble(Seen::worth).reversed().thenComparingInt(Seen::other);
        PriorityQueue<Seen> best = new PriorityQueue<>(bestFirst.reversed());
        for (int other : blocks.of(municipality)) {
            double worth = glance.worth(municipality, other);
            if (worth >= 0 && !isForbidden(municipality, other)) {
                best.add(new Seen(other, worth));
                if (best.size() > matrix.rules().twinning().candidates()) {
                    best.remove();
                }
            }
        }
        return best.stream().mapToInt(Seen::other).toArray();
    }

    private boolean isForbidden(int one, int other) {
        List<String> ids = matrix.municipalities();
        return !pins.forbidden().isEmpty() && pins.forbidden().contains(Pair.of(ids.get(one), ids.get(other)));
    }

    private Candidate candidate(Pair pair) {
        Assessment assessment = matrix.assess(pair.a(), pair.b());
        return new Candidate(pair, assessment.fit(), assessment.helps());
    }

    /** One that was looked at, and what the pair can add to a plan at most. */
    private record Seen(int other, double worth) {}

    /**
     * A pair that may be chosen.
     *
     * @param fit 0 to 1
     * @param helps what flows, both ways
     */
    record Candidate(Pair pair, double fit, List<Help> helps) {}
}
