package org.talka.web.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;

/**
 * One competency and the groups that would carry it.
 *
 * @param notes where neighbours are known from, and who has none
 * @param isShort whether a group stays below the scale
 * @param count how many groups there are, in words
 * @param groups those on this page of the list
 * @param existing the consortia there are, and what becomes of them
 * @param gain how things stand today against the plan
 * @param query the competency as it stands behind an address
 * @param behind the same before a page number
 */
public record TaskPage(
        String headline,
        String proof,
        List<String> notes,
        Choices choices,
        @Nullable MapDrawing map,
        boolean isShort,
        String count,
        List<GroupView> groups,
        Paging paging,
        List<Today> existing,
        String gain,
        String query,
        String behind) {

    public TaskPage {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        existing = List.copyOf(existing);
    }

    /**
     * A group in the list.
     *
     * @param hue class of its fill on the map
     * @param size members and inhabitants, in words
     * @param reaches whether it has the inhabitants the scale asks for
     */
    public record GroupView(
            String anchor,
            String number,
            String hue,
            String lead,
            String size,
            boolean reaches,
            List<MemberView> members,
            List<String> reasons) {
        public GroupView {
            members = List.copyOf(members);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One of a group.
     *
     * @param role "leads" in words; empty for the others
     * @param residents empty where unknown
     * @param brings what it is strong in and what it needs
     */
    public record MemberView(String id, Link name, String role, String residents, List<String> brings) {
        public MemberView {
            brings = List.copyOf(brings);
        }
    }

    /**
     * A consortium there is, and the groups its members are in.
     *
     * @param members of today
     * @param becomes what the plan makes of it, in a sentence
     * @param groups with their leads
     */
    public record Today(String name, List<Link> members, String becomes, List<Link> groups) {
        public Today {
            members = List.copyOf(members);
            groups = List.copyOf(groups);
        }
    }
}
