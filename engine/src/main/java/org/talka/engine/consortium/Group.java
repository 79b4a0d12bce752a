package org.talka.engine.consortium;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities that carry a competency together, or one that carries it alone.
 *
 * @param number from 1, in the order of the ids of the first members
 * @param lead id of the one that leads; the only member where it is alone
 * @param members in the order of ids, the lead among them
 * @param residents of all of them; those of unknown population count none
 * @param shortfall why they do not reach the scale; null where they do
 * @param regions how many regions they come from, 1 where none is known
 * @param km what the group costs, in km: ways to the lead and what the rules add or take off
 * @param bond chance that two of its members belong together by learned bonds, on average; null where these do not
 *     count or it is one alone
 */
public record Group(
        int number,
        String lead,
        List<Member> members,
        long residents,
        @Nullable Shortfall shortfall,
        int regions,
        double km,
        @Nullable Double bond) {

    public Group {
        members = List.copyOf(members);
    }

    /** A group without learned bonds. */
    public Group(
            int number,
            String lead,
            List<Member> members,
            long residents,
            @Nullable Shortfall shortfall,
            int regions,
            double km) {
        this(number, lead, members, residents, shortfall, regions, km, null);
    }

    /** Whether it has the inhabitants the scale asks for. */
    public boolean reaches() {
        return shortfall == null;
    }

    /** Whether one carries it alone. */
    public boolean isAlone() {
        return members.size() == 1;
    }

    /** The ids of the members, in order. */
    public List<String> ids() {
        return members.stream().map(Member::municipality).toList();
    }

    public Optional<Member> find(String municipality) {
        return members.stream()
                .filter(member -> member.municipality().equals(municipality))
                .findFirst();
    }

    /** Why a group stays below the scale. */
    public enum Shortfall {
        /** all who can be reached over borders have too few inhabitants together */
        TOO_FEW_IN_REACH,
        /** no group within the size the rules allow can have enough */
        TOO_SMALL_A_GROUP,
        /** a member is in as many groups as the rules allow already */
        LOAD,
        /** no better grouping was found */
        NOT_FOUND
    }

    /**
     * One of a group, and what it brings.
     *
     * @param municipality id
     * @param residents null where unknown
     * @param level of its offer today, 0 to 1; null where it has none
     * @param urgency of its need today, 0 to 1; null where it has none
     * @param kmToLead 0 for the lead itself and where a place is not known
     */
    public record Member(
            String municipality,
            @Nullable Integer residents,
            @Nullable Double level,
            @Nullable Double urgency,
            double kmToLead) {}
}
