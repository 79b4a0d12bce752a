package org.talka.web.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;
import org.talka.web.page.RingView;

/**
 * One competency and the peers that would meet over it.
 *
 * @param meeting whether they meet online or travel
 * @param map null where there are no circles or no places
 * @param circles those on this page of the list
 * @param lacking why there is none, or not another, and what datum would change that
 * @param left who is in none, a sentence for each reason
 * @param elsewhere competencies that have circles; none where this one has
 * @param rings of help among all needs
 * @param query the competency as it stands behind an address
 * @param behind the same before a page number
 */
public record CirclePage(
        String headline,
        String proof,
        String meeting,
        Choices choices,
        @Nullable MapDrawing map,
        String count,
        List<CircleView> circles,
        List<String> lacking,
        List<String> left,
        List<Link> elsewhere,
        List<RingView> rings,
        Paging paging,
        String query,
        String behind) {

    public CirclePage {
        circles = List.copyOf(circles);
        lacking = List.copyOf(lacking);
        left = List.copyOf(left);
        elsewhere = List.copyOf(elsewhere);
        rings = List.copyOf(rings);
    }

    /**
     * A circle in the list.
     *
     * @param hue class of its members' fill on the map
     */
    public record CircleView(
            String anchor, String number, String hue, String names, List<MemberView> members, List<String> reasons) {
        public CircleView {
            members = List.copyOf(members);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One of a circle.
     *
     * @param roles "could coach", "could host"
     * @param region empty where unknown
     * @param brings what it is strong in and what it needs
     */
    public record MemberView(String id, Link name, List<String> roles, String region, List<String> brings) {
        public MemberView {
            roles = List.copyOf(roles);
            brings = List.copyOf(brings);
        }
    }
}
