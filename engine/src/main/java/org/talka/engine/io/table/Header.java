package org.talka.engine.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;

/** The header of one table: where each column stands. */
final class Header {

    private final String file;
    private final int row;
    private final int width;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private boolean legible = true;

    private Header(String file, int row, int width) {
        this.file = file;
        this.row = row;
        this.width = width;
    }

    /** Reads a header and reports columns that are missing, repeated or unknown. */
    static Header read(String file, int row, List<String> names, Columns columns, Findings findings) {
        Header header = new Header(file, row, names.size());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (header.places.putIfAbsent(name, i) != null && !name.isEmpty()) {
                header.report(findings, name, Cause.REPEATED_COLUMN, List.of());
            }
        }
        header.legible = !header.isWronglySeparated(columns, findings);
        if (header.legible) {
            header.reportMissing(columns, findings);
            header.reportUnknown(columns, findings);
        }
        return header;
    }

    /** Whether the rows below can be told apart into columns. */
    boolean isLegible() {
        return legible;
    }

    String file() {
        return file;
    }

    /** How many values a row must have. */
    int width() {
        return width;
    }

    /** The place of a column, 0 the first; -1 where the header does not have it. */
    int place(String column) {
        Integer place = places.get(column);
        return place == null ? -1 : place;
    }

    /** One lone column with semicolons or tabs in its name: a spreadsheet's own idea of CSV. */
    private boolean isWronglySeparated(Columns columns, Findings findings) {
        String only = places.keySet().iterator().next();
        boolean wrong = width == 1
                && columns.required().size() > 1
                && (only.contains(";") || only.contains("\t") || only.contains("|"));
        if (wrong) {
            findings.add(new Finding(file, row, "", Cause.WRONG_SEPARATOR, Map.of("value", Row.shown(only))));
        }
        return wrong;
    }

    private void reportMissing(Columns columns, Findings findings) {
        List<String> strangers = new ArrayList<>(places.keySet());
        strangers.removeAll(columns.known());
        for (String name : columns.required()) {
            if (!places.containsKey(name)) {
                report(findings, name, Cause.MISSING_COLUMN, strangers);
            }
        }
    }

    private void reportUnknown(Columns columns, Findings findings) {
        List<String> absent = new ArrayList<>(columns.known());
        absent.removeAll(places.keySet());
        for (String name : places.keySet()) {
            if (!columns.known().contains(name)) {
                report(findings, name, Cause.UNKNOWN_COLUMN, absent);
            }
        }
    }

    private void report(Findings findings, String name, Cause cause, Collection<String> others) {
        String shown = Row.shown(name);
        Map<String, String> values = new TreeMap<>(Map.of("value", shown));
        Nearest.to(shown, others).ifPresent(nearest -> values.put("suggestion", Row.shown(nearest)));
        findings.add(new Finding(file, row, shown, cause, values));
    }
}
