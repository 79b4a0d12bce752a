package org.talka.engine.io.datapackage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Competency;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

/** competencies.csv. */
final class CompetencyTable implements TableReader {

    private final Ids ids = new Ids(Cause.UNKNOWN_COMPETENCY);
    private final Map<String, Competency> competencies = new LinkedHashMap<>();
    /** Parents are looked up after all rows, since a parent may stand below its child. */
    private final Map<String, Row> children = new LinkedHashMap<>();

    @Override
    public String file() {
        return "competencies.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("id", "name_en").optional("parent", "name_lv", "cofog", "minimum_population");
    }

    @Override
    public void read(Row row) {
        String id = ids.declare(row, "id");
        String nameEn = row.required("name_en");
        String nameLv = row.text("name_lv");
        ids.name(id, nameEn);
        ids.name(id, nameLv);
        Integer minimumPopulation = row.whole("minimum_population", 0, Integer.MAX_VALUE);
        String parent = row.text("parent");
        if (!row.isFaulty()) {
            competencies.put(
                    id,
                    new Competency(
                            id,
                            parent.isEmpty() ? null : parent,
                            nameEn,
                            nameLv.isEmpty() ? nameEn : nameLv,
                            row.text("cofog"),
                            minimumPopulation));
        }
        if (!parent.isEmpty()) {
            children.putIfAbsent(id, row);
        }
    }

    /** Looks up the parents, once every competency is known. */
    void finish(Findings findings) {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        children.forEach((id, row) -> parents.put(id, List.of(row.reference("parent", ids))));
        for (List<String> chain : Circles.find(parents)) {
            int row = children.get(chain.get(0)).number();
            findings.add(new Finding(
                    file(), row, "parent", Cause.PARENT_IN_A_CIRCLE, Map.of("chain", Circles.shown(chain))));
        }
    }

    Ids ids() {
        return ids;
    }

    /** The sound ones by id, in the order of the file. */
    Map<String, Competency> competencies() {
        return competencies;
    }
}
