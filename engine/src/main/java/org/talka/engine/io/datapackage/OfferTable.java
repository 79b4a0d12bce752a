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
import org.talka.engine.model.Offer;

/** offers.csv. A row that repeats another in every value is noted and counted once. */
final class OfferTable implements TableReader {

    private final Ids municipalities;
    private final Ids competencies;
    private final List<Offer> offers = new ArrayList<>();
    private final Set<Offer> seen = new HashSet<>();

    OfferTable(Ids municipalities, Ids competencies) {
        this.municipalities = municipalities;
        this.competencies = competencies;
    }

    @Override
    public String file() {
        return "offers.csv";
    }

    @Override
    public Columns columns() {
        return EvidenceColumns.with("level");
    }

    @Override
    public void read(Row row) {
        String municipality = row.reference("municipality", municipalities);
        String competency = row.reference("competency", competencies);
        double level = row.requiredNumber("level", 0, 1);
        Optional<Evidence> evidence = EvidenceColumns.read(row);
        if (row.isFaulty() || evidence.isEmpty()) {
            return;
        }
        Offer offer = new Offer(municipality, competency, level, evidence.get());
        if (seen.add(offer)) {
            offers.add(offer);
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    List<Offer> offers() {
        return offers;
    }
}
