package org.talka.engine.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in the data a person should look at. The words live in the language bundles, one frame a cause.
 *
 * @param file file name as in the package
 * @param row CSV files: the row as a spreadsheet counts it, 1 being the header, blank rows counted, a quoted value
 *     over several lines being one row; JSON files: the line; 0 when the whole file is meant
 * @param column column name or JSON pointer; empty when the whole row is meant
 * @param cause what is wrong
 * @param values what the frame of the cause mentions, by name: the value found, the nearest known one and so on
 */
public record Finding(String file, int row, String column, Cause cause, Map<String, String> values)
        implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::row)
            .thenComparing(Finding::column)
            .thenComparing(Finding::cause)
            .thenComparing(finding -> finding.values().toString());

    public Finding {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The values of {@link Cause#OUT_OF_RANGE}: the value as found and the ends of the range without exponents. */
    public static Map<String, String> range(String value, double min, double max) {
        return Map.of("value", value, "min", plain(min), "max", plain(max));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Whether the package cannot be used before this is mended. */
    public boolean isFault() {
        return cause.fault;
    }

    /** By file, row and column. */
    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    /** What can be wrong. */
    public enum Cause {
        MISSING_FOLDER(true),
        MISSING_FILE(true),
        UNREADABLE_FILE(true),
        FILE_TOO_LARGE(true),
        EMPTY_FILE(true),
        NOT_UTF8(true),
        NUL_BYTE(true),
        LINE_TOO_LONG(true),
        BROKEN_QUOTES(true),
        WRONG_SEPARATOR(true),
        MISSING_COLUMN(true),
        REPEATED_COLUMN(true),
        RAGGED_ROW(true),
        TOO_MANY_FINDINGS(true),
        TOO_MANY_REMARKS(false),
        EMPTY_VALUE(true),
        DUPLICATE_ID(true),
        DUPLICATE_ROW(false),
        UNKNOWN_MUNICIPALITY(true),
        UNKNOWN_COMPETENCY(true),
        UNKNOWN_COOPERATION(true),
        UNKNOWN_INDICATOR(false),
        IDLE_DERIVATION(false),
        IDLE_CAPACITY(false),
        IDLE_SCALE(false),
        IDLE_KIND(false),
        IDLE_HOME(false),
        IDLE_SOURCE(false),
        UNKNOWN_WORD(true),
        NOT_A_NUMBER(true),
        /** typed into a form, where a comma may stand before the decimals */
        NOT_A_DIAL_NUMBER(true),
        NOT_A_WHOLE_NUMBER(true),
        NOT_FINITE(true),
        DECIMAL_COMMA(true),
        OUT_OF_RANGE(true),
        TOO_MANY_DECIMALS(true),
        NOT_RISING(true),
        SWAPPED_COORDINATES(true),
        HALF_A_POSITION(true),
        NOT_A_COUNTRY(true),
        NOT_A_LANGUAGE(true),
        NOT_A_DATE(true),
        NEIGHBOUR_OF_ITSELF(true),
        PAIR_WITH_ITSELF(true),
        PAIR_LEFT_OUT(false),
        NO_PAIR(true),
        MEMBER_LEFT_OUT(false),
        IN_TWO_GROUPS(true),
        ONE_GROUP(true),
        PINNED_AND_FORBIDDEN(true),
        SUCCESSION_IN_A_CIRCLE(true),
        PARENT_IN_A_CIRCLE(true),
        UNKNOWN_COLUMN(false),
        UNKNOWN_FILE(false),
        NOT_JSON(true),
        WRONG_TYPE(true),
        MISSING_FIELD(true),
        UNKNOWN_FIELD(false),
        REPEATED_FIELD(true),
        NO_WEIGHT(true),
        NOT_GEOJSON(true);

        private final boolean fault;

        Cause(boolean fault) {
            this.fault = fault;
        }

        /** False for what only deserves a look. */
        public boolean isFault() {
            return fault;
        }
    }
}
