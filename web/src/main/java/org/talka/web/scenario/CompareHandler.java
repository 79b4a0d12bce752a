package org.talka.web.scenario;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.plan.Pair;
import org.talka.web.map.CountryMap;
import org.talka.web.map.Flow;
import org.talka.web.map.MapDrawing;
import org.talka.web.map.Sketch;
import org.talka.web.page.Link;
import org.talka.web.page.Pages;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.sheet.Sheets;
import org.talka.web.store.KeptProposal;
import org.talka.web.store.KeptRun;

/** Answers with two plans side by side, as they are kept: nothing is solved again. */
final class CompareHandler implements Pages.Answer {

    private static final int MOST_LINES = 500;

    private final Shelf shelf;
    private final CountryMap map;

    CompareHandler(Shelf shelf, CountryMap map) {
        this.shelf = shelf;
        this.map = map;
    }

    /** Where a pair is. */
    private enum Where {
        ONLY_FIRST("only-first"),
        ONLY_SECOND("only-second"),
        IN_BOTH("in-both");

        private final String tone;

        Where(String tone) {
            this.tone = tone;
        }

        boolean holds(Pair pair, Side first, Side second) {
            boolean one = first.proposals().containsKey(pair);
            boolean other = second.proposals().containsKey(pair);
            return this == IN_BOTH ? one && other : this == ONLY_FIRST ? one && !other : other && !one;
        }
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        Side first = side(ctx, speech, "a");
        Side second = side(ctx, speech, "b");
        boolean isSame = first.id().equals(second.id());
        boolean isThere = !isSame && first.run() != null && second.run() != null;
        String headline = isThere
                ? headline(speech, first, second)
                : isSame
                        ? speech.say("compare.same", "name", first.name())
                        : speech.say("compare.waiting", "a", first.name(), "b", second.name());
        ComparePage page = new ComparePage(
                headline,
                isThere || isSame ? "" : missing(speech, first.run() == null ? first : second),
                first.base().isSameAs(second.base()) ? "" : speech.say("compare.otherData"),
                Choice.of(speech, shelf.store().scenarios().list(), first.id(), second.id()),
                new Link(first.name(), first.href()),
                new Link(second.name(), second.href()),
                isThere ? figures(speech, first, second) : List.of(),
                isThere ? draw(speech, first, second) : null,
                isThere ? sections(speech, first, second) : List.of(),
                new Query().with("a", first.id()).with("b", second.id()).toString(),
                isThere);
        return View.of("compare", headline, "scenarios", page);
    }

    private Side side(Context ctx, Speech speech, String name) {
        return Side.of(shelf, Query.find(ctx, name).orElse(Shelf.USUAL), speech);
    }

    private static String missing(Speech speech, Side side) {
        return speech.say("compare.missing", "name", side.name());
    }

    private static String headline(Speech speech, Side first, Side second) {
        return speech.say(
                "compare.headline",
                "a",
                first.name(),
                "b",
                second.name(),
                "both",
                count(speech, first, second, Where.IN_BOTH),
                "first",
                count(speech, first, second, Where.ONLY_FIRST),
                "second",
                count(speech, first, second, Where.ONLY_SECOND));
    }

    private static String count(Speech speech, Side first, Side second, Where where) {
        return speech.number(pairs(first, second, where).size(), 0);
    }

    private static List<Pair> pairs(Side first, Side second, Where where) {
        Set<Pair> all = new TreeSet<>(first.proposals().keySet());
        all.addAll(second.proposals().keySet());
        return all.stream().filter(pair -> where.holds(pair, first, second)).toList();
    }

    private List<ComparePage.Figure> figures(Speech speech, Side first, Side second) {
        List<ComparePage.Figure> figures = new ArrayList<>();
        figures.add(figure(speech, "objective", 3, first, second, side -> of(side).objective()));
        figures.add(figure(speech, "bound", 3, first, second, side -> of(side).bound()));
        figures.add(figure(speech, "gap", 3, first, second, side -> 100 * of(side).gap()));
        figures.add(new ComparePage.Figure(
                speech.say("compare.proof"),
                RunWords.proof(speech, of(first), first.pins()),
                RunWords.proof(speech, of(second), second.pins()),
                ""));
        figures.add(figure(speech, "proposals", 0, first, second, side -> of(side).proposals()));
        figures.add(figure(speech, "leftOut", 0, first, second, side -> of(side).leftOut()));
        figures.add(figure(speech, "fit", 1, first, second, side -> 100 * side.meanFit()));
        figures.add(figure(speech, "across", 0, first, second, this::across));
        Map<Integer, Integer> ofFirst = first.loads(this::isHome);
        Map<Integer, Integer> ofSecond = second.loads(this::isHome);
        Set<Integer> loads = new TreeSet<>(ofFirst.keySet());
        loads.addAll(ofSecond.keySet());
        for (int load : loads) {
            double one = ofFirst.getOrDefault(load, 0);
            double other = ofSecond.getOrDefault(load, 0);
            figures.add(new ComparePage.Figure(
                    speech.count("compare.load", load),
                    speech.number(one, 0),
                    speech.number(other, 0),
                    difference(speech, other - one, 0)));
        }
        return figures;
    }

    private static KeptRun.Figures of(Side side) {
        return java.util.Objects.requireNonNull(side.run());
    }

    /** Pairs of two countries. */
    private double across(Side side) {
        return side.proposals().keySet().stream()
                .filter(this::isKnown)
                .filter(pair -> !shelf.talka()
                        .data()
                        .municipality(pair.a())
                        .country()
                        .equals(shelf.talka().data().municipality(pair.b()).country()))
                .count();
    }

    private static ComparePage.Figure figure(
            Speech speech, String name, int decimals, Side first, Side second, ToDoubleFunction<Side> value) {
        double one = rounded(value.applyAsDouble(first), decimals);
        double other = rounded(value.applyAsDouble(second), decimals);
        return new ComparePage.Figure(
                speech.say("compare." + name),
                speech.number(one, decimals),
                speech.number(other, decimals),
                difference(speech, other - one, decimals));
    }

    /** As it is shown, so that the difference is that of what is shown. */
    private static double rounded(double value, int decimals) {
        double unit = Math.pow(10, -decimals);
        return unit * Math.round(value / unit);
    }

    private static String difference(Speech speech, double more, int decimals) {
        double smallest = 0.5 * Math.pow(10, -decimals);
        return Math.abs(more) < smallest ? "=" : (more > 0 ? "+" : "−") + speech.number(Math.abs(more), decimals);
    }

    private @Nullable MapDrawing draw(Speech speech, Side first, Side second) {
        List<Flow> flows = new ArrayList<>();
        for (Where where : List.of(Where.IN_BOTH, Where.ONLY_SECOND, Where.ONLY_FIRST)) {
            for (Pair pair : pairs(first, second, where)) {
                if (isKnown(pair)) {
                    double foremost = where == Where.IN_BOTH ? 0 : 1;
                    flows.add(Flow.line(pair.a(), pair.b(), foremost + fit(pair, first, second), where.tone));
                }
            }
        }
        return map.draw(new Sketch(speech.say("compare.map"), flows, Set.of(), false), speech)
                .orElse(null);
    }

    /** Whether it is among those partners are sought for; one the data no longer know is not. */
    private boolean isHome(String id) {
        return shelf.talka()
                .data()
                .findMunicipality(id)
                .filter(shelf.talka().matrix().rules()::isHome)
                .isPresent();
    }

    private boolean isKnown(Pair pair) {
        return shelf.talka().data().findMunicipality(pair.a()).isPresent()
                && shelf.talka().data().findMunicipality(pair.b()).isPresent();
    }

    private static double fit(Pair pair, Side first, Side second) {
        KeptProposal one = first.proposals().get(pair);
        KeptProposal other = second.proposals().get(pair);
        return Math.max(one == null ? 0 : one.fit(), other == null ? 0 : other.fit());
    }

    private List<ComparePage.Section> sections(Speech speech, Side first, Side second) {
        List<ComparePage.Section> sections = new ArrayList<>();
        for (Where where : Where.values()) {
            List<ComparePage.Line> lines = pairs(first, second, where).stream()
                    .map(pair -> line(speech, pair, fit(pair, first, second)))
                    .sorted(Comparator.comparing(
                            line -> line.pair().text(), speech.language().collator()))
                    .limit(MOST_LINES)
                    .toList();
            sections.add(new ComparePage.Section(
                    where.tone,
                    speech.say(
                            "compare." + where.tone,
                            "name",
                            (where == Where.ONLY_SECOND ? second : first).name(),
                            "number",
                            count(speech, first, second, where)),
                    lines,
                    where == Where.IN_BOTH));
        }
        return sections;
    }

    private ComparePage.Line line(Speech speech, Pair pair, double fit) {
        String names = speech.say("pair.names", "a", shelf.name(speech, pair.a()), "b", shelf.name(speech, pair.b()));
        return new ComparePage.Line(
                pair.a(),
                pair.b(),
                new Link(names, isKnown(pair) ? speech.links().pair(pair.a(), pair.b()) : ""),
                speech.say("compare.fitOf", "fit", speech.ofHundred(fit)));
    }

    /** The pairs of both, a row each. */
    Sheet sheet(Context ctx, Speech speech) {
        Side first = side(ctx, speech, "a");
        Side second = side(ctx, speech, "b");
        if (first.run() == null || second.run() == null) {
            throw Problem.notReady();
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Where where : Where.values()) {
            pairs(first, second, where).forEach(pair -> rows.add(row(speech, pair, where, first, second)));
        }
        return new Sheet(
                "talka-compare",
                headline(speech, first, second),
                Sheets.source(shelf.talka(), speech),
                List.of("a_id", "b_id", "a", "b", "where", "fit_first", "fit_second"),
                rows);
    }

    private Sheet.Row row(Speech speech, Pair pair, Where where, Side first, Side second) {
        return new Sheet.Row(
                List.of(
                        Sheet.words(pair.a()),
                        Sheet.words(pair.b()),
                        Sheet.words(shelf.name(speech, pair.a())),
                        Sheet.words(shelf.name(speech, pair.b())),
                        Sheet.words(speech.say("compare.where." + where.tone)),
                        fit(first.proposals().get(pair)),
                        fit(second.proposals().get(pair))),
                isKnown(pair)
                        ? Sheets.places(
                                shelf.talka().data().municipality(pair.a()),
                                shelf.talka().data().municipality(pair.b()))
                        : List.of());
    }

    private static Sheet.Value fit(@Nullable KeptProposal proposal) {
        return proposal == null ? Sheet.words("") : Sheet.figure(proposal.fit());
    }
}
