package org.talka.web.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Indicator;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;

/**
 * What a map is shaded by.
 *
 * @param value as it stands in the address: need:id, offer:id or figure:id
 * @param name in the language of the page
 */
record Subject(String value, String name) {

    /** Its name in the address. */
    static final String NAME = "by";

    /** Everything known of at least one home municipality, needs first, each kind in the alphabet. */
    static List<Subject> all(Talka talka, Speech speech) {
        Set<String> needs = new TreeSet<>();
        Set<String> offers = new TreeSet<>();
        for (String id : talka.home()) {
            needs.addAll(talka.matrix().needsOf(id).keySet());
            offers.addAll(talka.matrix().offersOf(id).keySet());
        }
        Set<String> home = new HashSet<>(talka.home());
        Set<String> figures = new TreeSet<>();
        for (Indicator indicator : talka.data().indicators()) {
            if (home.contains(indicator.municipality())) {
                figures.add(indicator.indicator());
            }
        }
        List<Subject> subjects = new ArrayList<>();
        subjects.addAll(fields(speech, "need", needs));
        subjects.addAll(fields(speech, "offer", offers));
        subjects.addAll(figures.stream()
                .map(id -> new Subject("figure:" + id, figure(talka, speech, id)))
                .sorted(Comparator.comparing(Subject::name, speech.language().collator()))
                .toList());
        return subjects;
    }

    private static List<Subject> fields(Speech speech, String kind, Set<String> ids) {
        return ids.stream()
                .map(id -> new Subject(
                        kind + ":" + id,
                        speech.say("word." + kind) + ": " + speech.explain().competency(id)))
                .sorted(Comparator.comparing(Subject::name, speech.language().collator()))
                .toList();
    }

    private static String figure(Talka talka, Speech speech, String id) {
        boolean latvian = speech.language() == Language.LV;
        return talka.rules()
                .findIndicator(id)
                .map(name -> latvian ? name.lv() : name.en())
                .orElse(id);
    }

    /** The one with this value; where it is empty, that of the first kind most is known of, in every language the same. */
    static Subject of(Talka talka, List<Subject> all, String value) {
        if (value.isEmpty() && !all.isEmpty()) {
            String first = all.get(0).kind();
            return all.stream()
                    .filter(one -> one.kind().equals(first))
                    .map(one -> Map.entry(one.values(talka).size(), one))
                    .min(Comparator.comparing((Map.Entry<Integer, Subject> one) -> -one.getKey())
                            .thenComparing(one -> one.getValue().value))
                    .orElseThrow()
                    .getValue();
        }
        return all.stream()
                .filter(one -> one.value.equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.unknownFilter(NAME, value));
    }

    String kind() {
        return value.substring(0, value.indexOf(':'));
    }

    private String id() {
        return value.substring(value.indexOf(':') + 1);
    }

    /** By home municipality: hundredths for needs and offers, the newest figure in its own unit. */
    Map<String, Double> values(Talka talka) {
        Map<String, Double> values = new HashMap<>();
        if (kind().equals("figure")) {
            Map<String, Integer> years = new HashMap<>();
            Set<String> home = new HashSet<>(talka.home());
            for (Indicator indicator : talka.data().indicators()) {
                boolean isNewer = indicator.year() >= years.getOrDefault(indicator.municipality(), Integer.MIN_VALUE);
                if (indicator.indicator().equals(id()) && home.contains(indicator.municipality()) && isNewer) {
                    years.put(indicator.municipality(), indicator.year());
                    values.put(indicator.municipality(), indicator.value());
                }
            }
            return values;
        }
        for (String id : talka.home()) {
            var need = talka.matrix().needsOf(id).get(id());
            var offer = talka.matrix().offersOf(id).get(id());
            if (kind().equals("need") && need != null) {
                values.put(id, 100 * need.urgencyNow());
            } else if (kind().equals("offer") && offer != null) {
                values.put(id, 100 * offer.levelNow());
            }
        }
        return values;
    }

    /** A value with its unit. */
    String shown(Talka talka, Speech speech, double value) {
        if (!kind().equals("figure")) {
            return speech.say("pair.value", "value", speech.number(value, 0));
        }
        String number = speech.number(value, Math.abs(value) >= 1000 ? 0 : 2).replace('-', '\u2212');
        String unit = talka.rules()
                .findIndicator(id())
                .map(name -> unit(speech, name))
                .orElse("");
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    private static String unit(Speech speech, Rules.IndicatorName name) {
        return speech.language() == Language.LV ? name.unitLv() : name.unit();
    }

    /** Who published a figure; empty for needs and offers, which name their sources one by one. */
    String source(Talka talka) {
        return talka.data().indicators().stream()
                .filter(indicator ->
                        kind().equals("figure") && indicator.indicator().equals(id()))
                .map(Indicator::source)
                .findFirst()
                .orElse("");
    }

    String hue() {
        return kind().equals("need") ? "n" : kind().equals("offer") ? "o" : "f";
    }
}
