package org.talka.engine.twinning.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Where a choice falls short of its bound. By weak duality the distance is a sum of losses, none of them negative:
 * places and turns that are paid for but not taken, links chosen that do not pay their prices, links left that would
 * (complementary slackness). Each is counted where it arises: at a municipality, at the one that has the need, half
 * at either end of a link. What quotas lose belongs to nobody and is left out. Cost: once the links and their shares,
 * then those around what has changed.
 */
public final class Losses {

    private final TwinningProblem problem;
    private final Prices prices;
    private final long[] gains;
    private final Tally tally;
    private final boolean nobodyLeftOut;
    private final List<List<Integer>> needsOf = new ArrayList<>();
    private final long[] losses;

    /**
     * The losses of a choice.
     *
     * @param gains of the links at these prices, as {@link Bound#gain} has them
     * @param tally of the choice; {@link #update} is to be told where it changes
     */
    public Losses(TwinningProblem problem, Prices prices, long[] gains, Tally tally) {
        this.problem = problem;
        this.prices = prices;
        this.gains = gains;
        this.tally = tally;
        this.nobodyLeftOut = tally.leftOut() == 0;
        for (int i = 0; i < problem.municipalities(); i++) {
            needsOf.add(new ArrayList<>(0));
        }
        for (int need = 0; need < problem.needs(); need++) {
            List<Link> helping = problem.linksFor(need);
            if (!helping.isEmpty()) {
                needsOf.get(owner(helping)).add(need);
            }
        }
        this.losses = IntStream.range(0, problem.municipalities())
                .parallel()
                .mapToLong(this::lossAt)
                .toArray();
    }

    /** Whose need it is that these links help with: the end that all of them have. */
    private static int owner(List<Link> helping) {
        Link first = helping.get(0);
        Link last = helping.get(helping.size() - 1);
        return first.a() == last.a() || first.a() == last.b() ? first.a() : first.b();
    }

    /** What is lost at a municipality; millionths, 0 or more. */
    public long at(int municipality) {
        return losses[municipality];
    }

    /** Looks anew at what these links touch. */
    public void update(Collection<Link> changed) {
        TreeSet<Integer> touched = new TreeSet<>();
        for (Link link : changed) {
            touched.add(link.a());
            touched.add(link.b());
        }
        touched.forEach(municipality -> losses[municipality] = lossAt(municipality));
    }

    private long lossAt(int municipality) {
        int load = tally.load(municipality);
        long price = prices.places()[municipality];
        long loss = Bound.best(problem, municipality, price, nobodyLeftOut) - (load * price - problem.loadCost(load));
        for (int need : needsOf.get(municipality)) {
            loss += lossOf(need);
        }
        for (Link link : problem.linksOf(municipality)) {
            if (!link.pinned()) {
                loss += Math.max(0, tally.isChosen(link) ? -gains[link.index()] : gains[link.index()]) / 2;
            }
        }
        return loss;
    }

    private long lossOf(int need) {
        long[] turns = prices.turns()[need];
        List<Long> worths = new ArrayList<>();
        long promised = 0;
        for (long turn : turns) {
            promised += turn;
        }
        for (Link link : problem.linksFor(need)) {
            if (tally.isChosen(link)) {
                for (Link.Share share : link.shares()) {
                    if (share.need() == need) {
                        worths.add(share.worth());
                        promised += Bound.gain(problem, share, turns);
                    }
                }
            }
        }
        return promised - problem.coverage(worths);
    }
}
