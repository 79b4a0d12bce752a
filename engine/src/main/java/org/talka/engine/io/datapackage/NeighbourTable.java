package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Neighbourhood;

/** neighbours.csv. A pair said twice, in either order, is noted and counted once. */
final class NeighbourTable implements TableReader {

    private static final double LONGEST_BORDER_KM = 20_000;

    private final Ids municipalities;
    private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
    private final Set<Neighbourhood> seen = new HashSet<>();

    NeighbourTable(Ids municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String file() {
        return "neighbours.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("a", "b").optional("border_km");
    }

    @Override
    public void read(Row row) {
        String a = row.reference("a", municipalities);
        String b = row.reference("b", municipalities);
        Double borderKm = row.number("border_km", 0, LONGEST_BORDER_KM);
        if (a.equals(b) && !a.isEmpty()) {
            row.fault("b", Cause.NEIGHBOUR_OF_ITSELF, Map.of("value", Row.shown(a)));
        }
        if (row.isFaulty()) {
            return;
        }
        boolean ordered = a.compareTo(b) < 0;
        if (seen.add(new Neighbourhood(ordered ? a : b, ordered ? b : a, null))) {
            neighbourhoods.add(new Neighbourhood(a, b, borderKm));
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    List<Neighbourhood> neighbourhoods() {
        return neighbourhoods;
    }
}
