package org.talka.engine.twinning.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which pairs to choose, in whole numbers, so that every part of the program computes the same sums exactly.
 *
 * <p>A choice of links is feasible when no municipality has more links than its capacity and every pinned link is
 * chosen. Among feasible choices the best leaves out the fewest of the wanting municipalities, and among those has
 * the largest worth: the sum of the fits and ties, plus for each need its helpers' worths, strongest first, times
 * the falling shares, less for each municipality the cost of its load, less for each quota the cost of what is
 * missing.
 */
public final class TwinningProblem {

    /** What one unit of fit is in whole numbers. */
    public static final long UNIT = 1_000_000;

    private final int[] capacity;
    private final boolean[] wanting;
    private final int[] owners;
    private final List<Link> links;
    private final long[] steps;
    private final long loadStep;
    private final List<Quota> quotas;
    private final List<List<Link>> linksOf;
    private final List<List<Link>> linksFor;

    /**
     * A problem whose needs belong to whom their links say: to the municipality that all links of a need have in
     * common, and to the one with the lower number where there is one link alone.
     *
     * @param needs how many needs there are
     */
    public TwinningProblem(
            int[] capacity,
            boolean[] wanting,
            int needs,
            List<Link> links,
            long[] shares,
            long loadStep,
            List<Quota> quotas) {
        this(capacity, wanting, owners(needs, links), links, shares, loadStep, quotas);
    }

    /**
     * A problem.
     *
     * @param capacity most links of each municipality
     * @param wanting which municipalities are counted when left out
     * @param owners whose each need is; every link that helps with it touches that municipality
     * @param links what may be chosen, each at its index
     * @param shares what the first, second ... helper for a need counts, millionths, falling
     * @param loadStep what the k-th link of a municipality costs, divided by k - 1, millionths
     * @param quotas what the chosen links together are to reach
     */
    public TwinningProblem(
            int[] capacity,
            boolean[] wanting,
            int[] owners,
            List<Link> links,
            long[] shares,
            long loadStep,
            List<Quota> quotas) {
        this.capacity = capacity.clone();
        this.wanting = wanting.clone();
        this.owners = owners.clone();
        this.links = List.copyOf(links);
        this.steps = steps(shares);
        this.loadStep = loadStep;
        this.quotas = List.copyOf(quotas);
        this.linksOf = lists(capacity.length);
        this.linksFor = lists(owners.length);
        for (Link link : links) {
            linksOf.get(link.a()).add(link);
            linksOf.get(link.b()).add(link);
            link.shares().forEach(share -> linksFor.get(share.need()).add(link));
        }
    }

    private TwinningProblem(
            TwinningProblem other,
            int[] owners,
            List<Link> links,
            List<List<Link>> linksOf,
            List<List<Link>> linksFor) {
        this.capacity = other.capacity;
        this.wanting = other.wanting;
        this.steps = other.steps;
        this.loadStep = other.loadStep;
        this.quotas = other.quotas;
        this.owners = owners;
        this.links = links;
        this.linksOf = linksOf;
        this.linksFor = linksFor;
    }

    /**
     * The same problem with other links: each takes the place of the one with its index, or stands behind the last.
     * They may help with needs that are new, numbered on. The lists that stay the same are shared, so that the cost
     * is that of copying the outermost lists and those of what the links touch.
     *
     * @param further whose each of the new needs is
     */
    public TwinningProblem with(List<Link> changed, int[] further) {
        List<Link> all = new ArrayList<>(links);
        List<List<Link>> of = new ArrayList<>(linksOf);
        List<List<Link>> forNeed = new ArrayList<>(linksFor);
        forNeed.addAll(Collections.nCopies(further.length, List.of()));
        for (Link link : changed) {
            if (link.index() < all.size()) {
                Link old = all.set(link.index(), link);
                without(of, old.a(), old);
                without(of, old.b(), old);
                old.shares().forEach(share -> without(forNeed, share.need(), old));
            } else {
                all.add(link);
            }
            plus(of, link.a(), link);
            plus(of, link.b(), link);
            link.shares().forEach(share -> plus(forNeed, share.need(), link));
        }
        int[] whose = Arrays.copyOf(owners, forNeed.size());
        System.arraycopy(further, 0, whose, owners.length, further.length);
        return new TwinningProblem(this, whose, Collections.unmodifiableList(all), of, forNeed);
    }

    private static void without(List<List<Link>> lists, int place, Link link) {
        lists.set(
                place,
                lists.get(place).stream()
                        .filter(other -> other.index() != link.index())
                        .toList());
    }

    private static void plus(List<List<Link>> lists, int place, Link link) {
        List<Link> longer = new ArrayList<>(lists.get(place));
        longer.add(link);
        lists.set(place, longer);
    }

    private static int[] owners(int needs, List<Link> links) {
        int[] owners = new int[needs];
        Link[] first = new Link[needs];
        for (Link link : links) {
            for (Link.Share share : link.shares()) {
                int need = share.need();
                Link other = first[need] == null ? link : first[need];
                first[need] = other;
                owners[need] = link.a() == other.a() || link.a() == other.b() ? link.a() : link.b();
            }
        }
        return owners;
    }

    /** How much less each rank counts than the one before it. */
    private static long[] steps(long[] shares) {
        long[] steps = new long[shares.length];
        for (int rank = 0; rank < shares.length; rank++) {
            steps[rank] = shares[rank] - (rank + 1 < shares.length ? shares[rank + 1] : 0);
        }
        return steps;
    }

    private static List<List<Link>> lists(int count) {
        List<List<Link>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    public int municipalities() {
        return capacity.length;
    }

    public int needs() {
        return owners.length;
    }

    /** Whose need this is. */
    public int owner(int need) {
        return owners[need];
    }

    public List<Link> links() {
        return links;
    }

    /** The links that touch a municipality. */
    public List<Link> linksOf(int municipality) {
        return linksOf.get(municipality);
    }

    /** The links that help with a need. */
    public List<Link> linksFor(int need) {
        return linksFor.get(need);
    }

    public int capacity(int municipality) {
        return capacity[municipality];
    }

    /** Whether it counts when this municipality is left without a link. */
    public boolean isWanting(int municipality) {
        return wanting[municipality];
    }

    /** Number of helpers of one need that count at all. */
    public int ranks() {
        return steps.length;
    }

    /**
     * What help of this worth counts when it is the rank-th strongest, 0 being the first; millionths. The steps from
     * rank to rank are rounded one by one: so a stronger help never loses less by standing behind, and strongest
     * first is the best order to the last millionth.
     */
    public long worthAt(int rank, long worth) {
        long sum = 0;
        for (int step = rank; step < steps.length; step++) {
            sum += (worth * steps[step] + UNIT / 2) / UNIT;
        }
        return sum;
    }

    public List<Quota> quotas() {
        return quotas;
    }

    /** What a need gains from helpers of these worths; millionths. */
    public long coverage(List<Long> worths) {
        long[] sorted = worths.stream().mapToLong(Long::longValue).sorted().toArray();
        long sum = 0;
        for (int rank = 0; rank < Math.min(sorted.length, ranks()); rank++) {
            sum += worthAt(rank, sorted[sorted.length - 1 - rank]);
        }
        return sum;
    }

    /** Cost of a municipality with so many links; millionths. */
    public long loadCost(int load) {
        return loadStep * load * (load - 1) / 2;
    }

    /** The most a link can add, every one of its helps being the only one and every quota unmet; millionths. */
    public long mostWorth(Link link) {
        long most = link.own();
        for (Link.Share share : link.shares()) {
            most += worthAt(0, share.worth());
        }
        for (Link.Part part : link.parts()) {
            most += quotas.get(part.quota()).cost() * Math.max(0, part.amount());
        }
        return most;
    }

    /** What these links reach of each quota, hundredths. */
    public long[] reached(boolean[] chosen) {
        long[] reached = new long[quotas.size()];
        for (Link link : links) {
            if (chosen[link.index()]) {
                link.parts().forEach(part -> reached[part.quota()] += part.amount());
            }
        }
        return reached;
    }

    /** How many links each municipality has in a choice. */
    public int[] loads(boolean[] chosen) {
        int[] loads = new int[capacity.length];
        for (Link link : links) {
            if (chosen[link.index()]) {
                loads[link.a()]++;
                loads[link.b()]++;
            }
        }
        return loads;
    }

    /** Whether capacities and pins are kept. */
    public boolean isFeasible(boolean[] chosen) {
        int[] loads = loads(chosen);
        for (int i = 0; i < loads.length; i++) {
            if (loads[i] > capacity[i]) {
                return false;
            }
        }
        return links.stream().allMatch(link -> !link.pinned() || chosen[link.index()]);
    }

    /** How many of the wanting have no link. */
    public int leftOut(boolean[] chosen) {
        int[] loads = loads(chosen);
        int leftOut = 0;
        for (int i = 0; i < loads.length; i++) {
            if (wanting[i] && loads[i] == 0) {
                leftOut++;
            }
        }
        return leftOut;
    }

    /** The worth of a choice, millionths. Cost: the links and their shares. */
    public long worth(boolean[] chosen) {
        long worth = 0;
        List<List<Long>> helpers = new ArrayList<>(needs());
        for (int i = 0; i < needs(); i++) {
            helpers.add(new ArrayList<>(0));
        }
        for (Link link : links) {
            if (chosen[link.index()]) {
                worth += link.own();
                link.shares().forEach(share -> helpers.get(share.need()).add(share.worth()));
            }
        }
        worth += helpers.stream().mapToLong(this::coverage).sum();
        long[] reached = reached(chosen);
        for (int i = 0; i < reached.length; i++) {
            worth -= quotas.get(i).shortfallCost(reached[i]);
        }
        return worth - Arrays.stream(loads(chosen)).mapToLong(this::loadCost).sum();
    }

    /** Whether one choice leaves out fewer of the wanting than another, or as many and is worth more. */
    public boolean isBetter(boolean[] one, boolean[] other) {
        int fewer = Integer.compare(leftOut(other), leftOut(one));
        return fewer != 0 ? fewer > 0 : worth(one) > worth(other);
    }
}
