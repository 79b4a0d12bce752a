package org.talka.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.talka.engine.explain.Language;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Dial;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Speech;

/** The dials of some rules as a form, each with its sentence. */
final class DialRows {

    private final Speech speech;
    private final Rules base;
    private final Map<String, String> turned;
    private final Set<String> faulty;

    /** @param faulty pointers of values that are not as they should be */
    DialRows(Speech speech, Rules base, Map<String, String> turned, Set<String> faulty) {
        this.speech = speech;
        this.base = base;
        this.turned = turned;
        this.faulty = faulty;
    }

    List<BenchPage.Group> groups() {
        Map<String, List<Dial>> byGroup = Dials.of(base).stream()
                .collect(Collectors.groupingBy(Dial::group, LinkedHashMap::new, Collectors.toList()));
        List<BenchPage.Group> groups = new ArrayList<>();
        byGroup.forEach((name, dials) -> {
            if (name.equals("weights")) {
                Map<Boolean, List<Dial>> shown = dials.stream().collect(Collectors.partitioningBy(this::isShown));
                groups.add(group("weights", true, List.of(part("", shown.get(true)))));
                groups.add(group(
                        "weights.further",
                        shown.get(false).stream().anyMatch(this::isTurned),
                        List.of(part("", shown.get(false)))));
            } else if (name.equals("eligibility") || name.equals("derivations")) {
                groups.add(group(name, name.equals("eligibility") || anyTurned(dials), itemParts(dials)));
            } else {
                groups.add(group(name, name.equals("twinning") || anyTurned(dials), List.of(part("", dials))));
            }
        });
        return groups;
    }

    private boolean anyTurned(List<Dial> dials) {
        return dials.stream().anyMatch(this::isTurned);
    }

    private boolean isTurned(Dial dial) {
        return turned.containsKey(dial.key());
    }

    private boolean isShown(Dial dial) {
        return Criterion.find(dial.key().substring(2))
                .filter(criterion -> criterion.isAlwaysShown() || base.weight(criterion) > 0)
                .isPresent();
    }

    private BenchPage.Group group(String name, boolean open, List<BenchPage.Part> parts) {
        return new BenchPage.Group(speech.say("bench.group." + name), open, parts);
    }

    private BenchPage.Part part(String sentence, List<Dial> dials) {
        return new BenchPage.Part(sentence, dials.stream().map(this::row).toList());
    }

    /** One part an eligibility rule or derivation, under its own sentence. */
    private List<BenchPage.Part> itemParts(List<Dial> dials) {
        Function<Dial, String> item = dial -> dial.key().substring(0, dial.key().lastIndexOf('.'));
        Map<String, List<Dial>> byItem =
                dials.stream().collect(Collectors.groupingBy(item, LinkedHashMap::new, Collectors.toList()));
        List<BenchPage.Part> parts = new ArrayList<>();
        byItem.forEach((key, own) -> parts.add(part(sentence(key), own)));
        return parts;
    }

    private String sentence(String key) {
        String id = key.substring(key.indexOf('.') + 1);
        boolean latvian = speech.language() == Language.LV;
        if (key.startsWith("eligibility.")) {
            return base.eligibility().stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .map(rule -> latvian ? rule.lv() : rule.en())
                    .orElse("");
        }
        return base.findDerivation(id)
                .map(derivation -> latvian ? derivation.lv() : derivation.en())
                .orElse("")
                .replace("{threshold}", "…");
    }

    private BenchPage.Row row(Dial dial) {
        String value = turned.getOrDefault(dial.key(), dial.value());
        return new BenchPage.Row(
                dial.key(),
                label(dial),
                meaning(dial),
                shown(dial, value),
                isTurned(dial) ? was(dial) : "",
                dial.kind().name().toLowerCase(java.util.Locale.ROOT),
                value.equals("true"),
                faulty.contains(dial.pointer()));
    }

    private String was(Dial dial) {
        String value = dial.kind() == Dial.Kind.SWITCH
                ? speech.say(dial.value().equals("true") ? "sheet.yes" : "sheet.no")
                : shown(dial, dial.value());
        return speech.say("bench.was", "value", value.isEmpty() ? speech.say("bench.none") : value);
    }

    /** Numbers as people of the language write them. */
    private String shown(Dial dial, String value) {
        boolean number = dial.kind() == Dial.Kind.NUMBER || dial.kind() == Dial.Kind.LIMIT;
        return number && speech.language() == Language.LV && value.matches("-?\\d+\\.\\d+")
                ? value.replace('.', ',')
                : value;
    }

    private String label(Dial dial) {
        if (dial.group().equals("weights")) {
            return speech.explain().criterion(criterion(dial));
        }
        if (dial.group().equals("eligibility") || dial.group().equals("derivations")) {
            return speech.say(
                    "rule." + dial.group() + dial.key().substring(dial.key().lastIndexOf('.')));
        }
        if (dial.key().startsWith("twinning.repeatedHelp.")) {
            return speech.say(
                    "rule.twinning.repeatedHelp",
                    "number",
                    dial.key().substring(dial.key().lastIndexOf('.') + 1));
        }
        return speech.say("rule." + dial.key());
    }

    private String meaning(Dial dial) {
        return dial.group().equals("weights") ? speech.explain().meaning(criterion(dial)) : "";
    }

    private static Criterion criterion(Dial dial) {
        return Criterion.find(dial.key().substring(2)).orElseThrow();
    }
}
