package org.talka.web.matrix;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.matrix.Glance;
import org.talka.engine.model.Municipality;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.map.CountryMap;
import org.talka.web.map.MapDrawing;
import org.talka.web.map.Sketch;
import org.talka.web.page.Choices;
import org.talka.web.page.Kinds;
import org.talka.web.page.Link;
import org.talka.web.page.Problem;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanNote;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Runs;

/** Answers with the matrix, and with what is said of one cell. */
final class MatrixHandler {

    private final Talka talka;
    private final Runs runs;
    private final CountryMap map;
    private final KeptGrids kept = new KeptGrids();
    private @Nullable Glance glance;

    MatrixHandler(Talka talka, Runs runs, CountryMap map) {
        this.talka = talka;
        this.runs = runs;
        this.map = map;
    }

    /** Made when first asked for: it holds every offer and need once more. */
    private synchronized Glance glance() {
        if (glance == null) {
            glance = new Glance(talka.matrix());
        }
        return glance;
    }

    View page(Context ctx, Speech speech) {
        MatrixQuery query = MatrixQuery.of(ctx, talka.data(), speech.links().question());
        Members members = new Members(talka, query, speech);
        Grid grid = grid(query, members, speech);
        String headline = headline(speech, query, grid);
        boolean asTable = query.as() == MatrixQuery.Form.TABLE;
        boolean isPairs = query.view() == MatrixQuery.View.PAIRS;
        String show = Choices.word(query.show());
        Marks marks = Marks.of(speech, query.scope(talka.data()));
        MatrixPage page = new MatrixPage(
                headline,
                speech.say("matrix.reading." + show),
                members.isCut() ? cut(members, grid, speech) : "",
                grid.rows().isEmpty() || grid.columns().isEmpty() ? speech.say("matrix.empty") : "",
                isPairs,
                show,
                asTable,
                views(query, speech),
                choices(query, speech),
                new Link(
                        speech.say(asTable ? "matrix.as.picture" : "matrix.as.table"),
                        query.as(asTable ? MatrixQuery.Form.PICTURE : MatrixQuery.Form.TABLE, speech)),
                grid,
                new TableWriter(query, speech, grid, marks).lines(),
                query.looksAtACell() && isPairs ? pairPanel(query, speech) : null,
                query.looksAtACell() && !isPairs ? fieldPanel(query, speech) : null,
                query.filters(),
                query.filters(runs.answered(query.question())),
                marks,
                asTable ? null : map(query, speech));
        return View.of("matrix", headline, "matrix", page).with("matrix.js").noting(PlanNote.of(runs, speech));
    }

    private String cut(Members members, Grid grid, Speech speech) {
        int all = Math.max(members.found(), talka.home().size());
        return speech.say("matrix.cut", "shown", speech.number(grid.rows().size(), 0), "all", speech.number(all, 0));
    }

    /** Where those looked at lie, small. */
    private @Nullable MapDrawing map(MatrixQuery query, Speech speech) {
        boolean isPair = query.looksAtACell() && query.view() == MatrixQuery.View.PAIRS;
        Selection selection = isPair
                ? Selection.pair(known(query.row()), known(query.column()))
                : query.looksAtACell() ? Selection.one(known(query.row())) : Selection.NONE;
        Sketch sketch = new Sketch(speech.say("matrix.map"), List.of(), Set.copyOf(selection.ids()), true);
        return map.draw(sketch.keeping(selection), speech).orElse(null);
    }

    /** The cells that hold anything, to take along. */
    Sheet sheet(Context ctx, Speech speech) {
        MatrixQuery query = MatrixQuery.of(ctx, talka.data(), speech.links().question());
        if (!query.question().isUsual()) {
            runs.require(query.question());
        }
        Grid grid = grid(query, new Members(talka, query, speech), speech);
        return new MatrixSheet(talka, speech, query).of(grid, headline(speech, query, grid));
    }

    /** The same question is answered once for as long as the plan is the same. */
    private Grid grid(MatrixQuery query, Members members, Speech speech) {
        PlanRun run = runs.closest(query.question()).orElse(null);
        TwinningPlan plan = run == null ? null : run.findPlan().orElse(null);
        String address = speech.language().code() + (run == runs.usual() ? " usual " : " ") + query.filters();
        return kept.of(
                address,
                plan,
                () -> query.view() == MatrixQuery.View.PAIRS
                        ? new PairGrid(talka, query, speech, this::glance, plan).of(members)
                        : new FieldGrid(talka, query, speech).of(members));
    }

    /** The panel alone, for the script. */
    View panel(Context ctx, Speech speech) {
        MatrixQuery query = MatrixQuery.of(ctx, talka.data(), speech.links().question());
        return query.view() == MatrixQuery.View.PAIRS
                ? View.of("matrix-pair", "", "", pairPanel(query, speech))
                : View.of("matrix-field", "", "", fieldPanel(query, speech));
    }

    private PairPanel pairPanel(MatrixQuery query, Speech speech) {
        String row = known(query.row());
        String column = known(query.column());
        if (row.equals(column)) {
            throw Problem.pairWithItself(talka, speech.explain().municipality(row), row);
        }
        TwinningRun made =
                runs.closest(query.question()).flatMap(PlanRun::findRun).orElse(null);
        return PairPanel.of(
                speech,
                made == null ? talka.matrix().assess(row, column) : made.assess(row, column),
                made == null ? null : made.plan(),
                row,
                column);
    }

    private FieldPanel fieldPanel(MatrixQuery query, Speech speech) {
        if (!talka.data().competencies().containsKey(query.column())) {
            throw Problem.unknownFilter("column", query.column());
        }
        return FieldPanel.of(talka, speech, known(query.row()), query.column());
    }

    private String known(String id) {
        return talka.data()
                .findMunicipality(id)
                .map(Municipality::id)
                .orElseThrow(() -> Problem.unknownMunicipality(talka, id));
    }

    private String headline(Speech speech, MatrixQuery query, Grid grid) {
        String municipalities = speech.count("municipalities", grid.rows().size());
        if (query.view() == MatrixQuery.View.FIELDS) {
            List<Cell> cells = grid.cells().stream().flatMap(List::stream).toList();
            long filled = cells.stream().filter(cell -> cell.strongest() > 0).count();
            return speech.count(
                    "matrix.headline." + Choices.word(query.show()), filled, "municipalities", municipalities);
        }
        long proposed = grid.cells().stream()
                .flatMap(List::stream)
                .filter(Cell::proposed)
                .count();
        String key = query.competency().isEmpty() ? "matrix.headline." : "matrix.headline.competency.";
        String about = query.competency().isEmpty() ? "" : speech.explain().competency(query.competency());
        boolean isSquare = grid.rows().size() == grid.columns().size();
        long filled = grid.filled();
        boolean twice = isSquare && query.show() == MatrixQuery.Show.FIT;
        return speech.count(
                key + Choices.word(query.show()),
                twice ? filled / 2 : filled,
                "municipalities",
                municipalities,
                "about",
                about,
                "proposed",
                speech.count("matrix.proposed", isSquare ? proposed / 2 : proposed));
    }

    private static List<Link> views(MatrixQuery query, Speech speech) {
        return Stream.of(MatrixQuery.View.values())
                .map(view -> new Link(
                        speech.say("matrix.view." + Choices.word(view)),
                        view == query.view() ? "" : query.in(view, speech)))
                .toList();
    }

    private List<Choices> choices(MatrixQuery query, Speech speech) {
        List<Choices> choices = new ArrayList<>();
        List<MatrixQuery.Show> shows = MatrixQuery.Show.of(query.view());
        choices.add(Choices.of(speech, "show", "matrix.show", shows, shows.get(0), query.show()));
        if (query.view() == MatrixQuery.View.PAIRS) {
            choices.add(among(
                    speech,
                    "competency",
                    query.competency(),
                    talka.data().competencies().keySet().stream()
                            .map(id -> new Link(speech.explain().competency(id), id))
                            .toList()));
        }
        addIfSeveral(
                choices,
                among(
                        speech,
                        "region",
                        query.region(),
                        talka.home().stream()
                                .map(id -> talka.data().municipality(id).region())
                                .distinct()
                                .map(region -> new Link(region, region))
                                .toList()));
        addIfSeveral(
                choices,
                among(
                        speech,
                        "kind",
                        query.kind(),
                        talka.home().stream()
                                .map(id -> talka.data().municipality(id).kind())
                                .distinct()
                                .map(kind -> new Link(Kinds.of(speech, kind), kind))
                                .toList()));
        choices.add(Choices.of(
                speech,
                "border",
                "matrix.border",
                List.of(MatrixQuery.Border.values()),
                MatrixQuery.Border.HOME,
                query.border()));
        choices.add(Choices.of(
                speech,
                "order",
                "matrix.order",
                List.of(MatrixQuery.Order.values()),
                MatrixQuery.Order.REGION,
                query.order()));
        return choices;
    }

    /** All, or one of these: text and value. */
    private static Choices among(Speech speech, String name, String chosen, List<Link> known) {
        List<Choices.Option> options = new ArrayList<>();
        options.add(new Choices.Option("", speech.say("matrix." + name + ".all"), chosen.isEmpty()));
        known.stream()
                .filter(one -> !one.href().isEmpty())
                .sorted(Comparator.comparing(Link::text, speech.language().collator()))
                .map(one ->
                        new Choices.Option(one.href(), one.text(), one.href().equals(chosen)))
                .forEach(options::add);
        return new Choices(name, speech.say("matrix." + name), options);
    }

    /** A choice between all and the only one is none. */
    private static void addIfSeveral(List<Choices> choices, Choices one) {
        Optional.of(one).filter(it -> it.options().size() > 2).ifPresent(choices::add);
    }
}
