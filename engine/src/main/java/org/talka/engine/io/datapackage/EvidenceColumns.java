package org.talka.engine.io.datapackage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Row;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Origin;

/** The columns that offers and needs share: who, in what, and how it is known. */
final class EvidenceColumns {

    private static final List<String> WORDS =
            Arrays.stream(Origin.values()).map(Origin::word).toList();
    private static final Map<String, Origin> ORIGINS =
            Arrays.stream(Origin.values()).collect(Collectors.toMap(Origin::word, origin -> origin));

    private EvidenceColumns() {}

    /** The columns of offers or needs, which differ in the name of one. */
    static Columns with(String level) {
        return Columns.required("municipality", "competency", level, "source", "year", "origin")
                .optional("fact_en", "fact_lv");
    }

    /** What the row rests on; empty after a fault. */
    static Optional<Evidence> read(Row row) {
        Integer year = row.year("year");
        return row.choice("origin", word -> Optional.ofNullable(ORIGINS.get(word)), WORDS)
                .map(origin ->
                        new Evidence(origin, row.word("source"), year, row.text("fact_en"), row.text("fact_lv"), null));
    }
}
