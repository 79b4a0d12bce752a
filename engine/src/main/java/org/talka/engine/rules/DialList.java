package org.talka.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talka.engine.model.JsonPointers;

/** The dials of some rules, in the order of the file. */
final class DialList {

    /** Last part of the pointer of a dial that switches a rule of a list on or off; no field of the file. */
    static final String USED = "used";

    /** Objects that may name any id; an id that is not named has no value of its own. */
    private static final List<String> OPEN = List.of("/twinning/capacities", "/consortium/scales");

    private static final List<String> NUMBERS = List.of(
            "/scales/nearnessHalfKm",
            "/scales/sameRegion",
            "/scales/otherRegion",
            "/scales/abroad",
            "/ageing/referenceYear?",
            "/ageing/halfLifeYears?",
            "/ageing/unknownYearAge",
            "/twinning/capacity",
            "/twinning/candidates",
            "/twinning/coverageWeight",
            "/twinning/loadCost",
            "/twinning/ties/keep",
            "/twinning/ties/renew",
            "/twinning/crossBorder/percent",
            "/twinning/crossBorder/weight",
            "/twinning/regionalBalance/partners",
            "/twinning/regionalBalance/weight",
            "/rings/mostPerMunicipality",
            "/rings/longest",
            "/rings/weakestFlow",
            "/consortium/largestDistanceKm?",
            "/consortium/mostMembers",
            "/consortium/mostJoined",
            "/consortium/mostLed",
            "/consortium/asManyAsPossible!",
            "/consortium/costs/regionBorderKm",
            "/consortium/costs/leadKm",
            "/consortium/costs/helpKm",
            "/consortium/costs/keepKm",
            "/consortium/costs/tieKm",
            "/consortium/costs/againKm",
            "/circles/fewest",
            "/circles/most",
            "/circles/strongFrom",
            "/circles/mostJoined",
            "/circles/largestDistanceKm?",
            "/circles/regionWorth",
            "/circles/sizeWorth");

    private final Rules rules;
    private final JsonNode tree;
    private final List<Dial> dials = new ArrayList<>();

    /** @param tree the rules as written */
    DialList(Rules rules, JsonNode tree) {
        this.rules = rules;
        this.tree = tree;
    }

    List<Dial> all() {
        add("home.countries", "/home", Dial.Kind.COUNTRIES);
        for (Criterion criterion : Criterion.values()) {
            add("w." + criterion.key(), "/weights/" + criterion.key(), Dial.Kind.NUMBER);
        }
        for (String marked : NUMBERS) {
            String pointer = marked.replaceFirst("[?!]$", "");
            add(key(pointer), pointer, marked.endsWith("?") ? Dial.Kind.LIMIT : kind(marked));
        }
        for (int i = 0; i < rules.twinning().repeatedHelp().size(); i++) {
            add("twinning.repeatedHelp." + (i + 1), "/twinning/repeatedHelp/" + i, Dial.Kind.NUMBER);
        }
        for (int i = 0; i < rules.twinning().capacityByPopulation().size(); i++) {
            for (String field : List.of("population", "capacity")) {
                String key = "twinning.capacityByPopulation." + (i + 1) + "." + field;
                add(key, "/twinning/capacityByPopulation/" + i + "/" + field, Dial.Kind.NUMBER);
            }
        }
        for (String pointer : OPEN) {
            tree.at(pointer)
                    .fieldNames()
                    .forEachRemaining(
                            id -> add(key(pointer) + "." + id, pointer + "/" + JsonPointers.part(id), Dial.Kind.LIMIT));
        }
        for (int i = 0; i < rules.eligibility().size(); i++) {
            String key = "eligibility." + rules.eligibility().get(i).id() + ".";
            String pointer = "/eligibility/" + i + "/";
            addSwitch(key, pointer);
            add(key + "excludedCountries", pointer + "excludedCountries", Dial.Kind.COUNTRIES);
            add(key + "maximumDistanceKm", pointer + "maximumDistanceKm", Dial.Kind.LIMIT);
        }
        for (int i = 0; i < rules.derivations().size(); i++) {
            String key = "derivations." + rules.derivations().get(i).id() + ".";
            String pointer = "/derivations/" + i + "/";
            addSwitch(key, pointer);
            add(key + "kinds", pointer + "kinds", Dial.Kind.WORDS);
            for (String field : List.of("percentile", "from", "to")) {
                add(key + field, pointer + field, Dial.Kind.NUMBER);
            }
        }
        return List.copyOf(dials);
    }

    private static Dial.Kind kind(String marked) {
        return marked.endsWith("!") ? Dial.Kind.SWITCH : Dial.Kind.NUMBER;
    }

    private void addSwitch(String key, String pointer) {
        dials.add(new Dial(key + USED, pointer + USED, group(pointer), "true", Dial.Kind.SWITCH));
    }

    private void add(String key, String pointer, Dial.Kind kind) {
        dials.add(new Dial(key, pointer, group(pointer), text(tree.at(pointer), kind), kind));
    }

    /** The dial of an id nothing is set for. */
    static Optional<Dial> open(String key) {
        return OPEN.stream()
                .filter(pointer -> key.startsWith(key(pointer) + ".")
                        && !key.substring(key(pointer).length() + 1).isBlank())
                .findFirst()
                .map(pointer -> new Dial(
                        key,
                        pointer + "/"
                                + JsonPointers.part(key.substring(key(pointer).length() + 1)),
                        group(pointer),
                        "",
                        Dial.Kind.LIMIT));
    }

    private static String text(JsonNode node, Dial.Kind kind) {
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.asText()));
            return String.join(kind == Dial.Kind.WORDS ? ", " : " ", words);
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.asText();
    }

    /** A number in the one way it is written. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String key(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }

    private static String group(String pointer) {
        return pointer.split("/", -1)[1];
    }
}
