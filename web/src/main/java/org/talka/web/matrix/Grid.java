package org.talka.web.matrix;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A matrix, ready to be drawn, written as a table or saved.
 *
 * @param cells by row, each as long as there are columns
 * @param most the highest value, at least 1: what the darkest shade stands for
 * @param reasons why pairs are blocked, each named once
 */
public record Grid(List<Axis> rows, List<Axis> columns, List<List<Cell>> cells, int most, List<String> reasons) {

    public Grid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        reasons = List.copyOf(reasons);
    }

    static Grid of(List<Axis> rows, List<Axis> columns, List<List<Cell>> cells, List<String> reasons) {
        int most = cells.stream()
                .flatMap(List::stream)
                .mapToInt(Cell::strongest)
                .max()
                .orElse(1);
        return new Grid(rows, columns, cells, Math.max(1, most), reasons);
    }

    /** Every cell's signs, a line a row. */
    public String signs() {
        return cells.stream()
                .map(row -> row.stream().map(Cell::signs).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Cells with a value above 0. */
    long filled() {
        return cells.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.strongest() > 0)
                .count();
    }

    /** One of ten shades, 1 to 10; 0 for none. */
    int shade(int value) {
        return value <= 0 ? 0 : Math.max(1, (int) Math.ceil(10.0 * value / most));
    }
}
