package org.talka.engine.io.table;

/** Follows text letter by letter: in which row it is, and how long that row has become. */
final class RowCounter {

    private final boolean quotes;
    private int row = 1;
    private int length;
    private boolean quoted;
    private char last = '\n';

    /** @param quotes whether line ends between double quotes belong to the row, as in CSV */
    RowCounter(boolean quotes) {
        this.quotes = quotes;
    }

    int row() {
        return row;
    }

    /** Letters of the present row so far. */
    int length() {
        return length;
    }

    void take(char letter) {
        boolean lineFeedAfterReturn = letter == '\n' && last == '\r';
        if (letter == '"' && quotes) {
            quoted = quoted ? false : isFieldStart() || last == '"';
        }
        if (!quoted && (letter == '\n' || letter == '\r') && !lineFeedAfterReturn) {
            row++;
            length = 0;
        } else if (!lineFeedAfterReturn) {
            length++;
        }
        last = letter;
    }

    private boolean isFieldStart() {
        return last == ',' || last == '\n' || last == '\r';
    }
}
