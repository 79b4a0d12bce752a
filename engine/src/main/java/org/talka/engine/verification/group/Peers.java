package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.talka.engine.circle.peers.Unplaced.Cause;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;
import org.talka.engine.rules.CircleRules;

/** Some who may be in a circle for one competency, in the order of ids. */
final class Peers {

    private static final double EARTH_METRES = 6_371_008.8;

    private final CircleRules rules;
    private final List<Peer> those;

    private Peers(CircleRules rules, List<Peer> those) {
        this.rules = rules;
        this.those = List.copyOf(those);
    }

    /**
     * One who needs the competency or offers it.
     *
     * @param level thousandths; null without an offer
     * @param urgency thousandths; null without a need
     * @param size 0 small, 1 middle, 2 large; null where unknown
     */
    record Peer(
            String id,
            @Nullable Integer level,
            boolean strong,
            @Nullable Integer urgency,
            @Nullable String region,
            @Nullable Integer size,
            @Nullable Position position) {}

    /** All who may take part. */
    static Peers of(CooperationMatrix matrix, String competency) {
        CircleRules rules = matrix.rules().circles();
        int[] residents = matrix.municipalities().stream()
                .map(id -> matrix.data().municipality(id))
                .filter(matrix.rules()::isHome)
                .map(Municipality::population)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        List<Peer> peers = new ArrayList<>();
        for (String id : matrix.municipalities().stream().sorted().toList()) {
            Municipality one = matrix.data().municipality(id);
            CurrentOffer offer = matrix.offersOf(id).get(competency);
            CurrentNeed need = matrix.needsOf(id).get(competency);
            if (mayTakePart(matrix, one) && (offer != null || need != null)) {
                peers.add(new Peer(
                        id,
                        offer == null ? null : (int) Math.round(1000 * offer.levelNow()),
                        offer != null && offer.levelNow() >= rules.strongFrom(),
                        need == null ? null : (int) Math.round(1000 * need.urgencyNow()),
                        one.region().isEmpty() ? null : one.country() + "\n" + one.region(),
                        size(one, residents),
                        one.position()));
            }
        }
        return new Peers(rules, peers);
    }

    /** Whether it is at home, in a country that is not excluded. */
    static boolean mayTakePart(CooperationMatrix matrix, Municipality one) {
        boolean excluded = matrix.rules().eligibility().stream()
                .anyMatch(rule -> rule.excludedCountries().contains(one.country()));
        return matrix.rules().isHome(one) && !excluded;
    }

    private static @Nullable Integer size(Municipality one, int[] residents) {
        Integer population = one.population();
        if (population == null) {
            return null;
        }
        int third = residents[residents.length / 3];
        int twoThirds = residents[2 * residents.length / 3];
        return population >= twoThirds ? 2 : population >= third ? 1 : 0;
    }

    List<Peer> list() {
        return those;
    }

    Peers only(Predicate<Peer> which) {
        return new Peers(rules, those.stream().filter(which).toList());
    }

    /** Those with these ids, in order. */
    List<Peer> named(List<String> ids) {
        return those.stream().filter(peer -> ids.contains(peer.id())).toList();
    }

    /** Metres over the ground; 0 where a place is unknown. */
    static long metres(Peer one, Peer other) {
        Position a = one.position();
        Position b = other.position();
        return a == null || b == null
                ? 0
                : Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(Ground.haversine(a, b)))));
    }

    private boolean travels() {
        return rules.largestDistanceKm() != null;
    }

    private boolean isNear(Peer one, Peer other) {
        Double km = rules.largestDistanceKm();
        return km == null || metres(one, other) <= 1000 * km;
    }

    /** Whose farthest guest is nearest, then whose ways are shortest; somebody whose place is known before others. */
    static Peer host(List<Peer> circle) {
        return circle.stream()
                .min(Comparator.comparing((Peer host) -> host.position() == null)
                        .thenComparing(host -> circle.stream()
                                .mapToLong(one -> metres(host, one))
                                .max()
                                .orElse(0))
                        .thenComparing(host -> circle.stream()
                                .mapToLong(one -> metres(host, one))
                                .sum()))
                .orElseThrow();
    }

    /** The strongest, the first of equals. */
    static Peer coach(List<Peer> circle) {
        return circle.stream()
                .min(Comparator.comparing((Peer peer) -> -number(peer.level())).thenComparing(Peer::id))
                .orElseThrow();
    }

    private static int number(@Nullable Integer thousandths) {
        return thousandths == null ? -1 : thousandths;
    }

    static int regions(List<Peer> circle) {
        return (int) circle.stream()
                .map(Peer::region)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** How many are small, middle and large. */
    static List<Integer> sizes(List<Peer> circle) {
        Integer[] count = {0, 0, 0};
        circle.stream().map(Peer::size).filter(Objects::nonNull).forEach(size -> count[size]++);
        return Arrays.asList(count);
    }

    /** Whether the rules let these be a circle. */
    boolean isAllowed(List<Peer> circle) {
        if (circle.size() < rules.fewest()
                || circle.size() > rules.most()
                || circle.stream().noneMatch(Peer::strong)) {
            return false;
        }
        Peer host = host(circle);
        return circle.stream().allMatch(one -> isNear(host, one));
    }

    /** In need, their urgency, members, spread in hundredths, and less ways: the larger the better, one by one. */
    long[] worth(List<Peer> circle) {
        List<Integer> needs =
                circle.stream().map(Peer::urgency).filter(Objects::nonNull).toList();
        long sizes = sizes(circle).stream().filter(count -> count > 0).count();
        long spread = Math.round(100 * rules.regionWorth()) * Math.max(0, regions(circle) - 1)
                + Math.round(100 * rules.sizeWorth()) * Math.max(0, sizes - 1);
        Peer host = host(circle);
        long ways =
                travels() ? circle.stream().mapToLong(one -> metres(host, one)).sum() : 0;
        return new long[] {
            needs.size(), needs.stream().mapToLong(Integer::longValue).sum(), circle.size(), spread, -ways
        };
    }

    /** What keeps one of these out of any circle whatever the others do. */
    Optional<Cause> obstacle(Peer one) {
        if (!travels()) {
            return obstacle(those);
        }
        boolean fewOnly = false;
        for (Peer host : those) {
            if (isNear(one, host)) {
                Optional<Cause> here = obstacle(
                        those.stream().filter(guest -> isNear(host, guest)).toList());
                if (here.isEmpty()) {
                    return here;
                }
                fewOnly |= here.get() == Cause.TOO_FEW;
            }
        }
        return Optional.of(fewOnly ? Cause.TOO_FEW : Cause.NOBODY_STRONG);
    }

    private Optional<Cause> obstacle(List<Peer> together) {
        if (together.stream().noneMatch(Peer::strong)) {
            return Optional.of(Cause.NOBODY_STRONG);
        }
        return together.size() < rules.fewest() ? Optional.of(Cause.TOO_FEW) : Optional.empty();
    }

    /** Circles in any choice, at most: each takes a strong member and enough others. */
    int mostCircles() {
        return Math.min((int) those.stream().filter(Peer::strong).count(), those.size() / rules.fewest());
    }

    /** Members in need in any choice, at most: places are few, and some go to strong members without a need. */
    int mostServed() {
        int reachable = (int) those.stream()
                .filter(peer -> peer.urgency() != null && obstacle(peer).isEmpty())
                .count();
        int strongInNeed = (int) those.stream()
                .filter(peer -> peer.strong() && peer.urgency() != null)
                .count();
        int places = mostCircles() * rules.most() - Math.max(0, mostCircles() - strongInNeed);
        return Math.min(reachable, places);
    }
}
