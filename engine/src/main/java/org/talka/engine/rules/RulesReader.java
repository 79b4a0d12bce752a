package org.talka.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.rules.Rules.Ageing;
import org.talka.engine.rules.Rules.CapacityStep;
import org.talka.engine.rules.Rules.CrossBorder;
import org.talka.engine.rules.Rules.IndicatorName;
import org.talka.engine.rules.Rules.RegionalBalance;
import org.talka.engine.rules.Rules.RingRules;
import org.talka.engine.rules.Rules.Scales;
import org.talka.engine.rules.Rules.TieRules;
import org.talka.engine.rules.Rules.TwinningRules;

/** Makes rules of JSON fields, section by section, and notes what is wrong in each. */
final class RulesReader {

    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 2200;
    private static final double HALF_EARTH_KM = 20_040;
    private static final double LARGEST_WEIGHT = 1_000_000;
    private static final int LARGEST_CAPACITY = 50;
    private static final int LARGEST_POPULATION = 1_000_000_000;

    /** Most a term of a plan's objective may weigh, in units of fit. */
    private static final double LARGEST_TERM = 1_000;

    private RulesReader() {}

    static Rules read(JsonFields fields, Rules fallback, String digest) {
        Rules rules = new Rules(
                fields.text("name", fallback.name()),
                fields.text("version", fallback.version()),
                digest,
                fields.has("home") ? fields.countries("home") : fallback.home(),
                weights(fields, fallback),
                scales(fields.object("scales"), fallback.scales()),
                ageing(fields.object("ageing"), fallback.ageing()),
                twinning(fields.object("twinning"), fallback.twinning()),
                rings(fields.object("rings"), fallback.rings()),
                ConsortiumReader.read(fields.object("consortium"), fallback.consortium()),
                CircleReader.read(fields.object("circles"), fallback.circles()),
                fields.has("eligibility")
                        ? fields.objects("eligibility", RulesReader::eligibility, EligibilityRule::id)
                        : fallback.eligibility(),
                fields.objects("indicators", RulesReader::indicator, IndicatorName::id),
                fields.objects("derivations", RulesReader::derivation, Derivation::id));
        fields.reportUnknown();
        return rules;
    }

    private static Map<Criterion, Double> weights(JsonFields fields, Rules fallback) {
        JsonFields section = fields.object("weights");
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, section.number(criterion.key(), fallback.weight(criterion), 0, LARGEST_WEIGHT));
        }
        section.reportUnknown();
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            fields.report("weights", Cause.NO_WEIGHT, Map.of());
        }
        return weights;
    }

    private static Scales scales(JsonFields section, Scales fallback) {
        Scales scales = new Scales(
                section.number("nearnessHalfKm", fallback.nearnessHalfKm(), 0.001, HALF_EARTH_KM),
                section.number("sameRegion", fallback.sameRegion(), 0, 1),
                section.number("otherRegion", fallback.otherRegion(), 0, 1),
                section.number("abroad", fallback.abroad(), 0, 1));
        section.reportUnknown();
        return scales;
    }

    private static Ageing ageing(JsonFields section, Ageing fallback) {
        Ageing ageing = new Ageing(
                section.find("referenceYear")
                        .flatMap(year -> year.whole(YEAR_MIN, YEAR_MAX))
                        .orElse(fallback.referenceYear()),
                section.find("halfLifeYears")
                        .flatMap(years -> years.number(0.001, 1000))
                        .orElse(fallback.halfLifeYears()),
                section.whole("unknownYearAge", fallback.unknownYearAge(), 0, 1000));
        section.reportUnknown();
        return ageing;
    }

    private static TwinningRules twinning(JsonFields section, TwinningRules fallback) {
        TwinningRules twinning = new TwinningRules(
                section.whole("capacity", fallback.capacity(), 1, LARGEST_CAPACITY),
                section.whole("candidates", fallback.candidates(), 1, 1000),
                section.fallingParts("repeatedHelp", fallback.repeatedHelp()),
                section.number("coverageWeight", fallback.coverageWeight(), 0, LARGEST_TERM),
                section.number("loadCost", fallback.loadCost(), 0, LARGEST_TERM),
                section.has("capacityByPopulation") ? capacitySteps(section) : fallback.capacityByPopulation(),
                section.wholes("capacities", fallback.capacities(), 0, LARGEST_CAPACITY),
                ties(section.object("ties"), fallback.ties()),
                crossBorder(section.object("crossBorder"), fallback.crossBorder()),
                regionalBalance(section.object("regionalBalance"), fallback.regionalBalance()));
        section.reportUnknown();
        return twinning;
    }

    /** Steps whose populations rise; one that does not is a fault. */
    private static List<CapacityStep> capacitySteps(JsonFields section) {
        List<CapacityStep> steps = new ArrayList<>();
        section.objects("capacityByPopulation", item -> {
            Optional<Integer> population = item.requiredWhole("population", 0, LARGEST_POPULATION);
            Optional<Integer> capacity = item.requiredWhole("capacity", 0, LARGEST_CAPACITY);
            int before = steps.isEmpty() ? -1 : steps.get(steps.size() - 1).population();
            if (population.isPresent() && population.get() <= before) {
                Map<String, String> values =
                        Map.of("value", population.get().toString(), "before", Integer.toString(before));
                item.report("population", Cause.NOT_RISING, values);
            }
            CapacityStep step = new CapacityStep(population.orElse(before), capacity.orElse(0));
            steps.add(step);
            return step;
        });
        return steps;
    }

    private static TieRules ties(JsonFields section, TieRules fallback) {
        TieRules ties = new TieRules(
                section.number("keep", fallback.keep(), -LARGEST_TERM, LARGEST_TERM),
                section.number("renew", fallback.renew(), -LARGEST_TERM, LARGEST_TERM));
        section.reportUnknown();
        return ties;
    }

    private static CrossBorder crossBorder(JsonFields section, CrossBorder fallback) {
        CrossBorder crossBorder = new CrossBorder(
                section.whole("percent", fallback.percent(), 0, 100),
                section.number("weight", fallback.weight(), 0, LARGEST_TERM));
        section.reportUnknown();
        return crossBorder;
    }

    private static RegionalBalance regionalBalance(JsonFields section, RegionalBalance fallback) {
        RegionalBalance balance = new RegionalBalance(
                section.hundredths("partners", fallback.partners(), 0, LARGEST_CAPACITY),
                section.number("weight", fallback.weight(), 0, LARGEST_TERM));
        section.reportUnknown();
        return balance;
    }

    private static RingRules rings(JsonFields section, RingRules fallback) {
        RingRules rings = new RingRules(
                section.whole("mostPerMunicipality", fallback.mostPerMunicipality(), 0, 10),
                section.whole("longest", fallback.longest(), 3, 5),
                section.number("weakestFlow", fallback.weakestFlow(), 0, 1));
        section.reportUnknown();
        return rings;
    }

    private static EligibilityRule eligibility(JsonFields item) {
        if (!item.has("maximumDistanceKm")) {
            item.requiredList("excludedCountries");
        }
        String en = item.requiredText("en");
        return new EligibilityRule(
                item.requiredText("id"),
                item.countries("excludedCountries"),
                item.find("maximumDistanceKm")
                        .flatMap(km -> km.number(0.001, HALF_EARTH_KM))
                        .orElse(null),
                en,
                item.text("lv", en));
    }

    private static IndicatorName indicator(JsonFields item) {
        String en = item.requiredText("en");
        String unit = item.text("unit", "");
        return new IndicatorName(item.requiredText("id"), en, item.text("lv", en), unit, item.text("unit_lv", unit));
    }

    private static Derivation derivation(JsonFields item) {
        String en = item.requiredText("en");
        return new Derivation(
                item.requiredText("id"),
                item.requiredText("indicator"),
                item.requiredText("competency"),
                word(item, "makes", Derivation.Makes.values()),
                word(item, "direction", Derivation.Direction.values()),
                item.requiredNumber("percentile", 0, 100),
                item.number("from", 0.4, 0, 1),
                item.number("to", 0.8, 0, 1),
                item.texts("kinds"),
                en,
                item.text("lv", en));
    }

    private static <E extends Enum<E>> E word(JsonFields item, String field, E[] choices) {
        List<String> words = List.of(choices).stream().map(RulesReader::word).toList();
        return choices[words.indexOf(item.requiredWord(field, words))];
    }

    /** The word for a choice in the file. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
