package org.talka.web.matrix;

/**
 * One cell of the matrix.
 *
 * @param value 0 to 100, or a count; {@link #NONE} where there is nothing to show
 * @param second what is offered where the first is what is needed; else {@link #NONE}
 * @param proposed whether the plan holds the pair
 * @param existing whether the two work together already
 * @param reason place of the reason that blocks the pair in the grid's list; -1 where nothing does
 */
public record Cell(int value, int second, boolean proposed, boolean existing, int reason) {

    static final int NONE = -1;

    /** Where a row meets itself. */
    static final Cell SELF = new Cell(NONE, NONE, false, false, -2);

    static Cell of(int value) {
        return new Cell(value, NONE, false, false, -1);
    }

    static Cell of(int value, int second) {
        return new Cell(value, second, false, false, -1);
    }

    boolean isSelf() {
        return reason == -2;
    }

    boolean isBlocked() {
        return reason >= 0;
    }

    boolean isEmpty() {
        return value == NONE && second == NONE && !proposed && !existing && !isBlocked();
    }

    /** What the stronger of the two values is; {@link #NONE} for nothing. */
    int strongest() {
        return Math.max(value, second);
    }

    /**
     * Six signs the drawing script reads: two hexadecimal digits a value (ff for nothing), one of the marks (1
     * proposed, 2 existing, 4 blocked, 8 itself), one of the reason.
     */
    String signs() {
        int marks = (proposed ? 1 : 0) + (existing ? 2 : 0) + (isBlocked() ? 4 : 0) + (isSelf() ? 8 : 0);
        return digits(value)
                + digits(second)
                + Integer.toHexString(marks)
                + (char) ('A' + Math.max(0, Math.min(25, reason)));
    }

    private static String digits(int value) {
        int shown = value == NONE ? 255 : Math.min(254, value);
        return (shown < 16 ? "0" : "") + Integer.toHexString(shown);
    }
}
