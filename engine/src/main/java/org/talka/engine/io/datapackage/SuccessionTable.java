package org.talka.engine.io.datapackage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Succession;

/**
 * successions.csv. A predecessor need not be a municipality of the package; a successor must be one, or a predecessor
 * that was itself succeeded.
 */
final class SuccessionTable implements TableReader {

    private final Ids municipalities;
    private final List<Succession> successions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<String>> successors = new LinkedHashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    SuccessionTable(Ids municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String file() {
        return "successions.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("predecessor", "successor", "date").optional("share", "predecessor_name");
    }

    @Override
    public void read(Row row) {
        String predecessor = row.required("predecessor");
        String successor = row.required("successor");
        LocalDate date = row.date("date");
        Double share = row.number("share", 0, 1);
        if (predecessor.isEmpty() || successor.isEmpty()) {
            return;
        }
        if (!seen.add(List.of(predecessor, successor))) {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
            return;
        }
        rows.add(row);
        successors.computeIfAbsent(predecessor, id -> new ArrayList<>()).add(successor);
        if (!row.isFaulty()) {
            successions.add(new Succession(predecessor, row.text("predecessor_name"), successor, date, share));
        }
    }

    /** Looks up the successors and follows the chains, once every row is known. */
    void finish(Findings findings) {
        for (Row row : rows) {
            if (!successors.containsKey(row.text("successor"))) {
                row.reference("successor", municipalities);
            }
        }
        for (List<String> circle : Circles.find(successors)) {
            findings.add(new Finding(
                    file(),
                    rowOf(circle),
                    "successor",
                    Cause.SUCCESSION_IN_A_CIRCLE,
                    Map.of("chain", Circles.shown(circle))));
        }
    }

    List<Succession> successions() {
        return successions;
    }

    /** The row of the first step of the circle. */
    private int rowOf(List<String> circle) {
        String second = circle.get(1 % circle.size());
        return rows.stream()
                .filter(row -> row.text("predecessor").equals(circle.get(0))
                        && row.text("successor").equals(second))
                .mapToInt(Row::number)
                .findFirst()
                .orElse(0);
    }
}
