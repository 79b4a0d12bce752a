package org.talka.engine.twinning.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * A municipality by itself, with its links as if their other ends always agreed: which partners it would choose where
 * each link is worth to it what the prices say. What they do for its needs counts exactly, helpers of the same need
 * less and less. The sum over all municipalities of what they would choose at most is a ceiling on any plan, because
 * in a plan both ends of a link choose the same (dual decomposition; Guignard and Kim 1987, Komodakis and others 2007).
 *
 * <p>Sets of partners are tried by branch and bound: what a set is worth is never more than what its links are worth
 * alone. Where there are more than {@value #MOST_SETS} sets of as many partners as are allowed, turns at needs are sold at
 * their prices instead, which is never less. One object looks at one municipality after another and is not
 * safe to share between threads. Cost: the links and their shares to look at a municipality; a few hundred sets for 30 links and
 * three partners.
 */
public final class Star {

    /** More sets of as many partners as are allowed are not tried. */
    private static final long MOST_SETS = 1_000_000;

    private static final int NONE = -1;

    private static final long NOTHING = Long.MIN_VALUE / 4;

    private final TwinningProblem problem;
    private final Prices prices;
    private final boolean nobodyLeftOut;
    private final Wishes wishes;
    private final PricedLinks priced;

    private int municipality;
    private List<Link> links = List.of();
    private Integer[] order = {};
    private int free;
    private int least;
    private int most;
    private boolean tried;

    private int forcedIn;
    private int forcedOut;
    private int[] taken = {};
    private long floor;
    private long found;
    private int left;
    private SetReader reader = (places, count, worth) -> {};

    /** Told a set of partners. */
    @FunctionalInterface
    interface SetReader {
        /**
         * A set.
         *
         * @param places of its links among those of the municipality; only to be read, and only now
         * @param count how many of these places count
         * @param worth of the set, millionths
         */
        void read(int[] places, int count, long worth);
    }

    /**
     * Stars of a problem at prices.
     *
     * @param nobodyLeftOut whether each of the wanting has a partner
     */
    public Star(TwinningProblem problem, Prices prices, boolean nobodyLeftOut) {
        this.problem = problem;
        this.prices = prices;
        this.nobodyLeftOut = nobodyLeftOut;
        this.wishes = new Wishes(problem);
        this.priced = new PricedLinks(problem, prices, wishes);
    }

    /** Looks at this municipality from now on. */
    public Star at(int which) {
        municipality = which;
        links = problem.linksOf(which);
        wishes.of(which);
        priced.of(which);
        int size = links.size();
        least = nobodyLeftOut && problem.isWanting(which) ? 1 : 0;
        most = Math.min(problem.capacity(which), size);
        if (taken.length <= most) {
            taken = new int[most + 1];
        }
        int pinned = (int) links.stream().filter(Link::pinned).count();
        tried = ways(size - pinned, most - pinned) <= MOST_SETS;
        arrange();
        return this;
    }

    /** So many ways there are to choose some of these. */
    private static long ways(int all, int some) {
        long ways = 1;
        for (int i = 0; i < Math.min(some, all - some) && ways <= MOST_SETS; i++) {
            ways = ways * (all - i) / (i + 1);
        }
        return ways;
    }

    private void arrange() {
        free = 0;
        if (order.length < links.size()) {
            order = new Integer[2 * links.size()];
        }
        for (int place = 0; place < links.size(); place++) {
            if (!links.get(place).pinned()) {
                order[free++] = place;
            }
        }
        Arrays.sort(
                order,
                0,
                free,
                Comparator.comparingLong((Integer place) -> priced.alone(place))
                        .reversed()
                        .thenComparingInt(place -> place));
    }

    /** Whether sets are tried here. */
    public boolean isTried() {
        return tried;
    }

    /** The links of this municipality, each at its place. */
    public List<Link> links() {
        return links;
    }

    /** What a link is worth to this end before it helps with anything; millionths. */
    public long value(int place) {
        return priced.value(place);
    }

    /** What this municipality loses at least with a link where turns are sold at their prices; millionths, 0 or more. */
    public long leastLossWith(int place) {
        return Math.max(0, -priced.net(place));
    }

    /** The same without it. */
    public long leastLossWithout(int place) {
        return Math.max(0, priced.net(place));
    }

    /** What no set of partners is worth more than to this municipality; millionths. */
    public long ceiling() {
        return tried ? mostWorth(NONE, NONE) : sold(NONE, NONE);
    }

    /** The same of sets with this link; below every other worth where there is none. */
    public long ceilingWith(int place) {
        return tried ? mostWorth(place, NONE) : sold(place, NONE);
    }

    /** The same of sets without this link. */
    public long ceilingWithout(int place) {
        return tried ? mostWorth(NONE, place) : sold(NONE, place);
    }

    /** What is earned where places and turns are sold at their prices; millionths. */
    private long sold(int with, int without) {
        long earned = Bound.best(problem, municipality, prices.places()[municipality], nobodyLeftOut) + priced.turns();
        for (int place = 0; place < links.size(); place++) {
            if (place == with || links.get(place).pinned() && place != without) {
                earned += priced.net(place);
            } else if (place != without) {
                earned += Math.max(0, priced.net(place));
            }
        }
        return earned;
    }

    private long mostWorth(int with, int without) {
        found = NOTHING;
        floor = NOTHING;
        reader = this::better;
        search(with, without);
        return found;
    }

    private void better(int[] places, int count, long worth) {
        found = worth;
        floor = worth + 1;
    }

    /**
     * Tells every set that is worth at least so much; only where sets are tried.
     *
     * @param atMost so many of them; where there are more, those that are met first
     * @return whether these were all
     */
    boolean near(long leastWorth, int atMost, SetReader told) {
        floor = leastWorth;
        left = atMost;
        reader = (places, count, worth) -> {
            if (left-- > 0) {
                told.read(places, count, worth);
            } else {
                floor = Long.MAX_VALUE;
            }
        };
        search(NONE, NONE);
        return left >= 0;
    }

    /**
     * The sets near the best: those that are worth less by no more than a margin, or, where these are too many, by no
     * more than a part of it; empty where sets are not tried. Costs a few searches more where many sets are alike.
     */
    public NearSets near(long margin, int atMost) {
        NearSets sets = new NearSets(this, ceiling());
        long less = tried ? margin : -1;
        while (less >= 0) {
            boolean all = near(sets.ceiling() - less, atMost, sets.anew(less));
            if (all || less == 0) {
                return all ? sets : sets.incomplete();
            }
            less /= 4;
        }
        return sets;
    }

    private void search(int with, int without) {
        forcedIn = with;
        forcedOut = without;
        int count = 0;
        long worth = 0;
        for (int place = 0; place < links.size(); place++) {
            if (place == with || links.get(place).pinned() && place != without) {
                worth += priced.value(place) + wishes.take(place) - step(count);
                taken[count++] = place;
            }
            if (count > most) {
                break;
            }
        }
        if (count <= most) {
            extend(0, count, worth);
        }
        for (int i = count - 1; i >= 0; i--) {
            wishes.drop(taken[i]);
        }
    }

    private long step(int count) {
        return problem.loadCost(count + 1) - problem.loadCost(count);
    }

    private void extend(int from, int count, long worth) {
        if (count >= least && worth >= floor) {
            reader.read(taken, count, worth);
        }
        if (count == most) {
            return;
        }
        for (int next = from; next < free && worth + hope(next, count) >= floor; next++) {
            int place = order[next];
            if (place == forcedIn || place == forcedOut) {
                continue;
            }
            taken[count] = place;
            if (count + 1 == most) {
                long all = worth + priced.value(place) + wishes.wouldAdd(place) - step(count);
                if (all >= floor) {
                    reader.read(taken, most, all);
                }
            } else {
                extend(next + 1, count + 1, worth + priced.value(place) + wishes.take(place) - step(count));
                wishes.drop(place);
            }
        }
    }

    /** What further partners from here on can add at most. */
    private long hope(int from, int count) {
        long hope = 0;
        int there = count;
        for (int next = from; next < free && there < most; next++) {
            int place = order[next];
            if (place != forcedIn && place != forcedOut) {
                long more = priced.alone(place) - step(there);
                if (more < 0 && there >= least) {
                    break;
                }
                hope += more;
                there++;
            }
        }
        return hope;
    }
}
