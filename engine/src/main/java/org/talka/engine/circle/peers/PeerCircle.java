package org.talka.engine.circle.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Peers who meet regularly over a competency.
 *
 * @param number from 1
 * @param coach id of the strongest
 * @param host id of the most central
 * @param members in the order of ids
 * @param regions they come from; unknown ones do not count
 * @param sizes how many of the members are small, middle and large
 */
public record PeerCircle(
        int number, String coach, String host, List<Member> members, int regions, List<Integer> sizes) {

    public PeerCircle {
        members = List.copyOf(members);
        sizes = List.copyOf(sizes);
    }

    public List<String> ids() {
        return members.stream().map(Member::municipality).toList();
    }

    /** How many of the members have a need. */
    public int inNeed() {
        return (int) members.stream().filter(member -> member.urgency() != null).count();
    }

    /**
     * One of a circle.
     *
     * @param municipality id
     * @param level of its offer, 0 to 1; null where it has none
     * @param strong whether that makes it strong
     * @param urgency of its need, 0 to 1; null where it has none
     * @param kmToHost straight; 0 for the host and where a place is unknown
     */
    public record Member(
            String municipality,
            @Nullable Double level,
            boolean strong,
            @Nullable Double urgency,
            double kmToHost) {}
}
