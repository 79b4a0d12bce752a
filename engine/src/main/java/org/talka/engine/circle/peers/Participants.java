package org.talka.engine.circle.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talka.engine.graph.Distance;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Municipality;
import org.talka.engine.rules.CircleRules;

/** Those who need a competency or offer it, by index in the order of ids, and what a circle of them is worth. */
final class Participants {

    /** Stands for what is not known or not there. */
    static final int NONE = -1;

    private static final double EARTH_METRES = 6_371_008.8;

    private final CircleRules rules;
    private final List<Peer> peers;
    private final double[][] places;

    /**
     * One who may take part.
     *
     * @param id of the municipality
     * @param level of its offer, thousandths, or {@link #NONE}
     * @param strong whether that makes it strong
     * @param urgency of its need, thousandths, or {@link #NONE}
     * @param region number of its region, or {@link #NONE}
     * @param size 0 small, 1 middle, 2 large, or {@link #NONE}
     */
    record Peer(String id, int level, boolean strong, int urgency, int region, int size) {

        boolean inNeed() {
            return urgency != NONE;
        }
    }

    /**
     * Those peers, under these rules.
     *
     * @param peers in the order of ids
     * @param places of each on the unit sphere; an empty one where unknown
     */
    Participants(CircleRules rules, List<Peer> peers, double[][] places) {
        this.rules = rules;
        this.peers = List.copyOf(peers);
        this.places = places;
    }

    /** The home municipalities with an offer or a need in a competency. */
    static Participants of(CooperationMatrix matrix, Sizes sizes, String competency) {
        CircleRules rules = matrix.rules().circles();
        List<Peer> peers = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        Map<String, Integer> regions = new HashMap<>();
        for (String id : matrix.municipalities()) {
            Municipality municipality = matrix.data().municipality(id);
            CurrentOffer offer = matrix.offersOf(id).get(competency);
            CurrentNeed need = matrix.needsOf(id).get(competency);
            if (mayTakePart(matrix, municipality) && (offer != null || need != null)) {
                int region = municipality.region().isEmpty()
                        ? NONE
                        : regions.computeIfAbsent(
                                municipality.country() + "\n" + municipality.region(), unknown -> regions.size());
                peers.add(new Peer(
                        id,
                        offer == null ? NONE : thousandths(offer.levelNow()),
                        offer != null && offer.levelNow() >= rules.strongFrom(),
                        need == null ? NONE : thousandths(need.urgencyNow()),
                        region,
                        sizes.of(municipality)));
                places.add(
                        municipality.position() == null
                                ? new double[0]
                                : Distance.onUnitSphere(municipality.position()));
            }
        }
        return new Participants(rules, peers, places.toArray(double[][]::new));
    }

    /** Whether it is at home, and in no country the eligibility rules exclude. */
    static boolean mayTakePart(CooperationMatrix matrix, Municipality municipality) {
        return matrix.rules().isHome(municipality)
                && matrix.rules().eligibility().stream()
                        .noneMatch(rule -> rule.excludedCountries().contains(municipality.country()));
    }

    private static int thousandths(double part) {
        return (int) Math.round(1000 * part);
    }

    /** Those that stay when these are left away, in the same order. */
    Participants only(int[] those) {
        return new Participants(
                rules,
                IntStream.of(those).mapToObj(peers::get).toList(),
                IntStream.of(those).mapToObj(one -> places[one]).toArray(double[][]::new));
    }

    CircleRules rules() {
        return rules;
    }

    int size() {
        return peers.size();
    }

    Peer peer(int one) {
        return peers.get(one);
    }

    boolean online() {
        return rules.largestDistanceKm() == null;
    }

    /** Straight metres between two; 0 where a place is unknown. */
    long metres(int one, int other) {
        double[] a = places[one];
        double[] b = places[other];
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        double dz = a[2] - b[2];
        double half = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
        return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, half)));
    }

    /** Whether the way from one to another is short enough to meet there. */
    boolean near(int one, int other) {
        Double most = rules.largestDistanceKm();
        return most == null || metres(one, other) <= 1000 * most;
    }

    /** Everybody who could travel to a host, the host too, in order. */
    int[] around(int host) {
        return IntStream.range(0, size()).filter(one -> near(host, one)).toArray();
    }

    /** The member whose farthest guest is nearest; of equals the one with the shortest ways, then the first. */
    int host(int[] members) {
        int best = members[0];
        long[] bestWays = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        for (int host : members) {
            long[] ways = {places[host].length == 0 ? 1 : 0, 0, 0};
            for (int one : members) {
                long metres = metres(host, one);
                ways[1] = Math.max(ways[1], metres);
                ways[2] += metres;
            }
            if (Arrays.compare(ways, bestWays) < 0) {
                best = host;
                bestWays = ways;
            }
        }
        return best;
    }

    /** The strongest member; of equals the first. */
    int coach(int[] members) {
        int best = members[0];
        for (int one : members) {
            if (peer(one).level() > peer(best).level()
                    || peer(one).level() == peer(best).level()
                            && peer(one).id().compareTo(peer(best).id()) < 0) {
                best = one;
            }
        }
        return best;
    }

    /** How many regions they come from; the unknown one does not count. */
    int regions(int[] members) {
        return (int) IntStream.of(members)
                .map(one -> peer(one).region())
                .filter(region -> region != NONE)
                .distinct()
                .count();
    }

    /** How many of the three sizes they have. */
    int sizes(int[] members) {
        return (int) IntStream.of(members)
                .map(one -> peer(one).size())
                .filter(size -> size != NONE)
                .distinct()
                .count();
    }

    /** What these are worth as a circle; empty where they may not be one. Cost: the square of their number. */
    Optional<Worth> worth(int[] members) {
        if (members.length < rules.fewest()
                || members.length > rules.most()
                || IntStream.of(members).noneMatch(one -> peer(one).strong())) {
            return Optional.empty();
        }
        long metres = 0;
        if (!online()) {
            int host = host(members);
            for (int one : members) {
                if (!near(host, one)) {
                    return Optional.empty();
                }
                metres += metres(host, one);
            }
        }
        long served = 0;
        long urgency = 0;
        for (int one : members) {
            if (peer(one).inNeed()) {
                served++;
                urgency += peer(one).urgency();
            }
        }
        long spread = Math.round(100 * rules.regionWorth()) * Math.max(0, regions(members) - 1)
                + Math.round(100 * rules.sizeWorth()) * Math.max(0, sizes(members) - 1);
        return Optional.of(new Worth(served, urgency, members.length, spread, metres));
    }

    /** What these circles are worth together, each of which must be allowed. */
    Worth worth(List<int[]> circles) {
        Worth sum = Worth.NONE;
        for (int[] circle : circles) {
            sum = sum.plus(worth(circle).orElseThrow());
        }
        return sum;
    }
}
