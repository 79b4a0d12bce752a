package org.talka.engine.io.datapackage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Cooperation.Kind;
import org.talka.engine.model.Cooperation.Member;
import org.talka.engine.model.Finding.Cause;

/** cooperations.csv, whose members stand in a file of their own. */
final class CooperationTable implements TableReader {

    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 2200;
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    private final Ids ids = new Ids(Cause.UNKNOWN_COOPERATION);
    private final Ids competencies;
    private final Map<String, Cooperation> withoutMembers = new LinkedHashMap<>();

    CooperationTable(Ids competencies) {
        this.competencies = competencies;
    }

    @Override
    public String file() {
        return "cooperations.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("id", "kind")
                .optional("competency", "name", "name_lv", "instrument", "since", "until", "source");
    }

    @Override
    public void read(Row row) {
        String id = ids.declare(row, "id");
        ids.name(id, row.text("name"));
        ids.name(id, row.text("name_lv"));
        Optional<Kind> kind = row.choice("kind", Kind::find, KINDS);
        String competency = row.optionalReference("competency", competencies);
        Integer since = row.year("since");
        Integer until = row.whole("until", since == null ? YEAR_MIN : since, YEAR_MAX);
        if (!row.isFaulty() && kind.isPresent()) {
            withoutMembers.put(
                    id,
                    new Cooperation(
                            id,
                            kind.get(),
                            competency,
                            row.text("name"),
                            row.text("name_lv"),
                            row.word("instrument"),
                            since,
                            until,
                            row.word("source"),
                            List.of()));
        }
    }

    Ids ids() {
        return ids;
    }

    /** The sound ones with their members, in the order of the file. */
    List<Cooperation> cooperations(Map<String, List<Member>> members) {
        return withoutMembers.values().stream()
                .map(one -> new Cooperation(
                        one.id(),
                        one.kind(),
                        one.competency(),
                        one.name(),
                        one.nameLv(),
                        one.instrument(),
                        one.since(),
                        one.until(),
                        one.source(),
                        members.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
