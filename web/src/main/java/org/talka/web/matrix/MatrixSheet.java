package org.talka.web.matrix;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.model.Position;
import org.talka.web.page.Speech;
import org.talka.web.sheet.Sheets;

/** The cells of a matrix that hold anything, a row each. */
final class MatrixSheet {

    private final Talka talka;
    private final Speech speech;
    private final MatrixQuery query;

    MatrixSheet(Talka talka, Speech speech, MatrixQuery query) {
        this.talka = talka;
        this.speech = speech;
        this.query = query;
    }

    Sheet of(Grid grid, String title) {
        boolean isPairs = query.view() == MatrixQuery.View.PAIRS;
        List<Sheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            for (int j = 0; j < grid.columns().size(); j++) {
                Cell cell = grid.cells().get(i).get(j);
                if (!cell.isEmpty() && !cell.isSelf()) {
                    Axis row = grid.rows().get(i);
                    Axis column = grid.columns().get(j);
                    rows.add(isPairs ? pair(grid, row, column, cell) : field(row, column, cell));
                }
            }
        }
        String name = isPairs ? "talka-matrix" : "talka-needs-and-offers";
        List<String> columns = isPairs
                ? List.of(
                        "row_id",
                        "row",
                        "column_id",
                        "column",
                        "value",
                        "shows",
                        "proposed",
                        "existing",
                        "ruled_out_because")
                : List.of("municipality_id", "municipality", "competency_id", "competency", "need", "offer");
        return new Sheet(name, title, Sheets.source(talka, speech), columns, rows);
    }

    private Sheet.Row pair(Grid grid, Axis row, Axis column, Cell cell) {
        List<Position> places = Sheets.places(
                talka.data().municipality(column.id()), talka.data().municipality(row.id()));
        return new Sheet.Row(
                List.of(
                        Sheet.words(row.id()),
                        Sheet.words(row.name()),
                        Sheet.words(column.id()),
                        Sheet.words(column.name()),
                        figure(cell.value()),
                        Sheet.words(speech.say("matrix.show." + org.talka.web.page.Choices.word(query.show()))),
                        Sheet.words(yes(cell.proposed())),
                        Sheet.words(yes(cell.existing())),
                        Sheet.words(cell.isBlocked() ? grid.reasons().get(cell.reason()) : "")),
                places);
    }

    private Sheet.Row field(Axis row, Axis column, Cell cell) {
        return new Sheet.Row(
                List.of(
                        Sheet.words(row.id()),
                        Sheet.words(row.name()),
                        Sheet.words(column.id()),
                        Sheet.words(column.name()),
                        figure(cell.value()),
                        figure(cell.second())),
                Sheets.places(talka.data().municipality(row.id())));
    }

    private static Sheet.Value figure(int value) {
        return value == Cell.NONE ? Sheet.words("") : Sheet.figure(value);
    }

    private String yes(boolean is) {
        return speech.say(is ? "sheet.yes" : "sheet.no");
    }
}
