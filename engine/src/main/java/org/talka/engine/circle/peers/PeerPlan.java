package org.talka.engine.circle.peers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Peer circles for one competency or several.
 *
 * @param largestDistanceKm most km from a member to its host; null where they meet online
 * @param topics the competencies most are in need of first, of equals in the order of ids
 */
public record PeerPlan(@Nullable Double largestDistanceKm, List<TopicPlan> topics) {

    public PeerPlan {
        topics = List.copyOf(topics);
    }

    /** The circles for a competency. */
    public Optional<TopicPlan> find(String competency) {
        return topics.stream()
                .filter(topic -> topic.competency().equals(competency))
                .findFirst();
    }
}
