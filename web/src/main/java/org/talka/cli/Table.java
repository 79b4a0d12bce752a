package org.talka.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their widest cell, figures to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /** A table whose header marks figure columns with a leading ">". */
    Table(String... header) {
        right = new boolean[header.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            right[i] = header[i].startsWith(">");
            names.add(right[i] ? header[i].substring(1) : header[i]);
        }
        rows.add(names);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintWriter out) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(pad(row.get(i), widths[i], right[i])).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** The cell with spaces up to this width, before it where it stands to the right. */
    static String pad(String cell, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - length(cell)));
        return right ? space + cell : cell + space;
    }

    static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
