package org.talka.engine.twinning.alternating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Prices;
import org.talka.engine.twinning.proof.Star;

/**
 * What each municipality loses at least, against what it would choose by itself at given prices, where it has a link or
 * does without it. The links that a municipality may come to have are those that cost both ends together next to
 * nothing. Immutable. Cost: a look at the near sets of partners of every municipality.
 */
final class LocalLosses {

    /** A link that costs its two ends more than this is in next to no good plan; millionths. */
    static final long MOST = 30_000;

    private static final int PORTION = 256;

    private final TwinningProblem problem;
    private final long[] ceilings;
    /** By link, first the end a, then the end b. */
    private final long[] values;

    private final long[] lossWith;
    private final long[] lossWithout;
    private final int[][] additions;
    /** Where the helps for the needs of each end begin; one more entry than ends. */
    private final int[] firstHelp;

    private final int[] needs;
    private final long[] worths;

    LocalLosses(TwinningProblem problem, Prices prices, boolean nobodyLeftOut) {
        int ends = 2 * problem.links().size();
        this.problem = problem;
        this.ceilings = new long[problem.municipalities()];
        this.values = new long[ends];
        this.lossWith = new long[ends];
        this.lossWithout = new long[ends];
        this.additions = new int[problem.municipalities()][];
        Arrays.fill(lossWith, MOST);
        IntStream.range(0, (ceilings.length + PORTION - 1) / PORTION).parallel().forEach(portion -> {
            Star star = new Star(problem, prices, nobodyLeftOut);
            int to = Math.min(ceilings.length, (portion + 1) * PORTION);
            for (int i = portion * PORTION; i < to; i++) {
                look(star.at(i), i);
            }
        });
        IntStream.range(0, additions.length).parallel().forEach(i -> additions[i] = additionsOf(i));
        this.firstHelp = new int[ends + 1];
        for (Link link : problem.links()) {
            int toA = (int) link.shares().stream()
                    .filter(share -> problem.owner(share.need()) == link.a())
                    .count();
            int a = 2 * link.index();
            firstHelp[a + 1] = firstHelp[a] + toA;
            firstHelp[a + 2] = firstHelp[a + 1] + link.shares().size() - toA;
        }
        this.needs = new int[firstHelp[ends]];
        this.worths = new long[firstHelp[ends]];
        problem.links().parallelStream().forEach(this::fill);
    }

    private void fill(Link link) {
        int toA = firstHelp[2 * link.index()];
        int toB = firstHelp[2 * link.index() + 1];
        for (Link.Share share : link.shares()) {
            int at = problem.owner(share.need()) == link.a() ? toA++ : toB++;
            needs[at] = share.need();
            worths[at] = share.worth();
        }
    }

    private void look(Star star, int municipality) {
        ceilings[municipality] = star.ceiling();
        List<Link> links = star.links();
        for (int place = 0; place < links.size(); place++) {
            int end = end(links.get(place), municipality);
            values[end] = star.value(place);
            if (!star.isTried()) {
                lossWith[end] = Math.max(0, -star.net(place));
                lossWithout[end] = Math.max(0, star.net(place));
            }
        }
        if (star.isTried()) {
            List<int[]> sets = new ArrayList<>();
            List<Long> losses = new ArrayList<>();
            star.near(ceilings[municipality] - MOST, (places, count, worth) -> {
                sets.add(Arrays.copyOf(places, count));
                losses.add(ceilings[municipality] - worth);
            });
            weigh(links, municipality, sets, losses);
        }
    }

    private void weigh(List<Link> links, int municipality, List<int[]> sets, List<Long> losses) {
        int[] best = {};
        for (int i = 0; i < sets.size(); i++) {
            for (int place : sets.get(i)) {
                int end = end(links.get(place), municipality);
                lossWith[end] = Math.min(lossWith[end], losses.get(i));
            }
            if (losses.get(i) == 0) {
                best = sets.get(i);
            }
        }
        for (int place : best) {
            long least = MOST;
            for (int i = 0; i < sets.size(); i++) {
                boolean without = Arrays.stream(sets.get(i)).noneMatch(other -> other == place);
                least = without ? Math.min(least, losses.get(i)) : least;
            }
            lossWithout[end(links.get(place), municipality)] = least;
        }
    }

    private int[] additionsOf(int municipality) {
        return problem.linksOf(municipality).stream()
                .filter(link -> !link.pinned() && both(link) < MOST)
                .sorted(Comparator.comparingLong(this::both).thenComparingInt(Link::index))
                .mapToInt(Link::index)
                .toArray();
    }

    private long both(Link link) {
        return lossWith[2 * link.index()] + lossWith[2 * link.index() + 1];
    }

    /** Number of the end of a link at a municipality. */
    static int end(Link link, int municipality) {
        return 2 * link.index() + (link.a() == municipality ? 0 : 1);
    }

    /** The worth no set of partners exceeds at this municipality; millionths. */
    long ceiling(int municipality) {
        return ceilings[municipality];
    }

    /** What a link is worth to one of its ends before it helps with anything; millionths. */
    long value(int end) {
        return values[end];
    }

    /** The first of the helps of a link for the needs of one of its ends; they go on to the first help of the next end. */
    int firstHelp(int end) {
        return firstHelp[end];
    }

    int need(int help) {
        return needs[help];
    }

    /** Of a help as the only one; millionths. */
    long worth(int help) {
        return worths[help];
    }

    /** What a municipality loses at least where a link stands like this; millionths, 0 or more. */
    long least(Link link, int municipality, boolean chosen) {
        return (chosen ? lossWith : lossWithout)[end(link, municipality)];
    }

    /** Indices of the links a municipality may come to have, those first that cost least. */
    int[] additions(int municipality) {
        return additions[municipality];
    }
}
