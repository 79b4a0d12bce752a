package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Cooperation.Member;
import org.talka.engine.model.Finding.Cause;

/** cooperation_members.csv. Of several rows for one municipality in one cooperation the first counts. */
final class MemberTable implements TableReader {

    private final Ids cooperations;
    private final Ids municipalities;
    private final Map<String, List<Member>> members = new HashMap<>();
    private final Set<Key> seen = new HashSet<>();

    MemberTable(Ids cooperations, Ids municipalities) {
        this.cooperations = cooperations;
        this.municipalities = municipalities;
    }

    @Override
    public String file() {
        return "cooperation_members.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("cooperation", "municipality").optional("role");
    }

    @Override
    public void read(Row row) {
        String cooperation = row.reference("cooperation", cooperations);
        String municipality = row.reference("municipality", municipalities);
        if (row.isFaulty()) {
            return;
        }
        if (seen.add(new Key(cooperation, municipality))) {
            members.computeIfAbsent(cooperation, id -> new ArrayList<>())
                    .add(new Member(municipality, row.word("role")));
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    /** By id of the cooperation, in the order of the file. */
    Map<String, List<Member>> members() {
        return members;
    }

    private record Key(String cooperation, String municipality) {}
}
