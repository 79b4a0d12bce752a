package org.talka.engine.io.pins;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.Table;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/**
 * A CSV file with the columns a, b and kind: {@code pin} fixes a pair, {@code forbid} rules it out. Without the
 * column kind every row is a pin.
 */
public final class PinsFile implements TableReader {

    private static final List<String> KINDS = List.of("pin", "forbid");

    private final String file;
    private final DataPackage data;
    private final SortedSet<Pair> pinned = new TreeSet<>();
    private final SortedSet<Pair> forbidden = new TreeSet<>();

    private PinsFile(String file, DataPackage data) {
        this.file = file;
        this.data = data;
    }

    /**
     * The pins, or every finding.
     *
     * @param fileName as findings name it
     * @param data the package whose municipalities the pins speak of
     */
    public static Reading<Pins> read(byte[] csv, String fileName, DataPackage data) {
        PinsFile pins = new PinsFile(fileName, data);
        Findings findings = new Findings();
        Table.read(new ByteArrayInputStream(csv), pins, findings);
        return findings.hasFault()
                ? new Reading.Refused<>(findings.all())
                : new Reading.Complete<>(new Pins(pins.pinned, pins.forbidden), findings.all());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Columns columns() {
        return Columns.required("a", "b").optional("kind");
    }

    @Override
    public void read(Row row) {
        String a = municipality(row, "a");
        String b = municipality(row, "b");
        String kind = row.text("kind").isEmpty() ? "pin" : kind(row);
        if (!a.isEmpty() && a.equals(b)) {
            row.fault("b", Cause.PAIR_WITH_ITSELF, Map.of("value", Row.shown(a)));
        }
        if (row.isFaulty()) {
            return;
        }
        Pair pair = Pair.of(a, b);
        boolean pin = kind.equals("pin");
        if ((pin ? forbidden : pinned).contains(pair)) {
            row.fault("kind", Cause.PINNED_AND_FORBIDDEN, Map.of("value", Row.shown(a + " – " + b)));
        } else {
            (pin ? pinned : forbidden).add(pair);
        }
    }

    private static String kind(Row row) {
        return row.choice("kind", word -> Optional.of(word).filter(KINDS::contains), KINDS)
                .orElse("");
    }

    private String municipality(Row row, String column) {
        String id = row.required(column);
        if (!id.isEmpty() && data.findMunicipality(id).isEmpty()) {
            row.fault(
                    column,
                    Cause.UNKNOWN_MUNICIPALITY,
                    Nearest.to(id, data.municipalities().keySet())
                            .map(nearest -> Map.of("value", Row.shown(id), "suggestion", nearest))
                            .orElse(Map.of("value", Row.shown(id))));
        }
        return id;
    }
}
