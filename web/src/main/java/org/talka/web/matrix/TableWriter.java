package org.talka.web.matrix;

import java.util.ArrayList;
import java.util.List;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/** The matrix as a table: for keyboards, screen readers and browsers without script. */
final class TableWriter {

    private final MatrixQuery query;
    private final Speech speech;
    private final Grid grid;
    private final boolean isPairs;
    private final Marks marks;

    TableWriter(MatrixQuery query, Speech speech, Grid grid, Marks marks) {
        this.query = query;
        this.speech = speech;
        this.grid = grid;
        this.isPairs = query.view() == MatrixQuery.View.PAIRS;
        this.marks = marks;
    }

    List<MatrixPage.Line> lines() {
        List<MatrixPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Axis row = grid.rows().get(i);
            List<MatrixPage.Shown> shown = new ArrayList<>();
            for (int j = 0; j < grid.columns().size(); j++) {
                shown.add(shown(row, grid.columns().get(j), grid.cells().get(i).get(j)));
            }
            lines.add(new MatrixPage.Line(new Link(row.name(), speech.links().municipality(row.id())), shown));
        }
        return lines;
    }

    private MatrixPage.Shown shown(Axis row, Axis column, Cell cell) {
        if (cell.isSelf()) {
            return new MatrixPage.Shown("self", "", "", "");
        }
        if (cell.isEmpty()) {
            return new MatrixPage.Shown("", "", "", "");
        }
        return new MatrixPage.Shown(tone(cell), text(cell), words(cell), href(row, column));
    }

    private String tone(Cell cell) {
        String shade = cell.value() > 0
                ? (isPairs ? "f" : query.show() == MatrixQuery.Show.SHARED ? "f" : "n") + grid.shade(cell.value())
                : cell.second() > 0 ? "o" + grid.shade(cell.second()) : "";
        return shade + (cell.isBlocked() ? " x" : "");
    }

    private static String text(Cell cell) {
        String first = cell.value() == Cell.NONE ? "" : Integer.toString(cell.value());
        String second = cell.second() == Cell.NONE ? "" : Integer.toString(cell.second());
        String figures = first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
        String marks = (cell.proposed() ? "\u25cb" : "")
                + (cell.existing() ? "\u25cf" : "")
                + (cell.isBlocked() ? "\u00d7" : "");
        return figures + marks;
    }

    private String words(Cell cell) {
        List<String> words = new ArrayList<>();
        if (cell.proposed()) {
            words.add(marks.proposed());
        }
        if (cell.existing()) {
            words.add(marks.existing());
        }
        if (cell.isBlocked()) {
            words.add(grid.reasons().get(cell.reason()));
        }
        return String.join(", ", words);
    }

    /** Relative to the address of the matrix, so that thousands of cells stay a small page. */
    private String href(Axis row, Axis column) {
        if (!isPairs) {
            return query.at(row.id(), column.id());
        }
        String base = speech.links().path("matrix");
        String full = speech.links().pair(row.id(), column.id());
        String root = base.substring(0, base.lastIndexOf('/') + 1);
        return full.startsWith(root) ? full.substring(root.length()) : full;
    }
}
