package org.talka.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.RuleChange;
import org.talka.engine.io.datapackage.RulesCheck;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Link;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.Rulebook;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;
import org.talka.web.rulebook.Wanted;

/** Answers with the bench. */
final class BenchHandler {

    private static final int MOST_FINDINGS = 20;

    private final Desk desk;
    private final Solving solving;

    BenchHandler(Desk desk, Solving solving) {
        this.desk = desk;
        this.solving = solving;
    }

    /** What an address or form asks, with only what differs turned. */
    BenchQuestion question(Map<String, List<String>> values) {
        Asked asked = Asked.of(values);
        BenchQuestion question = new BenchQuestion(asked, last(values, "against"), last(values, "municipality"));
        return desk.book().base(asked) instanceof Reading.Complete<Rules> base
                ? question.turning(Dials.turned(base.value(), asked.turned()))
                : question;
    }

    private static String last(Map<String, List<String>> values, String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.get(given.size() - 1).strip();
    }

    /** The address of the bench, the one way it is written. */
    static String address(Speech speech, BenchQuestion question) {
        return speech.links().to("rules", question.query());
    }

    Wanted<Solving.Both> wanted(BenchQuestion question) {
        return solving.wanted(question);
    }

    /** @param notices what became of keeping or bringing a version, and what is wrong with it */
    View answer(Speech speech, BenchQuestion question, List<String> notices) {
        Rulebook book = desk.book();
        Asked asked = question.asked();
        Reading<Rules> baseReading = book.base(asked);
        Talka usual = book.usual();
        Talka against = desk.talka(Asked.USUAL.from(question.against()));
        Rules base = baseReading instanceof Reading.Complete<Rules> complete ? complete.value() : usual.rules();
        List<Finding> faults = faults(book.rules(asked));
        Optional<Talka> now = book.find(asked);
        BenchChoices choices = new BenchChoices(speech, book);
        String municipality = municipality(question, choices);
        Optional<Wanted<Solving.Both>> wanted = now.map(talka -> solving.wanted(question));
        StudyView study = wanted.map(plan -> desk.view(speech, plan)).orElse(null);
        List<RuleChange> changes = now.map(talka -> speech.explain().differences(against.rules(), talka.rules()))
                .orElse(List.of());
        String headline = headline(speech, question, faults, changes);
        BenchPage page = new BenchPage(
                headline,
                Tabs.of(speech, "rules", asked),
                choices.versions("from", asked.from()),
                choices.versions("against", question.against()),
                choices.municipalities(municipality),
                new DialRows(speech, usual.data(), base, asked.turned(), pointers(faults)).groups(municipality),
                words(speech, faults),
                Stream.concat(notices.stream(), remarks(speech, asked, now.orElse(null), baseReading).stream())
                        .toList(),
                changes,
                municipality.isEmpty()
                        ? null
                        : now.map(talka -> new Ranks(speech, against, talka, municipality).view())
                                .orElse(null),
                named(speech, "bench.effect.caption", question),
                study,
                wanted.flatMap(desk::find)
                        .map(both -> Solving.view(speech, now.orElse(usual), both))
                        .orElse(null),
                named(speech, "bench.solved", question),
                asked.from(),
                "/api/" + speech.language().code() + "/rules.json" + asked.query(),
                asked.from().isEmpty() ? base.name() : asked.from(),
                book.versions().names().stream()
                        .map(name -> new Link(name, address(speech, question.from(name))))
                        .toList());
        View view = View.of("bench", headline, "rules", page);
        return study != null && study.isWorking() ? Desk.live(view, study) : view.with("bench.js");
    }

    private static List<Finding> faults(Reading<Rules> reading) {
        return reading.findings().stream().filter(Finding::isFault).toList();
    }

    private static Set<String> pointers(List<Finding> faults) {
        return faults.stream().map(Finding::column).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String headline(
            Speech speech, BenchQuestion question, List<Finding> faults, List<RuleChange> changes) {
        if (!faults.isEmpty()) {
            return speech.count("bench.faults", faults.size());
        }
        if (changes.isEmpty() && question.against().isEmpty()) {
            return speech.say("bench.title");
        }
        return question.against().isEmpty()
                ? speech.count("bench.headline", changes.size())
                : speech.count("bench.headline.named", changes.size(), "name", question.against());
    }

    /** A sentence that differs where a kept version is compared with. */
    private static String named(Speech speech, String key, BenchQuestion question) {
        return question.against().isEmpty() ? speech.say(key) : speech.say(key + ".named", "name", question.against());
    }

    static List<String> words(Speech speech, List<Finding> findings) {
        return findings.stream()
                .limit(MOST_FINDINGS)
                .map(finding -> FindingText.of(finding, speech.language()))
                .toList();
    }

    /** What of the rules says nothing in this package, or is not known at all; the package's own are left out. */
    private List<String> remarks(Speech speech, Asked asked, @Nullable Talka now, Reading<Rules> base) {
        if (asked.isUsual() || now == null) {
            return List.of();
        }
        Talka usual = desk.book().usual();
        List<Finding> findings = new ArrayList<>(base.findings());
        String file = asked.from().isEmpty() ? "rules.json" : asked.from() + ".json";
        findings.addAll(RulesCheck.check(now.rules(), usual.data(), file));
        findings.removeAll(RulesCheck.check(usual.rules(), usual.data(), file));
        return words(
                speech, findings.stream().filter(finding -> !finding.isFault()).toList());
    }

    /** The municipality asked for; else the first of the home ones by name; empty where there is none. */
    private String municipality(BenchQuestion question, BenchChoices choices) {
        String id = question.municipality();
        if (id.isEmpty()) {
            return choices.firstMunicipality();
        }
        if (desk.book().usual().data().findMunicipality(id).isEmpty()) {
            throw Problem.unknownMunicipality(desk.book().usual(), id);
        }
        return id;
    }

    /** The rules asked for, to be written; faulty ones get the page that says so. */
    Rules rules(Asked asked) {
        return desk.talka(asked).rules();
    }
}
