package org.talka.engine.io.datapackage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Source;

/** sources.csv. Of several rows for one source the first counts. */
final class SourceTable implements TableReader {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    @Override
    public String file() {
        return "sources.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("source").optional("name_en", "name_lv");
    }

    @Override
    public void read(Row row) {
        String text = row.required("source");
        if (row.isFaulty()) {
            return;
        }
        if (sources.putIfAbsent(text, new Source(text, row.text("name_en"), row.text("name_lv"))) == null) {
            rows.put(text, row.number());
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    /** Remarks on those no row of another table names. */
    void finish(Findings findings, Set<String> named) {
        rows.forEach((text, row) -> {
            if (!named.contains(text)) {
                findings.add(new Finding(file(), row, "source", Cause.IDLE_SOURCE, Map.of("value", Row.shown(text))));
            }
        });
    }

    /** By the text that stands in other tables. */
    Map<String, Source> sources() {
        return sources;
    }
}
