package org.talka.engine.io.known;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.Table;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;

/**
 * A CSV file with the columns a and b: pairs known to cooperate, or pairs to be assessed. A row that names a
 * municipality the package does not have is left out with a note, because lists of cooperations reach further than
 * most packages; a file of which nothing is left is refused.
 */
public final class KnownFile implements TableReader {

    private static final int MOST_SUGGESTIONS = 3;

    private final String file;
    private final DataPackage data;
    private final Set<Pair> pairs = new LinkedHashSet<>();
    private int suggestions;

    private KnownFile(String file, DataPackage data) {
        this.file = file;
        this.data = data;
    }

    /**
     * The pairs in the order of the file, each once, or every finding.
     *
     * @param fileName as findings name it
     * @param data the package whose municipalities the pairs speak of
     */
    public static Reading<List<Pair>> read(byte[] csv, String fileName, DataPackage data) {
        KnownFile known = new KnownFile(fileName, data);
        Findings findings = new Findings();
        Table.read(new ByteArrayInputStream(csv), known, findings);
        if (!findings.hasFault() && known.pairs.isEmpty()) {
            findings.add(new Finding(fileName, 0, "", Cause.NO_PAIR, Map.of()));
        }
        return findings.hasFault()
                ? new Reading.Refused<>(findings.all())
                : new Reading.Complete<>(List.copyOf(known.pairs), findings.all());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Columns columns() {
        return Columns.required("a", "b");
    }

    @Override
    public void read(Row row) {
        String a = row.required("a");
        String b = row.required("b");
        if (!a.isEmpty() && a.equals(b)) {
            row.fault("b", Cause.PAIR_WITH_ITSELF, Map.of("value", Row.shown(a)));
        }
        if (row.isFaulty() || !isKnown(row, "a", a) || !isKnown(row, "b", b)) {
            return;
        }
        if (!pairs.add(Pair.of(a, b))) {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    /** The nearest known id is looked for only a few times: that costs a look at every id. */
    private boolean isKnown(Row row, String column, String id) {
        if (data.findMunicipality(id).isPresent()) {
            return true;
        }
        Map<String, String> values = Map.of("value", Row.shown(id));
        if (suggestions < MOST_SUGGESTIONS) {
            suggestions++;
            values = Nearest.to(id, data.municipalities().keySet())
                    .map(nearest -> Map.of("value", Row.shown(id), "suggestion", nearest))
                    .orElse(values);
        }
        row.remark(column, Cause.PAIR_LEFT_OUT, values);
        return false;
    }
}
