package org.talka.web.data;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Measurement;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.rules.Derivation;
import org.talka.web.page.Headcount;
import org.talka.web.page.Pages;
import org.talka.web.page.SourcePart;
import org.talka.web.page.Speech;
import org.talka.web.page.View;

/** Answers with what is documented, derived, declared or made up, and by which rules. */
final class DataHandler implements Pages.Answer {

    private static final int SOURCES_AT_ONCE = 12;

    private final Talka talka;

    DataHandler(Talka talka) {
        this.talka = talka;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        List<DataPage.Source> sources = sources(speech);
        int shown = Math.min(SOURCES_AT_ONCE, sources.size());
        long demo = count(Origin.DEMO);
        String headline = speech.say(
                "data.headline",
                "municipalities",
                Headcount.of(speech, talka),
                "documented",
                speech.count("data.documented", count(Origin.DOCUMENTED) + count(Origin.DECLARED)),
                "derived",
                speech.count("data.derived", count(Origin.DERIVED)));
        DataPage page = new DataPage(
                headline,
                speech.count("data.demo", demo),
                Stream.of(Origin.values())
                        .map(origin -> ofOrigin(speech, origin))
                        .toList(),
                talka.rules().derivations().stream()
                        .map(rule -> rule(speech, rule))
                        .toList(),
                talka.rules().eligibility().stream()
                        .map(rule -> new DataPage.Exclusion(speech.language() == Language.LV ? rule.lv() : rule.en()))
                        .toList(),
                sources.subList(0, shown),
                speech.count("data.sources.more", sources.size() - shown),
                sources.subList(shown, sources.size()),
                talka.notes().stream().map(note -> note(speech, note)).toList(),
                speech.say(
                        "data.identity",
                        "data",
                        talka.data().name(),
                        "digest",
                        start(talka.data().digest()),
                        "rules",
                        talka.rules().name(),
                        "version",
                        talka.rules().version(),
                        "rulesDigest",
                        start(talka.rules().digest())));
        return View.of("about-data", speech.say("nav.data"), "data", page);
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }

    private Stream<Evidence> evidence() {
        return Stream.concat(
                talka.data().needs().stream().map(Need::evidence),
                talka.data().offers().stream().map(Offer::evidence));
    }

    private long count(Origin origin) {
        return evidence().filter(one -> one.origin() == origin).count();
    }

    private DataPage.OfOrigin ofOrigin(Speech speech, Origin origin) {
        long needs = talka.data().needs().stream()
                .filter(need -> need.evidence().origin() == origin)
                .count();
        return new DataPage.OfOrigin(
                origin.word(),
                speech.explain().origin(origin),
                speech.say("origin." + origin.word()),
                Long.toString(needs),
                Long.toString(count(origin) - needs));
    }

    private DataPage.Rule rule(Speech speech, Derivation rule) {
        List<Measurement> speaking = evidence()
                .flatMap(one -> Stream.ofNullable(one.measurement()))
                .filter(measurement -> measurement.derivation().equals(rule.id()))
                .toList();
        boolean need = rule.makes() == Derivation.Makes.NEED;
        String sentence = speaking.isEmpty()
                ? unspoken(speech, rule)
                : speech.explain().derivation(rule, speaking.get(0).threshold());
        return new DataPage.Rule(
                sentence,
                speech.say(need ? "word.need" : "word.offer"),
                need ? "need" : "offer",
                speech.count("data.rule.reach", speaking.size()));
    }

    /** A rule that speaks of nobody has no threshold to name. */
    private static String unspoken(Speech speech, Derivation rule) {
        return (speech.language() == Language.LV ? rule.lv() : rule.en()).replace("{threshold}", "…");
    }

    private List<DataPage.Source> sources(Speech speech) {
        Map<String, Integer> counts = new HashMap<>();
        Stream.concat(
                        Stream.concat(
                                        talka.data().needs().stream().map(need -> need.evidence()),
                                        talka.data().offers().stream().map(offer -> offer.evidence()))
                                .filter(one -> one.origin() != Origin.DERIVED)
                                .map(Evidence::source),
                        talka.data().indicators().stream().map(Indicator::source))
                .filter(source -> !source.isEmpty())
                .forEach(source -> counts.merge(source, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new DataPage.Source(
                        SourcePart.cut(speech.explain().source(entry.getKey())),
                        entry.getValue().toString()))
                .toList();
    }

    private static DataPage.Note note(Speech speech, Finding finding) {
        String place = finding.row() == 0
                ? finding.file()
                : speech.say("data.note.row", "file", finding.file(), "row", Integer.toString(finding.row()));
        return new DataPage.Note(place, FindingText.of(finding, speech.language()));
    }
}
