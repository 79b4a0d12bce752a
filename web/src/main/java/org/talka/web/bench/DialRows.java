package org.talka.web.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talka.engine.explain.Language;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Dial;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Choices;
import org.talka.web.page.Kinds;
import org.talka.web.page.Speech;

/** The dials of some rules as a form, each with its sentence. */
final class DialRows {

    /** The groups in the order shown. */
    private static final List<String> ORDER = List.of(
            "weights",
            "home",
            "scales",
            "ageing",
            "twinning",
            Dials.CAPACITIES,
            "rings",
            "consortium",
            Dials.SCALES,
            "circles",
            "eligibility",
            "derivations");

    private static final Set<String> OPEN = Set.of("twinning", "eligibility");

    /** Single municipalities and competencies that get a field of their own; of more, only those asked for. */
    private static final int MOST_SINGLE = 100;

    private final Speech speech;
    private final DataPackage data;
    private final Rules base;
    private final Map<String, String> turned;
    private final Set<String> faulty;
    private final List<Municipality> homes;

    /** @param faulty pointers of values that are not as they should be */
    DialRows(Speech speech, DataPackage data, Rules base, Map<String, String> turned, Set<String> faulty) {
        this.speech = speech;
        this.data = data;
        this.base = base;
        this.turned = turned;
        this.faulty = faulty;
        this.homes =
                data.municipalities().values().stream().filter(base::isHome).toList();
    }

    /** @param municipality whose partners are looked at */
    List<BenchPage.Group> groups(String municipality) {
        Map<String, List<Dial>> byGroup = dials(municipality).stream().collect(Collectors.groupingBy(this::groupOf));
        List<BenchPage.Group> groups = new ArrayList<>();
        for (String name : ORDER) {
            List<Dial> dials = byGroup.getOrDefault(name, List.of());
            if (name.equals("weights")) {
                Map<Boolean, List<Dial>> shown = dials.stream().collect(Collectors.partitioningBy(this::isShown));
                groups.add(group("weights", true, List.of(part("", shown.get(true)))));
                groups.add(group("weights.further", anyTurned(shown.get(false)), List.of(part("", shown.get(false)))));
            } else if (!dials.isEmpty()) {
                List<BenchPage.Part> parts = name.equals("eligibility") || name.equals("derivations")
                        ? itemParts(dials)
                        : List.of(part(introduction(name), dials));
                groups.add(group(name.replaceFirst("\\.$", ""), OPEN.contains(name) || anyTurned(dials), parts));
            }
        }
        return groups;
    }

    /** Those of the rules, and a field for each municipality and competency that may have a value of its own. */
    private List<Dial> dials(String municipality) {
        Map<String, Dial> dials = new LinkedHashMap<>();
        Stream<String> capacities = homes.size() <= MOST_SINGLE
                ? byName(homes)
                : Stream.of(municipality).filter(id -> !id.isEmpty());
        Stream<String> scales = data.competencies().keySet().stream().limit(MOST_SINGLE);
        Stream.of(
                        capacities.map(id -> Dials.CAPACITIES + id),
                        scales.map(id -> Dials.SCALES + id),
                        turned.keySet().stream())
                .flatMap(Function.identity())
                .forEach(key -> Dials.open(key).ifPresent(dial -> dials.put(key, dial)));
        int[] single = {0};
        for (Dial dial : Dials.of(base)) {
            boolean open = Dials.open(dial.key()).isPresent();
            if (!open || dials.containsKey(dial.key()) || single[0]++ < MOST_SINGLE) {
                dials.put(dial.key(), dial);
            }
        }
        return List.copyOf(dials.values());
    }

    private Stream<String> byName(List<Municipality> municipalities) {
        return municipalities.stream()
                .map(Municipality::id)
                .sorted(Comparator.comparing(
                        speech.explain()::municipality, speech.language().collator()));
    }

    private String groupOf(Dial dial) {
        return Stream.of(Dials.CAPACITIES, Dials.SCALES)
                .filter(dial.key()::startsWith)
                .findFirst()
                .orElse(dial.group());
    }

    private String introduction(String group) {
        return group.equals(Dials.CAPACITIES) || group.equals(Dials.SCALES)
                ? speech.say("bench.group." + group + "intro")
                : "";
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
        Map<String, List<Dial>> byItem =
                dials.stream().collect(Collectors.groupingBy(this::item, LinkedHashMap::new, Collectors.toList()));
        List<BenchPage.Part> parts = new ArrayList<>();
        byItem.forEach((id, own) -> parts.add(part(
                own.get(0).group().equals("derivations")
                        ? speech.explain().derivation(base, id)
                        : speech.explain().eligibility(base, id),
                own)));
        return parts;
    }

    private String item(Dial dial) {
        return dial.key().substring(dial.key().indexOf('.') + 1, dial.key().lastIndexOf('.'));
    }

    private BenchPage.Row row(Dial dial) {
        String value = turned.getOrDefault(dial.key(), dial.value());
        return new BenchPage.Row(
                dial.key(),
                label(dial),
                dial.group().equals("weights")
                        ? speech.explain()
                                .meaning(Criterion.find(dial.key().substring(2)).orElseThrow())
                        : "",
                shown(dial, value),
                isTurned(dial) ? was(dial) : "",
                Dials.usual(base, data, dial.key()).orElse(""),
                dial.kind().name().toLowerCase(Locale.ROOT),
                value.equals("true"),
                faulty.stream().anyMatch(pointer -> (pointer + "/").startsWith(dial.pointer() + "/")),
                dial.kind() == Dial.Kind.WORDS ? kinds(value) : List.of());
    }

    /** Names alone where the group says what is set for each. */
    private String label(Dial dial) {
        Optional<String> municipality =
                named(dial, Dials.CAPACITIES, data.municipalities().keySet());
        Optional<String> competency =
                named(dial, Dials.SCALES, data.competencies().keySet());
        return municipality
                .map(speech.explain()::municipality)
                .or(() -> competency.map(speech.explain()::competency))
                .orElseGet(() -> speech.explain().dial(dial.key()));
    }

    private String was(Dial dial) {
        String value = dial.kind() == Dial.Kind.SWITCH
                ? speech.say(dial.value().equals("true") ? "sheet.yes" : "sheet.no")
                : shown(dial, dial.value());
        return speech.say("bench.was", "value", value.isEmpty() ? speech.say("bench.none") : value);
    }

    /** Numbers as people of the language write them, but for "1,000": that may be a thousand or one. */
    private String shown(Dial dial, String value) {
        boolean number = dial.kind() == Dial.Kind.NUMBER || dial.kind() == Dial.Kind.LIMIT;
        return number
                        && speech.language() == Language.LV
                        && value.matches("-?\\d+\\.\\d+")
                        && !value.matches("-?[1-9]\\d*\\.\\d{3}")
                ? value.replace('.', ',')
                : value;
    }

    /** The id a dial is about, where it is one of these. */
    private static Optional<String> named(Dial dial, String prefix, Set<String> known) {
        return Optional.of(dial.key())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .filter(known::contains);
    }

    /** All kinds of home municipalities, or one of them; a longer list stands as the rules have it. */
    private List<Choices.Option> kinds(String value) {
        Stream<String> known = homes.stream().map(Municipality::kind).filter(kind -> !kind.isBlank());
        return Stream.of(Stream.of(""), known.sorted(), Stream.of(value))
                .flatMap(Function.identity())
                .distinct()
                .map(kind -> new Choices.Option(
                        kind,
                        kind.isEmpty() ? speech.say("bench.kinds.all") : Kinds.of(speech, kind),
                        kind.equals(value)))
                .toList();
    }
}
