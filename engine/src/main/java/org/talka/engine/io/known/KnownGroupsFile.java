package org.talka.engine.io.known;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
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

/**
 * A CSV file with the columns municipality and group: who is known to be with whom. A row that names a municipality
 * the package does not have is left out with a note, because groupings reach further than most packages; a file that
 * leaves nothing to tell apart is refused.
 */
public final class KnownGroupsFile implements TableReader {

    private static final int MOST_SUGGESTIONS = 3;

    private final String file;
    private final DataPackage data;
    private final Map<String, String> groups = new TreeMap<>();
    private int suggestions;

    private KnownGroupsFile(String file, DataPackage data) {
        this.file = file;
        this.data = data;
    }

    /**
     * The group of each municipality, or every finding.
     *
     * @param fileName as findings name it
     * @param data the package whose municipalities the groups speak of
     */
    public static Reading<Map<String, String>> read(byte[] csv, String fileName, DataPackage data) {
        KnownGroupsFile known = new KnownGroupsFile(fileName, data);
        Findings findings = new Findings();
        Table.read(new ByteArrayInputStream(csv), known, findings);
        int different = new HashSet<>(known.groups.values()).size();
        if (!findings.hasFault() && (different < 2 || different == known.groups.size())) {
            findings.add(new Finding(fileName, 0, "", Cause.ONE_GROUP, Map.of()));
        }
        return findings.hasFault()
                ? new Reading.Refused<>(findings.all())
                : new Reading.Complete<>(Map.copyOf(known.groups), findings.all());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Columns columns() {
        return Columns.required("municipality", "group");
    }

    @Override
    public void read(Row row) {
        String municipality = row.required("municipality");
        String group = row.required("group");
        if (row.isFaulty()) {
            return;
        }
        if (data.findMunicipality(municipality).isEmpty()) {
            row.remark("municipality", Cause.MEMBER_LEFT_OUT, about(municipality));
            return;
        }
        String before = groups.putIfAbsent(municipality, group);
        if (group.equals(before)) {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        } else if (before != null) {
            row.fault(
                    "municipality",
                    Cause.IN_TWO_GROUPS,
                    Map.of("value", Row.shown(municipality), "other", Row.shown(before)));
        }
    }

    /** The nearest known id is looked for only a few times: that costs a look at every id. */
    private Map<String, String> about(String id) {
        if (suggestions++ >= MOST_SUGGESTIONS) {
            return Map.of("value", Row.shown(id));
        }
        return Nearest.to(id, data.municipalities().keySet())
                .map(nearest -> Map.of("value", Row.shown(id), "suggestion", nearest))
                .orElse(Map.of("value", Row.shown(id)));
    }
}
