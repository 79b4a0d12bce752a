package org.talka.web.matrix;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.web.page.Parameters;
import org.talka.web.page.Query;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;

/**
 * What the address asks the matrix to show.
 *
 * @param competency id, or empty for all
 * @param region of the rows, or empty for all
 * @param kind of the rows, or empty for all
 * @param row id of the row looked at, or empty
 * @param column id of the column looked at, or empty
 * @param question which plan its marks are of
 */
record MatrixQuery(
        View view,
        Show show,
        String competency,
        String region,
        String kind,
        Border border,
        Order order,
        Form as,
        String row,
        String column,
        Question question) {

    /** What it shows. */
    static final Parameters SHOWN = Parameters.of("view", "show", "competency", "region", "kind", "border", "order");

    /** The same and what is looked at. */
    static final Parameters KNOWN = SHOWN.and("as", "row", "column");

    /** What stands across. */
    enum View {
        PAIRS,
        FIELDS
    }

    /** What a cell says. */
    enum Show {
        HELP,
        FIT,
        BOTH,
        NEED,
        OFFER,
        SHARED,
        GAP;

        static final List<Show> OF_PAIRS = List.of(HELP, FIT);
        static final List<Show> OF_FIELDS = List.of(BOTH, NEED, OFFER, SHARED, GAP);

        static List<Show> of(View view) {
            return view == View.PAIRS ? OF_PAIRS : OF_FIELDS;
        }
    }

    /** Whether pairs across a border are shown. */
    enum Border {
        HOME,
        ALL,
        ACROSS
    }

    /** The order of rows, and of columns where they are municipalities. */
    enum Order {
        REGION,
        NAME,
        SIZE,
        LIKENESS
    }

    /** Drawn, or written as a table. */
    enum Form {
        PICTURE,
        TABLE
    }

    static MatrixQuery of(Context ctx, DataPackage data, Question question) {
        View view = Query.choice(ctx, "view", View.class, View.PAIRS);
        List<Show> shows = Show.of(view);
        Show asked = Query.choice(ctx, "show", Show.class, shows.get(0));
        if (!shows.contains(asked)) {
            Query.passOver(ctx, "show");
        }
        if (view == View.FIELDS) {
            Query.passOver(ctx, "competency");
        }
        if (Query.find(ctx, "row").isPresent() != Query.find(ctx, "column").isPresent()) {
            Query.passOver(ctx, "row");
            Query.passOver(ctx, "column");
        }
        var municipalities = data.municipalities().values();
        return new MatrixQuery(
                view,
                shows.contains(asked) ? asked : shows.get(0),
                Query.find(ctx, "competency", data.competencies().keySet()).orElse(""),
                Query.find(
                                ctx,
                                "region",
                                municipalities.stream()
                                        .map(Municipality::region)
                                        .toList())
                        .orElse(""),
                Query.find(
                                ctx,
                                "kind",
                                municipalities.stream().map(Municipality::kind).toList())
                        .orElse(""),
                Query.choice(ctx, "border", Border.class, Border.HOME),
                Query.choice(ctx, "order", Order.class, Order.REGION),
                Query.choice(ctx, "as", Form.class, Form.PICTURE),
                Query.find(ctx, "row").orElse(""),
                Query.find(ctx, "column").orElse(""),
                question);
    }

    /** What it speaks of. */
    Scope scope(DataPackage data) {
        return Scope.of(data, view == View.PAIRS ? competency : "");
    }

    /** Everything but what is looked at, as it stands behind an address. */
    String filters() {
        return filters(question);
    }

    /** The same beside another question. */
    String filters(Question other) {
        return query().behind(other);
    }

    private Query query() {
        return new Query()
                .with("view", view, View.PAIRS)
                .with("show", show, Show.of(view).get(0))
                .with("competency", view == View.PAIRS ? competency : "")
                .with("region", region)
                .with("kind", kind)
                .with("border", border, Border.HOME)
                .with("order", order, Order.REGION);
    }

    /** The address of the same rows and columns in another view. */
    String in(View other, Speech speech) {
        Show first = Show.of(other).get(0);
        MatrixQuery there = new MatrixQuery(other, first, "", region, kind, border, order, as, "", "", question);
        return speech.links().to("matrix", there.query());
    }

    /** The address of the same in another form. */
    String as(Form other, Speech speech) {
        return speech.links().to("matrix", query().with("as", other, Form.PICTURE));
    }

    /** The address that looks at one cell. */
    String at(String oneRow, String oneColumn) {
        return "matrix"
                + query().with("as", as, Form.PICTURE)
                        .with("row", oneRow)
                        .with("column", oneColumn)
                        .behind(question);
    }

    boolean looksAtACell() {
        return !row.isEmpty() && !column.isEmpty();
    }
}
