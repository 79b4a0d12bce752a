package org.talka.engine.consortium;

import java.util.List;
import java.util.Optional;
import org.talka.engine.model.Cooperation;

/**
 * Who carries one competency together.
 *
 * @param competency id
 * @param scale inhabitants a group is to reach
 * @param groups in order of number; every home municipality is in one
 * @param reaching groups that reach the scale
 * @param reachingBound groups that reach it in any plan, at most
 * @param shortMembers municipalities in groups that do not reach it
 * @param shortBound how many of them any plan has at least
 * @param km cost of all groups
 * @param optimal whether it is proven that no plan is better
 * @param stoppedByClock whether the time limit cut the search short, so that another machine may find another plan
 * @param existing the consortia there are, held against the groups
 * @param today what these come to; the municipalities in none of them are alone
 */
public record TaskPlan(
        String competency,
        int scale,
        List<Group> groups,
        int reaching,
        int reachingBound,
        int shortMembers,
        int shortBound,
        double km,
        boolean optimal,
        boolean stoppedByClock,
        List<Existing> existing,
        Today today) {

    public TaskPlan {
        groups = List.copyOf(groups);
        existing = List.copyOf(existing);
    }

    /** The group of a municipality, which must be at home. */
    public Group of(String municipality) {
        return find(municipality)
                .orElseThrow(() -> new IllegalArgumentException("\"" + municipality + "\" is in no group."));
    }

    /** The group of a municipality; empty where it is not at home. */
    public Optional<Group> find(String municipality) {
        return groups.stream()
                .filter(group -> group.find(municipality).isPresent())
                .findFirst();
    }

    /** Whether it is proven that no plan has more groups that reach the scale, none having fewer below it. */
    public boolean mostGroupsProven() {
        return optimal || reaching == reachingBound && shortMembers == shortBound;
    }

    /**
     * A consortium there is, and what the plan makes of it.
     *
     * @param members those at home, in the order of ids
     * @param residents of these
     * @param groups the numbers of the groups they are in, in order
     * @param kept whether they are a group of the plan, no more and no fewer
     * @param connected whether they can be reached from each other over their borders
     */
    public record Existing(
            Cooperation cooperation,
            List<String> members,
            long residents,
            List<Integer> groups,
            boolean kept,
            boolean connected) {
        public Existing {
            members = List.copyOf(members);
            groups = List.copyOf(groups);
        }
    }

    /**
     * How things stand without the plan.
     *
     * @param consortia how many there are
     * @param reaching how many groups reach the scale, municipalities on their own among them
     * @param shortMembers municipalities in none that does
     */
    public record Today(int consortia, int reaching, int shortMembers) {}
}
