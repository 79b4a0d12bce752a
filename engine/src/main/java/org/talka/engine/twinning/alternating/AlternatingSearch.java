package org.talka.engine.twinning.alternating;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Prices;

/**
 * Improves a choice of links by turning many at once, along paths that set out from those who lose something against
 * what they would choose by themselves at the prices (see {@link PathFinder}). At good prices these are few. Rounds go
 * from short paths to long ones; the last is repeated until it finds nothing more. Deterministic for a given number of
 * steps. The choice is feasible between any two paths, leaves out no more of the wanting than before, and is never worth less.
 * Cost: steps, each that of adding up what one municipality has.
 */
public final class AlternatingSearch {

    private static final List<PathFinder.Reach> ROUNDS = List.of(
            new PathFinder.Reach(4, 500),
            new PathFinder.Reach(8, 2_000),
            new PathFinder.Reach(12, 5_000),
            new PathFinder.Reach(20, 20_000),
            new PathFinder.Reach(40, 100_000),
            new PathFinder.Reach(90, 1_000_000));

    private final LocalLosses losses;
    private final Standing standing;
    private final PathFinder finder;
    private final BooleanSupplier timeIsUp;
    private final LongConsumer gained;

    /**
     * A search that begins with a choice.
     *
     * @param prices good ones, with what the ends of links pay each other
     * @param nobodyLeftOut whether the prices speak of plans that leave out none of the wanting
     * @param start a feasible choice
     * @param timeIsUp once true, the search ends with what it has
     * @param gained told by how much more the choice is worth after each path, millionths; below 0 where a path serves
     *     somebody who was left out
     */
    public AlternatingSearch(
            TwinningProblem problem,
            Prices prices,
            boolean nobodyLeftOut,
            boolean[] start,
            BooleanSupplier timeIsUp,
            LongConsumer gained) {
        this.losses = new LocalLosses(problem, prices, nobodyLeftOut);
        this.standing = new Standing(problem, losses, prices.quotas(), start);
        this.finder = new PathFinder(problem, losses, standing);
        this.timeIsUp = timeIsUp;
        this.gained = gained;
    }

    /**
     * The choice after so many steps at most.
     *
     * @param steps how often a municipality on a path is looked at
     */
    public boolean[] improve(long steps) {
        boolean found = false;
        for (PathFinder.Reach reach : ROUNDS) {
            found = round(reach, steps);
        }
        while (found) {
            found = round(ROUNDS.get(ROUNDS.size() - 1), steps);
        }
        return standing.chosen();
    }

    /** True for the links that may be in a good plan at these prices, and for those chosen. */
    public boolean[] thatMayMatter() {
        boolean[] may = standing.chosen();
        for (int i = 0; i < finder.municipalities(); i++) {
            for (int link : losses.additions(i)) {
                may[link] = true;
            }
        }
        return may;
    }

    /** Sets out from everyone who loses something, and again from where a path has passed; true when one was found. */
    private boolean round(PathFinder.Reach reach, long steps) {
        boolean[] waits = new boolean[finder.municipalities()];
        Deque<Integer> starts = new ArrayDeque<>();
        IntStream.range(0, waits.length)
                .filter(i -> finder.loss(i) > 0)
                .boxed()
                .sorted(Comparator.comparingLong(finder::loss).reversed().thenComparingInt(i -> i))
                .forEach(i -> {
                    waits[i] = true;
                    starts.add(i);
                });
        boolean found = false;
        while (!starts.isEmpty() && finder.steps() < steps && !timeIsUp.getAsBoolean()) {
            int start = starts.remove();
            waits[start] = false;
            if (finder.loss(start) > 0 && finder.findFrom(start, reach)) {
                found = true;
                List<Integer> passed = finder.takeOver();
                gained.accept(finder.gain());
                for (int changed : passed) {
                    if (finder.loss(changed) > 0 && !waits[changed]) {
                        waits[changed] = true;
                        starts.add(changed);
                    }
                }
            }
        }
        return found;
    }
}
