package org.talka.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes rules as JSON: fields in one order, lines ended by a line feed, the same bytes on every machine. */
final class RulesWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RulesWriter() {}

    static byte[] write(Rules rules) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", rules.name());
        root.put("version", rules.version());
        texts(root, "home", rules.home());
        ObjectNode weights = root.putObject("weights");
        rules.weights().forEach((criterion, weight) -> number(weights, criterion.key(), weight));
        scales(root.putObject("scales"), rules.scales());
        ageing(root.putObject("ageing"), rules.ageing());
        twinning(root.putObject("twinning"), rules.twinning());
        rings(root.putObject("rings"), rules.rings());
        consortium(root.putObject("consortium"), rules.consortium());
        circles(root.putObject("circles"), rules.circles());
        items(root, "eligibility", rules.eligibility(), RulesWriter::eligibility);
        items(root, "indicators", rules.indicators(), RulesWriter::indicator);
        items(root, "derivations", rules.derivations(), RulesWriter::derivation);
        return bytes(root);
    }

    private static void scales(ObjectNode section, Rules.Scales scales) {
        number(section, "nearnessHalfKm", scales.nearnessHalfKm());
        number(section, "sameRegion", scales.sameRegion());
        number(section, "otherRegion", scales.otherRegion());
        number(section, "abroad", scales.abroad());
    }

    private static void ageing(ObjectNode section, Rules.Ageing ageing) {
        if (ageing.referenceYear() != null) {
            section.put("referenceYear", ageing.referenceYear());
        }
        if (ageing.halfLifeYears() != null) {
            number(section, "halfLifeYears", ageing.halfLifeYears());
        }
        section.put("unknownYearAge", ageing.unknownYearAge());
    }

    private static void twinning(ObjectNode section, Rules.TwinningRules twinning) {
        section.put("capacity", twinning.capacity());
        section.put("candidates", twinning.candidates());
        ArrayNode parts = section.putArray("repeatedHelp");
        twinning.repeatedHelp().forEach(parts::add);
        number(section, "coverageWeight", twinning.coverageWeight());
        number(section, "loadCost", twinning.loadCost());
        items(section, "capacityByPopulation", twinning.capacityByPopulation(), (item, step) -> item.put(
                        "population", step.population())
                .put("capacity", step.capacity()));
        ObjectNode capacities = section.putObject("capacities");
        twinning.capacities().forEach(capacities::put);
        ObjectNode ties = section.putObject("ties");
        number(ties, "keep", twinning.ties().keep());
        number(ties, "renew", twinning.ties().renew());
        ObjectNode crossBorder = section.putObject("crossBorder");
        crossBorder.put("percent", twinning.crossBorder().percent());
        number(crossBorder, "weight", twinning.crossBorder().weight());
        ObjectNode balance = section.putObject("regionalBalance");
        number(balance, "partners", twinning.regionalBalance().partners());
        number(balance, "weight", twinning.regionalBalance().weight());
    }

    private static void rings(ObjectNode section, Rules.RingRules rings) {
        section.put("mostPerMunicipality", rings.mostPerMunicipality());
        section.put("longest", rings.longest());
        number(section, "weakestFlow", rings.weakestFlow());
    }

    private static void consortium(ObjectNode section, ConsortiumRules consortium) {
        ObjectNode scales = section.putObject("scales");
        consortium.scales().forEach(scales::put);
        if (consortium.largestDistanceKm() != null) {
            number(section, "largestDistanceKm", consortium.largestDistanceKm());
        }
        section.put("mostMembers", consortium.mostMembers());
        section.put("mostJoined", consortium.mostJoined());
        section.put("mostLed", consortium.mostLed());
        section.put("asManyAsPossible", consortium.asManyAsPossible());
        ObjectNode costs = section.putObject("costs");
        number(costs, "regionBorderKm", consortium.costs().regionBorderKm());
        number(costs, "leadKm", consortium.costs().leadKm());
        number(costs, "helpKm", consortium.costs().helpKm());
        number(costs, "keepKm", consortium.costs().keepKm());
        number(costs, "tieKm", consortium.costs().tieKm());
        number(costs, "againKm", consortium.costs().againKm());
        if (consortium.aim() != ConsortiumRules.Aim.GROUPS) {
            section.put("aim", RulesReader.word(consortium.aim()));
        }
        if (consortium.bonds() != null) {
            bonds(section.putObject("bonds"), consortium.bonds());
        }
    }

    private static void bonds(ObjectNode section, BondRules bonds) {
        number(section, "threshold", bonds.threshold());
        number(section, "points", bonds.points());
        items(section, "terms", bonds.terms(), (item, term) -> {
            item.put("measure", term.measure().key());
            items(item, "steps", term.steps(), (place, step) -> {
                number(place, "from", step.from());
                number(place, "points", step.points());
            });
        });
    }

    private static void circles(ObjectNode section, CircleRules circles) {
        section.put("fewest", circles.fewest());
        section.put("most", circles.most());
        number(section, "strongFrom", circles.strongFrom());
        section.put("mostJoined", circles.mostJoined());
        if (circles.largestDistanceKm() != null) {
            number(section, "largestDistanceKm", circles.largestDistanceKm());
        }
        number(section, "regionWorth", circles.regionWorth());
        number(section, "sizeWorth", circles.sizeWorth());
    }

    private static void eligibility(ObjectNode item, EligibilityRule rule) {
        item.put("id", rule.id());
        texts(item, "excludedCountries", rule.excludedCountries());
        if (rule.maximumDistanceKm() != null) {
            number(item, "maximumDistanceKm", rule.maximumDistanceKm());
        }
        item.put("en", rule.en());
        item.put("lv", rule.lv());
    }

    private static void indicator(ObjectNode item, Rules.IndicatorName indicator) {
        item.put("id", indicator.id());
        item.put("en", indicator.en());
        item.put("lv", indicator.lv());
        item.put("unit", indicator.unit());
        item.put("unit_lv", indicator.unitLv());
    }

    private static void derivation(ObjectNode item, Derivation derivation) {
        item.put("id", derivation.id());
        item.put("indicator", derivation.indicator());
        item.put("competency", derivation.competency());
        item.put("makes", RulesReader.word(derivation.makes()));
        item.put("direction", RulesReader.word(derivation.direction()));
        number(item, "percentile", derivation.percentile());
        number(item, "from", derivation.from());
        number(item, "to", derivation.to());
        texts(item, "kinds", derivation.kinds());
        item.put("en", derivation.en());
        item.put("lv", derivation.lv());
    }

    private static <T> void items(ObjectNode parent, String field, List<T> values, BiConsumer<ObjectNode, T> write) {
        ArrayNode list = parent.putArray(field);
        values.forEach(value -> write.accept(list.addObject(), value));
    }

    private static void texts(ObjectNode parent, String field, List<String> texts) {
        ArrayNode list = parent.putArray(field);
        texts.forEach(list::add);
    }

    /** Writes 40 rather than 40.0, as a person would. */
    private static void number(ObjectNode parent, String field, double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            parent.put(field, (long) number);
        } else {
            parent.put(field, number);
        }
    }

    private static byte[] bytes(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return (MAPPER.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written.", e);
        }
    }
}
