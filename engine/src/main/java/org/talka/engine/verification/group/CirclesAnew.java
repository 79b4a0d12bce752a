package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.io.plan.GroupsDocument;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.verification.group.Peers.Peer;

/** A plan of peer circles worked out anew from who meets whom. */
final class CirclesAnew {

    private final CooperationMatrix matrix;
    private final GroupsDocument plan;
    private final Map<String, Integer> joined = new HashMap<>();
    private final Flaws assignment = new Flaws();
    private final Flaws limits = new Flaws();
    private final List<TopicPlan> topics = new ArrayList<>();

    CirclesAnew(CooperationMatrix matrix, GroupsDocument plan) {
        this.matrix = matrix;
        this.plan = plan;
    }

    /** Whether the circles may be, so that there is something to work out. */
    boolean arePossible(Checklist checks) {
        List<GroupsDocument.Task> named = plan.tasks();
        List<String> order = order(named);
        for (int i = 0; i < named.size(); i++) {
            if (i >= order.size() || !named.get(i).competency().equals(order.get(i))) {
                assignment.add(
                        new Flaw(Flaw.Kind.NO_TASK, "/tasks/" + i, named.get(i).competency(), ""));
            }
        }
        for (int i = 0; assignment.isEmpty() && limits.isEmpty() && i < named.size(); i++) {
            workOut(i, named.get(i));
        }
        return checks.add(Subject.ASSIGNMENT, "", "", assignment.list())
                && checks.add(Subject.LIMITS, "", "", limits.list());
    }

    /** The competencies of the plan as they are planned: those most are in need of first. */
    private List<String> order(List<GroupsDocument.Task> named) {
        Set<String> known = matrix.data().competencies().keySet();
        Map<String, Integer> needs = new TreeMap<>();
        for (GroupsDocument.Task task : named) {
            List<Peer> peers = known.contains(task.competency())
                    ? Peers.of(matrix, task.competency()).list()
                    : List.of();
            if (known.contains(task.competency())) {
                int inNeed = (int)
                        peers.stream().filter(peer -> peer.urgency() != null).count();
                needs.put(task.competency(), peers.isEmpty() ? -1 : inNeed);
            }
        }
        return needs.keySet().stream()
                .sorted(Comparator.comparing((String topic) -> -needs.getOrDefault(topic, 0))
                        .thenComparing(topic -> topic))
                .toList();
    }

    private void workOut(int number, GroupsDocument.Task named) {
        Peers all = Peers.of(matrix, named.competency());
        int most = matrix.rules().circles().mostJoined();
        Peers free = all.only(peer -> joined.getOrDefault(peer.id(), 0) < most);
        Set<String> placed = new HashSet<>();
        List<List<Peer>> circles = new ArrayList<>();
        for (int i = 0; i < named.groups().size(); i++) {
            String place = "/tasks/" + number + "/groups/" + i;
            List<String> members = named.groups().get(i);
            for (String member : members) {
                if (free.named(List.of(member)).isEmpty()) {
                    assignment.add(new Flaw(Flaw.Kind.MAY_NOT_JOIN, place, member, ""));
                } else if (!placed.add(member)) {
                    assignment.add(new Flaw(Flaw.Kind.IN_TWO_GROUPS, place, member, ""));
                }
            }
            List<Peer> circle = free.named(members);
            if (!free.isAllowed(circle)) {
                limits.add(new Flaw(Flaw.Kind.BEYOND_LIMITS, place, members.isEmpty() ? "" : members.get(0), ""));
            }
            circles.add(circle);
        }
        if (assignment.isEmpty() && limits.isEmpty()) {
            circles.sort(Comparator.comparing(circle -> circle.get(0).id()));
            topics.add(topic(number, named.competency(), all, free, circles));
            placed.forEach(id -> joined.merge(id, 1, Integer::sum));
        }
    }

    private TopicPlan topic(int number, String competency, Peers all, Peers free, List<List<Peer>> circles) {
        List<PeerCircle> those = new ArrayList<>();
        for (List<Peer> circle : circles) {
            those.add(circle(those.size() + 1, circle));
        }
        int inNeed =
                (int) all.list().stream().filter(peer -> peer.urgency() != null).count();
        return new TopicPlan(
                competency,
                those,
                left(all, free, circles),
                inNeed,
                those.stream().mapToInt(PeerCircle::inNeed).sum(),
                all.mostServed(),
                all.mostCircles() == 0 || isBest(all, free, circles),
                number == 0 && plan.isTrue("/stoppedByClock"));
    }

    private static boolean isBest(Peers all, Peers free, List<List<Peer>> circles) {
        if (free.list().size() < all.list().size() || all.list().size() > EveryCircle.LARGEST) {
            return false;
        }
        long[] worth = new long[5];
        for (List<Peer> circle : circles) {
            worth = EveryCircle.plus(worth, all.worth(circle));
        }
        return Arrays.equals(worth, EveryCircle.best(all));
    }

    private static PeerCircle circle(int number, List<Peer> circle) {
        Peer host = Peers.host(circle);
        List<PeerCircle.Member> members = circle.stream()
                .map(peer -> new PeerCircle.Member(
                        peer.id(),
                        part(peer.level()),
                        peer.strong(),
                        part(peer.urgency()),
                        Peers.metres(host, peer) / 1000.0))
                .toList();
        return new PeerCircle(
                number, Peers.coach(circle).id(), host.id(), members, Peers.regions(circle), Peers.sizes(circle));
    }

    private static @Nullable Double part(@Nullable Integer thousandths) {
        return thousandths == null ? null : thousandths / 1000.0;
    }

    private List<Unplaced> left(Peers all, Peers free, List<List<Peer>> circles) {
        Set<Peer> placed = new HashSet<>();
        circles.forEach(placed::addAll);
        Unplaced.Cause open = matrix.rules().circles().largestDistanceKm() == null
                ? Unplaced.Cause.NO_ROOM
                : Unplaced.Cause.NOT_FOUND;
        return all.list().stream()
                .filter(peer -> !placed.contains(peer))
                .sorted(Comparator.comparing((Peer peer) -> -Objects.requireNonNullElse(peer.urgency(), -1))
                        .thenComparing(Peer::id))
                .map(peer -> new Unplaced(
                        peer.id(),
                        part(peer.level()),
                        part(peer.urgency()),
                        free.list().contains(peer) ? free.obstacle(peer).orElse(open) : Unplaced.Cause.LOAD))
                .toList();
    }

    PeerPlan plan() {
        return new PeerPlan(matrix.rules().circles().largestDistanceKm(), topics);
    }

    /** What is shown of the proof; nothing in a plan of circles rests on a solver's word. */
    Fidelity.Figures figures() {
        int served = topics.stream().mapToInt(TopicPlan::served).sum();
        int bound = topics.stream().mapToInt(TopicPlan::servedBound).sum();
        int inNeed = topics.stream().mapToInt(TopicPlan::inNeed).sum();
        return new Fidelity.Figures(
                plan.shown("/objective"),
                Integer.toString(served),
                plan.shown("/leftOut"),
                Integer.toString(inNeed - served),
                plan.shown("/leftOutBound"),
                Integer.toString(inNeed - bound),
                plan.shown("/bound"),
                Integer.toString(bound),
                false,
                plan.isTrue("/optimal") ? "every set" : "nobody",
                false);
    }
}
