package org.talka.engine.circle.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Progress;

/**
 * Plans peer circles, competency by competency: those most are in need of first, so that the cap on circles a
 * municipality is in is used where it matters.
 */
public final class PeerPlanner {

    private final CooperationMatrix matrix;
    private final Sizes sizes;
    private final Map<String, Integer> joined = new HashMap<>();

    private PeerPlanner(CooperationMatrix matrix) {
        this.matrix = matrix;
        this.sizes = Sizes.of(matrix);
    }

    /** The competencies somebody at home needs or offers, in the order they are planned. */
    public static List<String> topics(CooperationMatrix matrix) {
        Map<String, Integer> needs = new TreeMap<>();
        for (String id : matrix.municipalities()) {
            if (Participants.mayTakePart(matrix, matrix.data().municipality(id))) {
                Set<String> topics = new TreeSet<>(matrix.offersOf(id).keySet());
                topics.addAll(matrix.needsOf(id).keySet());
                for (String topic : topics) {
                    needs.merge(topic, matrix.needsOf(id).containsKey(topic) ? 1 : 0, Integer::sum);
                }
            }
        }
        return needs.keySet().stream()
                .sorted(Comparator.comparingInt((String topic) -> -needs.getOrDefault(topic, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Circles for these competencies.
     *
     * @param limit wall-clock time for all of them; it cuts short what takes longer, and the plan says so
     */
    public static PeerPlan plan(
            CooperationMatrix matrix, Collection<String> competencies, Duration limit, Progress progress) {
        PeerPlanner planner = new PeerPlanner(matrix);
        List<String> order = new ArrayList<>(topics(matrix));
        order.retainAll(new HashSet<>(competencies));
        new TreeSet<>(competencies)
                .stream().filter(competency -> !order.contains(competency)).forEach(order::add);
        long began = System.nanoTime();
        List<TopicPlan> topics = new ArrayList<>();
        for (String competency : order) {
            progress.at(Progress.Phase.SEARCH, (double) topics.size() / order.size());
            topics.add(planner.topic(competency, () -> System.nanoTime() - began > limit.toNanos()));
        }
        progress.at(Progress.Phase.DONE, 1);
        return new PeerPlan(matrix.rules().circles().largestDistanceKm(), topics);
    }

    private TopicPlan topic(String competency, BooleanSupplier late) {
        Participants all = Participants.of(matrix, sizes, competency);
        int[] those = IntStream.range(0, all.size())
                .filter(one ->
                        joined.getOrDefault(all.peer(one).id(), 0) < all.rules().mostJoined())
                .toArray();
        Participants free = all.only(those);
        Search search = Search.run(free, late);
        List<PeerCircle> circles = circles(free, search.circles());
        Set<String> placed = new HashSet<>();
        for (PeerCircle circle : circles) {
            for (String id : circle.ids()) {
                placed.add(id);
                joined.merge(id, 1, Integer::sum);
            }
        }
        boolean everybody = free.size() == all.size();
        int inNeed = (int) IntStream.range(0, all.size())
                .filter(one -> all.peer(one).inNeed())
                .count();
        return new TopicPlan(
                competency,
                circles,
                left(all, free, placed),
                inNeed,
                circles.stream().mapToInt(PeerCircle::inNeed).sum(),
                new Ceiling(all).served(),
                search.exact() && everybody || Ceiling.circles(all) == 0,
                search.stoppedByClock());
    }

    /** Circles in the order of their first member. */
    private static List<PeerCircle> circles(Participants free, List<int[]> found) {
        List<int[]> ordered =
                found.stream().sorted(Comparator.comparingInt(one -> one[0])).toList();
        List<PeerCircle> circles = new ArrayList<>();
        for (int[] members : ordered) {
            int host = free.host(members);
            int[] sizes = new int[3];
            IntStream.of(members)
                    .map(one -> free.peer(one).size())
                    .filter(size -> size != Participants.NONE)
                    .forEach(size -> sizes[size]++);
            circles.add(new PeerCircle(
                    circles.size() + 1,
                    free.peer(free.coach(members)).id(),
                    free.peer(host).id(),
                    IntStream.of(members)
                            .mapToObj(one -> member(free, one, host))
                            .toList(),
                    free.regions(members),
                    IntStream.of(sizes).boxed().toList()));
        }
        return circles;
    }

    private static PeerCircle.Member member(Participants free, int one, int host) {
        Participants.Peer peer = free.peer(one);
        return new PeerCircle.Member(
                peer.id(), part(peer.level()), peer.strong(), part(peer.urgency()), free.metres(host, one) / 1000.0);
    }

    private static @Nullable Double part(int thousandths) {
        return thousandths == Participants.NONE ? null : thousandths / 1000.0;
    }

    private static List<Unplaced> left(Participants all, Participants free, Set<String> placed) {
        Ceiling ceiling = new Ceiling(free);
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, free.size()).forEach(one -> places.put(free.peer(one).id(), one));
        return IntStream.range(0, all.size())
                .mapToObj(all::peer)
                .filter(peer -> !placed.contains(peer.id()))
                .sorted(Comparator.comparingInt((Participants.Peer peer) -> -peer.urgency())
                        .thenComparing(Participants.Peer::id))
                .map(peer -> {
                    Optional<Integer> place = Optional.ofNullable(places.get(peer.id()));
                    Unplaced.Cause open = free.online() ? Unplaced.Cause.NO_ROOM : Unplaced.Cause.NOT_FOUND;
                    return new Unplaced(
                            peer.id(),
                            part(peer.level()),
                            part(peer.urgency()),
                            place.map(one -> ceiling.obstacle(one).orElse(open)).orElse(Unplaced.Cause.LOAD));
                })
                .toList();
    }
}
