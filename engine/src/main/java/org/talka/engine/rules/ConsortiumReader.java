package org.talka.engine.rules;

import org.talka.engine.rules.ConsortiumRules.Costs;

/** Makes the rules of shared tasks of JSON fields, and notes what is wrong in each. */
final class ConsortiumReader {

    private static final double HALF_EARTH_KM = 20_040;
    private static final int LARGEST_POPULATION = 1_000_000_000;
    private static final int LARGEST_GROUP = 1_000;
    private static final int MOST_GROUPS = 10_000;

    private ConsortiumReader() {}

    static ConsortiumRules read(JsonFields section, ConsortiumRules fallback) {
        ConsortiumRules rules = new ConsortiumRules(
                section.wholes("scales", fallback.scales(), 1, LARGEST_POPULATION),
                section.find("largestDistanceKm")
                        .flatMap(km -> km.number(0.001, HALF_EARTH_KM))
                        .orElse(fallback.largestDistanceKm()),
                section.whole("mostMembers", fallback.mostMembers(), 2, LARGEST_GROUP),
                section.whole("mostJoined", fallback.mostJoined(), 0, MOST_GROUPS),
                section.whole("mostLed", fallback.mostLed(), 0, MOST_GROUPS),
                section.yes("asManyAsPossible", fallback.asManyAsPossible()),
                costs(section.object("costs"), fallback.costs()));
        section.reportUnknown();
        return rules;
    }

    private static Costs costs(JsonFields section, Costs fallback) {
        Costs costs = new Costs(
                section.number("regionBorderKm", fallback.regionBorderKm(), 0, HALF_EARTH_KM),
                section.number("leadKm", fallback.leadKm(), 0, HALF_EARTH_KM),
                section.number("helpKm", fallback.helpKm(), 0, HALF_EARTH_KM),
                section.number("keepKm", fallback.keepKm(), -HALF_EARTH_KM, HALF_EARTH_KM),
                section.number("tieKm", fallback.tieKm(), -HALF_EARTH_KM, HALF_EARTH_KM),
                section.number("againKm", fallback.againKm(), -HALF_EARTH_KM, HALF_EARTH_KM));
        section.reportUnknown();
        return costs;
    }
}
