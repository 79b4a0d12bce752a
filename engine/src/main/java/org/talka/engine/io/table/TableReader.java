package org.talka.engine.io.table;

/** What knows one table: its columns and what a row means. */
public interface TableReader {

    /** The file name in the package. */
    String file();

    Columns columns();

    /** Takes one row, sound or not; what is wrong in it goes to the row. */
    void read(Row row);
}
