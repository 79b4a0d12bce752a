package org.talka.engine.io.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.talka.engine.model.Position;

/**
 * A table to take along.
 *
 * @param name of the file, without its ending
 * @param title what it holds, in the language asked for
 * @param source where it comes from and what it may be used for, in one line
 * @param columns their names, the same in every language
 */
public record Sheet(String name, String title, String source, List<String> columns, List<Row> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param values one a column
     * @param places none where it has no place, one for a point, two for a line
     */
    public record Row(List<Value> values, List<Position> places) {

        public Row {
            values = List.copyOf(values);
            places = List.copyOf(places);
        }

        public static Row of(Value... values) {
            return new Row(List.of(values), List.of());
        }
    }

    /** What stands in a cell. */
    public sealed interface Value {

        /** The value as it stands in a text file. */
        String text();
    }

    /** Words. */
    public record Words(String text) implements Value {}

    /** A number; written with a point and at most six decimals. */
    public record Figure(double number) implements Value {

        @Override
        public String text() {
            BigDecimal rounded = BigDecimal.valueOf(number)
                    .setScale(6, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
        }
    }

    public static Value words(String text) {
        return new Words(text);
    }

    public static Value figure(double number) {
        return new Figure(number);
    }

    /** Several sentences in one cell. */
    public static Value words(List<String> sentences) {
        return new Words(String.join(" ", sentences));
    }
}
