package org.talka.engine.io.plan;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talka.engine.circle.Ring;
import org.talka.engine.io.report.RingRecord;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;

/** Holds the rings of plan.json, one by one, against what there is to say about such rings. */
public final class RingComparison {

    private final RingRecord records;
    private final Source source;

    /** What rings.csv should say of each; empty where the members are no ring. */
    private final List<Optional<List<String>>> rows = new ArrayList<>();

    /** A comparison with these rings, in the words of the records. */
    public RingComparison(RingRecord records, Source source) {
        this.records = records;
        this.source = source;
    }

    /** Where rings come from. */
    @FunctionalInterface
    public interface Source {
        /** The next ring of the file, by its members; empty where they are none. */
        Optional<Ring> next(List<String> members);
    }

    /**
     * What came of it.
     *
     * @param items how many rings the file has
     */
    public record Result(int items, List<Flaw> flaws) {}

    /** Compares the rings of plan.json. */
    public Result compare(Path plan) throws BrokenFile, IOException {
        Flaws flaws = new Flaws();
        int[] items = new int[1];
        TopLevel.read(plan, (name, value) -> {
            if (name.equals("rings") && value.isExpectedStartArrayToken()) {
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    compare(value.readValueAsTree(), "/rings/" + items[0]++).forEach(flaws::add);
                }
            } else {
                value.skipChildren();
            }
        });
        return new Result(items[0], flaws.list());
    }

    /** Compares the rows of rings.csv with the rings of plan.json, which were compared before. */
    public Result compareTable(Path table) throws BrokenFile, IOException {
        Flaws flaws = new Flaws();
        int[] items = new int[1];
        CsvRows.read(table, RingRecord.COLUMNS, flaws, (row, fields) -> {
            String place = CsvRows.place(PlanFolder.RINGS, row);
            Optional<List<String>> expected = items[0] < rows.size() ? rows.get(items[0]) : Optional.empty();
            items[0]++;
            flaws.addAll(expected.map(right -> CsvRows.differences(place, RingRecord.COLUMNS, right, fields))
                    .orElseGet(() ->
                            List.of(new Flaw(Flaw.Kind.TOO_MUCH, place, Shown.of(String.join(",", fields)), ""))));
        });
        for (Optional<List<String>> missing : rows.subList(Math.min(rows.size(), items[0]), rows.size())) {
            missing.ifPresent(row -> flaws.add(new Flaw(Flaw.Kind.MISSING, PlanFolder.RINGS, "", row.get(0))));
        }
        return new Result(items[0], flaws.list());
    }

    private List<Flaw> compare(JsonNode claimed, String place) {
        List<String> members = new ArrayList<>();
        claimed.path("members").forEach(member -> members.add(member.asText()));
        Optional<Ring> found = source.next(members);
        rows.add(found.map(records::row));
        return found.map(ring -> Difference.between(records.json(ring), claimed, place, ""))
                .orElseGet(() -> List.of(new Flaw(Flaw.Kind.NO_RING, place, Shown.of(claimed.path("members")), "")));
    }
}
