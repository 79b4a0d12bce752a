package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Need;

/** needs.csv. A row that repeats another in every value is noted and counted once. */
final class NeedTable implements TableReader {

    private final Ids municipalities;
    private final Ids competencies;
    private final List<Need> needs = new ArrayList<>();
    private final Set<Need> seen = new HashSet<>();

    NeedTable(Ids municipalities, Ids competencies) {
        this.municipalities = municipalities;
        this.competencies = competencies;
    }

    @Override
    public String file() {
        return "needs.csv";
    }

    @Override
    public Columns columns() {
        return EvidenceColumns.with("urgency");
    }

    @Override
    public void read(Row row) {
        String municipality = row.reference("municipality", municipalities);
        String competency = row.reference("competency", competencies);
        double urgency = row.requiredNumber("urgency", 0, 1);
        Optional<Evidence> evidence = EvidenceColumns.read(row);
        if (row.isFaulty() || evidence.isEmpty()) {
            return;
        }
        Need need = new Need(municipality, competency, urgency, evidence.get());
        if (seen.add(need)) {
            needs.add(need);
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    List<Need> needs() {
        return needs;
    }
}
