package org.talka.cli;

import java.io.PrintWriter;
import java.util.List;

/** A table that is printed row by row while it is measured: each column is as wide as it was told to be. */
final class GrowingTable {

    /**
     * A column.
     *
     * @param width of its cells at least; the header may make it wider
     * @param right whether it holds figures
     */
    record Column(String header, int width, boolean right) {

        static Column words(String header, int width) {
            return new Column(header, width, false);
        }

        static Column figures(String header, int width) {
            return new Column(header, width, true);
        }
    }

    private final PrintWriter out;
    private final List<Column> columns;

    GrowingTable(PrintWriter out, List<Column> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
    }

    void header() {
        row(columns.stream().map(Column::header).toList());
    }

    /** A cell a column; what is too wide for its column shifts the rest of its row. */
    void row(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            int width = Math.max(Table.length(column.header()), column.width());
            line.append(Table.pad(cells.get(i), width, column.right())).append("  ");
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }
}
