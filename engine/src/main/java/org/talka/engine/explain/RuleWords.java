package org.talka.engine.explain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.rules.Rules;

/** What the values of some rules are called. */
final class RuleWords {

    private final Wording wording;

    RuleWords(Wording wording) {
        this.wording = wording;
    }

    /** What a dial turns, in few words; without the rule or derivation it belongs to. */
    String label(String key) {
        String[] parts = key.split("\\.", -1);
        String first = parts[0];
        if (first.equals("w")) {
            return criterion(parts[parts.length - 1]);
        }
        if (first.equals("eligibility") || first.equals("derivations")) {
            return wording.say("rule." + first + "." + parts[parts.length - 1]);
        }
        if (key.startsWith(Dials.CAPACITIES)) {
            return named("rule.twinning.capacities", municipality(after(key, Dials.CAPACITIES)));
        }
        if (key.startsWith(Dials.SCALES)) {
            return named("rule.consortium.scales", competency(after(key, Dials.SCALES)));
        }
        if (key.startsWith("twinning.repeatedHelp.")) {
            return wording.say("rule.twinning.repeatedHelp", Map.of("number", parts[2]));
        }
        if (key.startsWith("twinning.capacityByPopulation.")) {
            return wording.say("rule.twinning.capacityByPopulation." + parts[3], Map.of("number", parts[2]));
        }
        return wording.say("rule." + key);
    }

    /** The sentence of an eligibility rule or derivation; empty where none of the rules has it. */
    String sentence(String list, String id, Rules... rules) {
        for (Rules one : rules) {
            Optional<String> found = list.equals("derivations") ? derivation(one, id) : eligibility(one, id);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private Optional<String> derivation(Rules rules, String id) {
        return rules.findDerivation(id)
                .map((Derivation rule) -> wording.choose(rule.en(), rule.lv()).replace("{threshold}", "…"));
    }

    private Optional<String> eligibility(Rules rules, String id) {
        Predicate<EligibilityRule> own = rule -> rule.id().equals(id);
        return rules.eligibility().stream().filter(own).findFirst().map(rule -> wording.choose(rule.en(), rule.lv()));
    }

    String criterion(String key) {
        return Criterion.find(key)
                .map(criterion -> wording.say("criterion." + criterion.key()))
                .orElse(key);
    }

    /** The name; the id where the package does not have it. */
    private String municipality(String id) {
        return wording.matrix().data().municipalities().containsKey(id) ? wording.municipality(id) : id;
    }

    private String competency(String id) {
        return wording.matrix().data().competencies().containsKey(id) ? wording.competency(id) : id;
    }

    private String named(String key, String name) {
        return wording.say(key, Map.of("name", name));
    }

    private static String after(String key, String prefix) {
        return key.substring(prefix.length());
    }
}
