package org.talka.engine.circle.peers;

import java.util.List;

/**
 * The circles for one competency.
 *
 * @param competency id
 * @param circles in order of number
 * @param left those with a need or an offer that are in none, those in need first, most urgent first
 * @param inNeed municipalities with a need
 * @param served how many of them are in a circle
 * @param servedBound how many of them are in one in any plan, at most
 * @param optimal whether it is proven that no circles for this competency are better
 * @param stoppedByClock whether the time limit cut the search short
 */
public record TopicPlan(
        String competency,
        List<PeerCircle> circles,
        List<Unplaced> left,
        int inNeed,
        int served,
        int servedBound,
        boolean optimal,
        boolean stoppedByClock) {

    public TopicPlan {
        circles = List.copyOf(circles);
        left = List.copyOf(left);
    }

    /** Whether it is proven that no plan has more of those in need in a circle. */
    public boolean mostServedProven() {
        return optimal || served == servedBound;
    }
}
