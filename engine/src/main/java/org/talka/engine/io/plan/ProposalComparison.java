package org.talka.engine.io.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talka.engine.io.report.ProposalRecord;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;

/**
 * Holds what the files say of each proposal against what the data say of the pair, in the same words. Holds a few
 * hundred proposals at a time.
 */
public final class ProposalComparison {

    private static final int AT_ONCE = 256;

    private final ProposalRecord records;
    private final Source source;

    /**
     * A comparison.
     *
     * @param records speaks the language of the files
     */
    public ProposalComparison(ProposalRecord records, Source source) {
        this.records = records;
        this.source = source;
    }

    /** What there is to say about two municipalities; asked by many threads at once. */
    @FunctionalInterface
    public interface Source {
        /** The proposal of these two; empty where they are no pair of the data. */
        Optional<Proposal> find(String a, String b);
    }

    /**
     * What came of it.
     *
     * @param items how many proposals the file has
     */
    public record Result(int items, List<Flaw> flaws) {}

    /** Compares the proposals of plan.json. */
    public Result compareJson(Path file) throws BrokenFile, IOException {
        Collected collected = new Collected();
        TopLevel.read(file, (name, value) -> {
            if (name.equals("proposals") && value.isExpectedStartArrayToken()) {
                compareItems(value, collected);
            } else {
                value.skipChildren();
            }
        });
        return new Result(collected.items, collected.flaws.list());
    }

    private void compareItems(JsonParser parser, Collected collected) throws IOException {
        List<JsonNode> batch = new ArrayList<>(AT_ONCE);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            batch.add(parser.readValueAsTree());
            if (batch.size() == AT_ONCE) {
                compareBatch(batch, collected);
            }
        }
        compareBatch(batch, collected);
    }

    private void compareBatch(List<JsonNode> batch, Collected collected) {
        int first = collected.items;
        IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> compare(batch.get(i), "/proposals/" + (first + i)))
                .toList()
                .forEach(collected::add);
        batch.clear();
    }

    private List<Flaw> compare(JsonNode claimed, String place) {
        Optional<Proposal> proposal = claimed.path("a").isTextual()
                        && claimed.path("b").isTextual()
                ? source.find(claimed.path("a").asText(), claimed.path("b").asText())
                : Optional.empty();
        if (proposal.isEmpty()) {
            String shown = Shown.of(claimed.path("a")) + " – " + Shown.of(claimed.path("b"));
            return List.of(new Flaw(Flaw.Kind.NO_PAIR, place, shown, ""));
        }
        Pair pair = proposal.get().pair();
        String about = " (" + pair.a() + " – " + pair.b() + ")";
        return Difference.between(records.json(proposal.get()), claimed, place, about);
    }

    /**
     * Compares the rows of proposals.csv with the proposals of plan.json.
     *
     * @param pairs of plan.json, in order
     */
    public Result compareTable(Path file, List<Pair> pairs) throws BrokenFile, IOException {
        Collected collected = new Collected();
        List<List<String>> batch = new ArrayList<>(AT_ONCE);
        CsvRows.read(file, ProposalRecord.COLUMNS, collected.flaws, (row, fields) -> {
            batch.add(fields);
            if (batch.size() == AT_ONCE) {
                compareRows(batch, pairs, collected);
            }
        });
        compareRows(batch, pairs, collected);
        for (Pair pair : pairs.subList(Math.min(pairs.size(), collected.items), pairs.size())) {
            collected.flaws.add(new Flaw(Flaw.Kind.MISSING, PlanFolder.PROPOSALS, "", pair.a() + " – " + pair.b()));
        }
        return new Result(collected.items, collected.flaws.list());
    }

    private void compareRows(List<List<String>> batch, List<Pair> pairs, Collected collected) {
        int first = collected.items;
        IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> compareRow(batch.get(i), first + i, pairs))
                .toList()
                .forEach(collected::add);
        batch.clear();
    }

    private List<Flaw> compareRow(List<String> claimed, int number, List<Pair> pairs) {
        String place = CsvRows.place(PlanFolder.PROPOSALS, number);
        Optional<Proposal> proposal = number < pairs.size()
                ? source.find(pairs.get(number).a(), pairs.get(number).b())
                : Optional.empty();
        if (proposal.isEmpty()) {
            return List.of(new Flaw(Flaw.Kind.TOO_MUCH, place, Shown.of(String.join(",", claimed)), ""));
        }
        return CsvRows.differences(place, ProposalRecord.COLUMNS, records.row(proposal.get()), claimed);
    }

    /** What has been compared so far. */
    private static final class Collected {
        private final Flaws flaws = new Flaws();
        private int items;

        void add(List<Flaw> ofItem) {
            items++;
            flaws.addAll(ofItem);
        }
    }
}
