package org.talka.engine.consortium.problem;

import java.util.Arrays;

/**
 * How to group the municipalities of a land for one competency. A group is connected, has no more members than the
 * limits say, and a lead none of them is too far from. Costs are whole metres, so that every step adds up the same
 * sums. Immutable and safe to share between threads.
 */
public final class GroupingProblem {

    /** Cost of what cannot be a group. */
    public static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private final Land land;
    private final Limits limits;
    private final Capability capability;
    private final Fees fees;
    private final PairWorth pairs;
    private final boolean pairsCount;

    /** A problem. */
    public GroupingProblem(Land land, Limits limits, Capability capability, Fees fees, PairWorth pairs) {
        this.land = land;
        this.limits = limits;
        this.capability = capability;
        this.fees = fees;
        this.pairs = pairs;
        this.pairsCount = !pairs.isNothing();
    }

    /** The same question about a part of the land; those are numbered by their place in the list. */
    public GroupingProblem part(int[] those) {
        return new GroupingProblem(
                land.part(those),
                limits,
                capability.part(those),
                fees,
                pairsCount ? pairs.part(those) : PairWorth.none(those.length));
    }

    public int size() {
        return land.size();
    }

    public Land land() {
        return land;
    }

    public Limits limits() {
        return limits;
    }

    public Fees fees() {
        return fees;
    }

    /** Whether pairs are worth anything. */
    public boolean pairsCount() {
        return pairsCount;
    }

    /** Metres it is worth that the two are in one group. */
    public int pairWorth(int one, int other) {
        return pairs.of(one, other);
    }

    public int leadMetres(int municipality) {
        return capability.leadMetres()[municipality];
    }

    public boolean mayLead(int municipality) {
        return capability.mayLead()[municipality];
    }

    public boolean mayJoin(int municipality) {
        return capability.mayJoin()[municipality];
    }

    /** Inhabitants of these together. */
    public long residents(int[] members) {
        long residents = 0;
        for (int member : members) {
            residents += land.residents(member);
        }
        return residents;
    }

    /**
     * Who leads these at the lowest cost, the first of equals; -1 where nobody can. One alone leads itself.
     * Cost: the square of their number.
     */
    public int lead(int[] members) {
        int best = -1;
        long lowest = IMPOSSIBLE;
        for (int lead : members) {
            long way = way(lead, members);
            if (way < lowest) {
                lowest = way;
                best = lead;
            }
        }
        return best;
    }

    /** Metres from all to this lead, and what it costs that it leads; impossible where it cannot. */
    private long way(int lead, int[] members) {
        if (members.length == 1) {
            return 0;
        }
        if (!mayLead(lead)) {
            return IMPOSSIBLE;
        }
        long way = leadMetres(lead);
        for (int member : members) {
            int metres = land.metres(lead, member);
            if (metres > limits.farthestMetres()) {
                return IMPOSSIBLE;
            }
            way += metres;
        }
        return way;
    }

    /** Cost of a group of these, which may be below 0; impossible where they can be none but for connectedness. */
    public long metres(int[] members) {
        if (members.length > limits.mostMembers()) {
            return IMPOSSIBLE;
        }
        int lead = lead(members);
        if (lead < 0 || members.length > 1 && Arrays.stream(members).anyMatch(member -> !mayJoin(member))) {
            return IMPOSSIBLE;
        }
        long metres = way(lead, members) + beside(members, members.length);
        for (int i = 0; pairsCount && i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                metres -= pairs.of(members[i], members[j]);
            }
        }
        return metres;
    }

    /**
     * What counts for the first so many of these beside ways and pairs: regions, help, existing consortia, and the
     * group itself. Cost: the square of their number.
     */
    public long beside(int[] members, int count) {
        long metres = fees.group();
        if (count < 2) {
            return metres;
        }
        if (fees.region() != 0) {
            metres += (long) fees.region() * (regions(members, count) - 1);
        }
        if (fees.help() != 0) {
            metres -= help(members, count);
        }
        if (fees.keep() != 0) {
            metres -= (long) fees.keep() * kept(members, count);
        }
        return metres;
    }

    private int regions(int[] members, int count) {
        int regions = 0;
        for (int i = 0; i < count; i++) {
            int region = land.region(members[i]);
            boolean isNew = region >= 0;
            for (int j = 0; isNew && j < i; j++) {
                isNew = land.region(members[j]) != region;
            }
            regions += isNew ? 1 : 0;
        }
        return Math.max(1, regions);
    }

    /** Each need is met by the strongest offer of another member. */
    private long help(int[] members, int count) {
        int best = -1;
        int second = 0;
        for (int i = 0; i < count; i++) {
            int offer = capability.offers()[members[i]];
            if (best < 0 || offer > capability.offers()[members[best]]) {
                second = best < 0 ? 0 : capability.offers()[members[best]];
                best = i;
            } else {
                second = Math.max(second, offer);
            }
        }
        long help = 0;
        for (int i = 0; i < count; i++) {
            int offer = i == best ? second : capability.offers()[members[best]];
            help += (long) capability.needs()[members[i]] * offer;
        }
        return fees.help() * help / 1_000_000;
    }

    /** Members that stay with an earlier member of an existing consortium. */
    private int kept(int[] members, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            for (int consortium : capability.consortia()[members[i]]) {
                boolean found = false;
                for (int j = 0; !found && j < i; j++) {
                    found = Arrays.binarySearch(capability.consortia()[members[j]], consortium) >= 0;
                }
                kept += found ? 1 : 0;
            }
        }
        return kept;
    }

    /**
     * Metres a member can save a group beside the way, at most; half of what a pair is worth is counted at each of
     * the two.
     */
    public double mostSaved(int municipality) {
        double saved = (double) Math.max(0, fees.keep()) * capability.consortia()[municipality].length;
        int offer = 0;
        for (int other = 0; fees.help() > 0 && other < size(); other++) {
            offer = other == municipality ? offer : Math.max(offer, capability.offers()[other]);
        }
        saved += Math.ceil((double) fees.help() * capability.needs()[municipality] * offer / 1_000_000);
        for (int other = 0; pairsCount && other < size(); other++) {
            saved += other == municipality ? 0 : Math.max(0, pairs.of(municipality, other)) / 2.0;
        }
        return saved;
    }

    /** How good a group of these is; they must be able to form one. */
    public Standing standing(int[] members) {
        boolean reaches = residents(members) >= limits.scale();
        return new Standing(
                reaches ? 0 : members.length,
                reaches && limits.asManyAsPossible() ? 1 : 0,
                reaches ? 0 : 1,
                metres(members));
    }

    /** How good a grouping is. */
    public Standing standing(Grouping grouping) {
        Standing sum = Standing.NONE;
        for (int[] members : grouping.groups()) {
            sum = sum.plus(standing(members));
        }
        return sum;
    }

    /** Whether these are one piece and could be a group. */
    public boolean isPossible(int[] members) {
        return metres(members) < IMPOSSIBLE && land.isConnected(members);
    }
}
