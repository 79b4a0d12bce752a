package org.talka.engine.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Competency;

/**
 * What a plan of shared tasks aims at.
 *
 * @param scales inhabitants a group is to reach, by competency, 1 or more; others take the package's minimum population
 * @param largestDistanceKm most km from a member to the lead, above 0; null sets no limit
 * @param mostMembers most municipalities a group has, 2 or more
 * @param mostJoined most groups of two or more a municipality is in, over all competencies, 0 or more
 * @param mostLed most groups of two or more it leads, over all competencies, 0 or more
 * @param asManyAsPossible whether as many groups as possible come before all else but the scale
 * @param costs what makes a group dear or cheap
 * @param aim what is asked for after the scale
 * @param bonds what holds groups together; null where nothing was learned
 */
public record ConsortiumRules(
        Map<String, Integer> scales,
        @Nullable Double largestDistanceKm,
        int mostMembers,
        int mostJoined,
        int mostLed,
        boolean asManyAsPossible,
        Costs costs,
        Aim aim,
        @Nullable BondRules bonds) {

    /** As many groups as possible, near each other, within a region where that is not dear. */
    public static final ConsortiumRules USUAL =
            new ConsortiumRules(Map.of(), null, 150, 50, 10, true, new Costs(20, 20, 20, 20, 5, 5));

    public ConsortiumRules {
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
    }

    /** Rules that ask for groups and know of no bonds. */
    public ConsortiumRules(
            Map<String, Integer> scales,
            @Nullable Double largestDistanceKm,
            int mostMembers,
            int mostJoined,
            int mostLed,
            boolean asManyAsPossible,
            Costs costs) {
        this(scales, largestDistanceKm, mostMembers, mostJoined, mostLed, asManyAsPossible, costs, Aim.GROUPS, null);
    }

    /** The same rules, but for groups held together by these bonds. */
    public ConsortiumRules with(BondRules learned, int members) {
        return new ConsortiumRules(
                scales, largestDistanceKm, members, mostJoined, mostLed, asManyAsPossible, costs, Aim.BONDS, learned);
    }

    /** What a plan asks for after the scale. */
    public enum Aim {
        /** groups, many or cheap ones */
        GROUPS,
        /** that those are together who belong together by the bonds */
        BONDS
    }

    /** Inhabitants a group for this competency is to reach; empty where neither rules nor package say. */
    public Optional<Integer> scale(Competency competency) {
        Integer own = scales.get(competency.id());
        return Optional.ofNullable(own != null ? own : competency.minimumPopulation());
    }

    /**
     * What counts beside the km from each member to its lead, in km.
     *
     * @param regionBorderKm cost of each further region in a group, 0 or more
     * @param leadKm cost of a lead that is not able at all, 0 or more
     * @param helpKm worth of a need of urgency 1 that meets an offer of level 1 in the group, 0 or more
     * @param keepKm worth of each member a group keeps together with another of an existing consortium
     * @param tieKm worth of two neighbours in a group that share a cooperation
     * @param againKm worth of two neighbours in a group that are together for another competency already
     */
    public record Costs(
            double regionBorderKm, double leadKm, double helpKm, double keepKm, double tieKm, double againKm) {}
}
