package org.talka.web.bench;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.engine.explain.FindingText;
import org.talka.engine.io.datapackage.RulesCheck;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Proposal;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesDifference;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.rulebook.Asked;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.PairLinks;
import org.talka.web.rulebook.Rulebook;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;
import org.talka.web.rulebook.Wanted;
import org.talka.web.run.PlanRun;

/** Answers with the bench. */
final class BenchHandler {

    private static final int MOST_FINDINGS = 20;
    private static final int MOST_CHOICES = 500;

    private final Desk desk;
    private final PlanRun usual;
    private final long seed;
    private final Duration limit;

    BenchHandler(Desk desk, PlanRun usual, long seed, Duration limit) {
        this.desk = desk;
        this.usual = usual;
        this.seed = seed;
        this.limit = limit;
    }

    /** What came of solving: both plans made in the same way. */
    record Both(TwinningPlan before, TwinningPlan after) {}

    /** What an address or form asks, with only what differs turned. */
    Asked asked(Map<String, List<String>> values) {
        Asked asked = Asked.of(values);
        return desk.book().base(asked) instanceof Reading.Complete<Rules> base
                ? asked.turning(Dials.turned(base.value(), asked.turned()))
                : asked;
    }

    /** The address of the bench, the one way it is written. */
    String address(Speech speech, Asked asked, String municipality) {
        return speech.links().start() + "rules" + asked.addTo(new Query().with("municipality", municipality));
    }

    Wanted<Both> wanted(Asked asked) {
        Talka talka = desk.talka(asked);
        return new Wanted<>("rules", asked.query(), teller -> {
            try {
                teller.at("waiting.candidates", 0);
                usual.await(Duration.ofMinutes(10));
                TwinningPlan after = talka.propose(Pins.NONE, seed, limit, Desk.progress(teller));
                return new Both(usual.findPlan().orElseThrow(), after);
            } catch (PlanImpossible impossible) {
                throw new IllegalStateException("Without pins there is a plan.", impossible);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped.", stopped);
            }
        });
    }

    /** @param notices what became of keeping or bringing a version, and what is wrong with it */
    View answer(Context ctx, Speech speech, Asked asked, List<String> notices) {
        Rulebook book = desk.book();
        Reading<Rules> baseReading = book.base(asked);
        Reading<Rules> reading = book.rules(asked);
        Talka usualTalka = book.usual();
        Rules base = baseReading instanceof Reading.Complete<Rules> complete ? complete.value() : usualTalka.rules();
        List<Finding> findings =
                reading.findings().stream().filter(Finding::isFault).toList();
        Set<String> faulty = findings.stream().map(Finding::column).collect(Collectors.toCollection(TreeSet::new));
        Optional<Talka> now = book.find(asked);
        String municipality = municipality(ctx, speech);
        Wanted<Both> wanted = now.isPresent()
                ? wanted(asked)
                : new Wanted<>("rules", asked.query(), teller -> {
                    throw new IllegalStateException("Faulty rules.");
                });
        StudyView study = desk.view(speech, wanted);
        Optional<Both> both = desk.find(wanted);
        List<BenchPage.Change> changes =
                now.map(talka -> changes(usualTalka, talka)).orElse(List.of());
        String headline = !findings.isEmpty()
                ? speech.count("bench.faults", findings.size())
                : changes.isEmpty() ? speech.say("bench.title") : speech.count("bench.headline", changes.size());
        BenchPage page = new BenchPage(
                headline,
                Tabs.of(speech, "rules", asked),
                versions(speech, asked),
                municipalities(speech, municipality),
                new DialRows(speech, base, asked.turned(), faulty).groups(),
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> FindingText.of(finding, speech.language()))
                        .toList(),
                Stream.concat(notices.stream(), remarks(speech, asked, base, baseReading).stream())
                        .toList(),
                changes,
                municipality.isEmpty()
                        ? null
                        : now.map(talka -> new Ranks(speech, usualTalka, talka, municipality).view())
                                .orElse(null),
                study,
                both.map(made -> solved(speech, now.orElse(usualTalka), made)).orElse(null),
                asked.carried(),
                "/api/" + speech.language().code() + "/rules.json" + asked.query(),
                asked.from().isEmpty() ? base.name() : asked.from(),
                book.versions().names().stream()
                        .map(name -> new Link(name, address(speech, new Asked(name, new TreeMap<>()), municipality)))
                        .toList());
        View view = View.of("bench", headline, "rules", page);
        return study.isWorking() ? Desk.live(view, study) : view.with("bench.js");
    }

    /** What of a kept version says nothing in this package, or is not known at all. */
    private List<String> remarks(Speech speech, Asked asked, Rules base, Reading<Rules> reading) {
        if (asked.from().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(RulesCheck.check(base, desk.book().usual().data(), asked.from() + ".json"));
        return findings.stream()
                .filter(finding -> !finding.isFault())
                .limit(MOST_FINDINGS)
                .map(finding -> FindingText.of(finding, speech.language()))
                .toList();
    }

    private static List<BenchPage.Change> changes(Talka usual, Talka now) {
        return RulesDifference.between(usual.rules(), now.rules()).stream()
                .filter(difference -> !difference.pointer().equals("/version")
                        && !difference.pointer().equals("/name"))
                .map(difference -> new BenchPage.Change(difference.pointer(), difference.before(), difference.after()))
                .toList();
    }

    private Choices versions(Speech speech, Asked asked) {
        List<Choices.Option> options = new ArrayList<>();
        options.add(new Choices.Option(
                "", speech.say("bench.from.package"), asked.from().isEmpty()));
        desk.book()
                .versions()
                .names()
                .forEach(name -> options.add(new Choices.Option(name, name, name.equals(asked.from()))));
        return new Choices("from", speech.say("bench.from"), options);
    }

    /** The municipality asked for; else the first of the home ones by name; empty where there is none. */
    private String municipality(Context ctx, Speech speech) {
        Optional<String> asked = Query.find(ctx, "municipality")
                .or(() -> Optional.ofNullable(ctx.method().name().equals("POST") ? ctx.formParam("municipality") : null)
                        .filter(id -> !id.isBlank()));
        if (asked.isPresent()) {
            String id = asked.get();
            if (desk.book().usual().data().findMunicipality(id).isEmpty()) {
                throw Problem.unknownMunicipality(desk.book().usual(), id);
            }
            return id;
        }
        return home(speech).stream().findFirst().orElse("");
    }

    private List<String> home(Speech speech) {
        return desk.book().usual().home().stream()
                .sorted((a, b) -> speech.language()
                        .collator()
                        .compare(
                                speech.explain().municipality(a),
                                speech.explain().municipality(b)))
                .toList();
    }

    private Choices municipalities(Speech speech, String chosen) {
        List<String> shown =
                new ArrayList<>(home(speech).stream().limit(MOST_CHOICES).toList());
        if (!chosen.isEmpty() && !shown.contains(chosen)) {
            shown.add(0, chosen);
        }
        return new Choices(
                "municipality",
                speech.say("bench.municipality"),
                shown.stream()
                        .map(id -> new Choices.Option(id, speech.explain().municipality(id), id.equals(chosen)))
                        .toList());
    }

    private static BenchPage.Solved solved(Speech speech, Talka now, Both both) {
        TreeSet<Pair> before = pairs(both.before());
        TreeSet<Pair> after = pairs(both.after());
        List<Link> came = PairLinks.of(
                speech, after.stream().filter(pair -> !before.contains(pair)).toList());
        List<Link> went = PairLinks.of(
                speech, before.stream().filter(pair -> !after.contains(pair)).toList());
        String kept = speech.number(after.size() - came.size(), 0);
        return new BenchPage.Solved(
                now.explain(speech.language()).headline(both.after()),
                now.explain(speech.language()).proof(both.after()),
                speech.say(
                        "compare.changes",
                        "kept",
                        kept,
                        "came",
                        speech.number(came.size(), 0),
                        "went",
                        speech.number(went.size(), 0)),
                came,
                went,
                kept);
    }

    private static TreeSet<Pair> pairs(TwinningPlan plan) {
        return plan.proposals().stream().map(Proposal::pair).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules asked for, to be written; faulty ones get the page that says so. */
    Rules rules(Asked asked) {
        return desk.talka(asked).rules();
    }
}
