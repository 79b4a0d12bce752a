package org.talka.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.rules.ConsortiumRules.Aim;
import org.talka.engine.rules.ConsortiumRules.Costs;

/** Makes the rules of shared tasks of JSON fields, and notes what is wrong in each. */
final class ConsortiumReader {

    private static final double HALF_EARTH_KM = 20_040;
    private static final int LARGEST_POPULATION = 1_000_000_000;
    private static final int LARGEST_GROUP = 1_000;
    private static final int MOST_GROUPS = 10_000;
    private static final double MOST_POINTS = 100;
    private static final double LARGEST_MEASURE = 10_000_000_000.0;

    private ConsortiumReader() {}

    static ConsortiumRules read(JsonFields section, ConsortiumRules fallback) {
        BondRules bonds = section.has("bonds") ? bonds(section.object("bonds")) : fallback.bonds();
        Aim aim = section.has("aim") ? aim(section) : fallback.aim();
        if (aim == Aim.BONDS && bonds == null) {
            section.report("bonds", Cause.MISSING_FIELD, Map.of("value", "bonds"));
        }
        ConsortiumRules rules = new ConsortiumRules(
                section.wholes("scales", fallback.scales(), 1, LARGEST_POPULATION),
                section.find("largestDistanceKm")
                        .flatMap(km -> km.number(0.001, HALF_EARTH_KM))
                        .orElse(fallback.largestDistanceKm()),
                section.whole("mostMembers", fallback.mostMembers(), 2, LARGEST_GROUP),
                section.whole("mostJoined", fallback.mostJoined(), 0, MOST_GROUPS),
                section.whole("mostLed", fallback.mostLed(), 0, MOST_GROUPS),
                section.yes("asManyAsPossible", fallback.asManyAsPossible()),
                costs(section.object("costs"), fallback.costs()),
                aim,
                bonds);
        section.reportUnknown();
        return rules;
    }

    private static Aim aim(JsonFields section) {
        List<String> words =
                Stream.of(Aim.values()).map(choice -> RulesReader.word(choice)).toList();
        return Aim.values()[words.indexOf(section.requiredWord("aim", words))];
    }

    private static BondRules bonds(JsonFields section) {
        List<String> seen = new ArrayList<>();
        BondRules bonds = new BondRules(
                section.number("threshold", 0.2, 0.001, 0.999),
                section.number("points", 0, -MOST_POINTS, MOST_POINTS),
                section.objects("terms", item -> term(item, seen)));
        section.reportUnknown();
        return bonds;
    }

    private static BondRules.Term term(JsonFields item, List<String> seen) {
        List<String> words =
                Stream.of(BondMeasure.values()).map(BondMeasure::key).toList();
        String word = item.requiredWord("measure", words);
        if (seen.contains(word)) {
            item.report("measure", Cause.DUPLICATE_ID, Map.of("value", word));
        }
        seen.add(word);
        List<BondRules.Step> steps = new ArrayList<>();
        item.objects("steps", step -> {
            double from = step.requiredNumber("from", -LARGEST_MEASURE, LARGEST_MEASURE);
            if (!steps.isEmpty() && from <= steps.get(steps.size() - 1).from()) {
                step.report(
                        "from",
                        Cause.NOT_RISING,
                        Map.of(
                                "value",
                                String.valueOf(from),
                                "before",
                                String.valueOf(steps.get(steps.size() - 1).from())));
            }
            steps.add(new BondRules.Step(from, step.requiredNumber("points", -MOST_POINTS, MOST_POINTS)));
            return from;
        });
        return new BondRules.Term(BondMeasure.values()[words.indexOf(word)], steps);
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
