package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.TwinningPlan;

/**
 * A twinning plan and the rings beside it as plan.json, proposals.csv, prices.csv and rings.csv. Each is written row by
 * row, so that memory does not grow with the plan; plan.json ends with the fingerprints of the others and with a {@link Seal} of its own.
 */
public final class PlanReport {

    /** The header of prices.csv. */
    public static final List<String> PRICE_COLUMNS = List.of("municipality", "competency", "turn", "price_millionths");

    private final CooperationMatrix matrix;
    private final Explainer explainer;

    /**
     * A report on plans for this matrix.
     *
     * @param explainer speaks the language of the reasons and facts
     */
    public PlanReport(CooperationMatrix matrix, Explainer explainer) {
        this.matrix = matrix;
        this.explainer = explainer;
    }

    /**
     * Writes the four files into a folder, which is made if need be. The tables are written beside plan.json by a
     * thread of their own: with 98,043 municipalities they take 20 seconds and plan.json 30, much of it for the words.
     */
    public void write(TwinningPlan plan, Rings rings, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Beside<Map<String, String>> tables = Beside.begin(
                "tables", () -> writeTables(plan, rings, name -> Files.newOutputStream(folder.resolve(name))))) {
            writeJson(plan, rings, tables::result, Files.newOutputStream(folder.resolve("plan.json")));
        }
    }

    /** The content of plan.json in memory; for plans that fit on a screen. */
    public byte[] json(TwinningPlan plan, Rings rings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeJson(plan, rings, bytes);
        return bytes.toByteArray();
    }

    /** The content of plan.json, written proposal by proposal; closes the stream. */
    public void writeJson(TwinningPlan plan, Rings rings, OutputStream out) throws IOException {
        Map<String, String> digests = writeTables(plan, rings, name -> OutputStream.nullOutputStream());
        writeJson(plan, rings, () -> digests, out);
    }

    /** Where the table of this name goes. */
    private interface Place {
        OutputStream open(String name) throws IOException;
    }

    /** Writes every table to its place and returns their fingerprints by name. */
    private Map<String, String> writeTables(TwinningPlan plan, Rings rings, Place place) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Rows> file : tables(plan, rings).entrySet()) {
            digests.put(file.getKey(), write(file.getValue(), place.open(file.getKey())));
        }
        return digests;
    }

    /**
     * The content of plan.json.
     *
     * @param digests of the files written beside it, by name; asked for last
     */
    private void writeJson(TwinningPlan plan, Rings rings, Json.Late<Map<String, String>> digests, OutputStream out)
            throws IOException {
        Map<String, Stream<ObjectNode>> arrays = new LinkedHashMap<>();
        ProposalRecord proposals = records(plan);
        arrays.put("aims", plan.aims().stream().map(PlanReport::aim));
        arrays.put("proposals", plan.proposals().stream().map(proposals::json));
        arrays.put("left", plan.left().stream().map(one -> Json.object()
                .put("municipality", one.municipality())
                .put("reason", explainer.left(one))));
        RingRecord ring = new RingRecord(explainer);
        arrays.put("rings", rings.rings().stream().map(ring::json));
        ObjectNode head = head(plan);
        head.put("ringsWorth", Json.number(rings.worth()));
        head.put("ringsBound", Json.number(rings.bound()));
        head.put("ringsProven", rings.proven());
        Json.write(out, head, arrays, () -> {
            ObjectNode tail = Json.object();
            ObjectNode files = tail.putObject("files");
            digests.get().forEach(files::put);
            return tail;
        });
    }

    private static ObjectNode aim(Aim aim) {
        ObjectNode json = Json.object();
        if (aim instanceof Aim.Region region) {
            json.put("kind", "region").put("country", region.country()).put("region", region.region());
        } else {
            json.put("kind", "crossBorder");
        }
        return json.put("asked", Json.number(aim.asked()))
                .put("reached", Json.number(aim.reached()))
                .put("cost", Json.number(aim.cost()));
    }

    private ObjectNode head(TwinningPlan plan) {
        ObjectNode root = Json.object();
        Basis.add(root, matrix);
        root.put("seed", plan.seed());
        ObjectNode pins = root.putObject("pins");
        addPairs(pins.putArray("pinned"), plan.pins().pinned());
        addPairs(pins.putArray("forbidden"), plan.pins().forbidden());
        root.put("objective", Json.number(plan.objective()));
        root.put("bound", Json.number(plan.bound()));
        root.put("gap", Json.number(plan.gap()));
        root.put("leftOut", plan.leftOut());
        root.put("leftOutBound", plan.leftOutBound());
        root.put("optimal", plan.optimal());
        root.put("optimalBy", plan.optimalBy().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        root.put("stoppedByClock", plan.stoppedByClock());
        root.put("candidates", plan.candidates());
        root.put("language", explainer.language().code());
        return root;
    }

    private static void addPairs(ArrayNode array, Collection<Pair> pairs) {
        pairs.forEach(pair -> array.addArray().add(pair.a()).add(pair.b()));
    }

    private ProposalRecord records(TwinningPlan plan) {
        return new ProposalRecord(explainer, explainer.reasonsIn(plan)::of);
    }

    /** The CSV files of a plan by name. */
    private Map<String, Rows> tables(TwinningPlan plan, Rings rings) {
        RingRecord ring = new RingRecord(explainer);
        ProposalRecord proposals = records(plan);
        return Map.of(
                "proposals.csv",
                csv -> {
                    csv.writeRecord(ProposalRecord.COLUMNS);
                    plan.proposals().forEach(proposal -> csv.writeRecord(proposals.row(proposal)));
                },
                "prices.csv",
                csv -> {
                    csv.writeRecord(PRICE_COLUMNS);
                    plan.certificate().forEach(price -> csv.writeRecord(row(price)));
                },
                "rings.csv",
                csv -> {
                    csv.writeRecord(RingRecord.COLUMNS);
                    rings.rings().forEach(one -> csv.writeRecord(ring.row(one)));
                });
    }

    private static List<String> row(TwinningPlan.Price price) {
        return List.of(
                price.municipality(),
                price.competency(),
                price.turn() == 0 ? "" : Integer.toString(price.turn()),
                Long.toString(price.millionths()));
    }

    /** Writes row by row, closes the stream and returns the SHA-256 of what was written. */
    private static String write(Rows rows, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(new BufferedOutputStream(out), Digests.sha256());
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(digested, StandardCharsets.UTF_8))) {
            rows.writeTo(csv);
        }
        return Digests.hex(digested.getMessageDigest());
    }

    /** A table that is written row by row. */
    private interface Rows {
        void writeTo(CsvWriter csv);
    }
}
