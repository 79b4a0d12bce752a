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
import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/**
 * A twinning plan and the rings beside it as plan.json, proposals.csv, prices.csv and rings.csv. Each is written row by
 * row, so that memory does not grow with the plan; plan.json ends with the fingerprints of the others and with a {@link Seal} of its own.
 */
public final class PlanReport {

    /** The header of prices.csv. */
    public static final List<String> PRICE_COLUMNS =
            List.of("municipality", "competency", "turn", "price_millionths", "partner");

    /** Proposals that are worded before they are written. */
    private static final int PORTION = 2_048;

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

    /** Writes the four files into a folder, in place of an earlier plan; the folder is made if need be. */
    public void write(TwinningPlan plan, Rings rings, Path folder) throws IOException {
        Files.createDirectories(folder);
        EarlierPlan.remove(folder);
        write(plan, rings, name -> Files.newOutputStream(folder.resolve(name)));
    }

    /** The content of plan.json in memory; for plans that fit on a screen. */
    public byte[] json(TwinningPlan plan, Rings rings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(plan, rings, name -> name.equals("plan.json") ? bytes : OutputStream.nullOutputStream());
        return bytes.toByteArray();
    }

    /** Where the file of this name goes. */
    private interface Place {
        OutputStream open(String name) throws IOException;
    }

    /** An earlier plan.json is gone before any table is: it does not speak of tables that are no longer its own. */
    private void write(TwinningPlan plan, Rings rings, Place place) throws IOException {
        try (OutputStream json = place.open("plan.json");
                Sheet proposals = new Sheet(place.open("proposals.csv"), ProposalRecord.COLUMNS);
                Sheet prices = new Sheet(place.open("prices.csv"), PRICE_COLUMNS);
                Sheet ringTable = new Sheet(place.open("rings.csv"), RingRecord.COLUMNS)) {
            plan.certificate().forEach(price -> prices.add(row(price)));
            RingRecord ring = new RingRecord(explainer);
            rings.rings().forEach(one -> ringTable.add(ring.row(one)));
            Map<String, Json.Items> arrays = new LinkedHashMap<>();
            arrays.put("aims", Json.Items.of(plan.aims().stream().map(PlanReport::aim)));
            arrays.put("proposals", items -> write(plan, proposals, items));
            arrays.put("left", Json.Items.of(plan.left().stream().map(this::left)));
            arrays.put("rings", Json.Items.of(rings.rings().stream().map(ring::json)));
            Json.write(json, head(plan, rings), arrays, () -> {
                ObjectNode tail = Json.object();
                tail.putObject("files")
                        .put("prices.csv", prices.finish())
                        .put("proposals.csv", proposals.finish())
                        .put("rings.csv", ringTable.finish());
                return tail;
            });
        }
    }

    /**
     * Writes the proposals into plan.json and proposals.csv at once. All cores word a portion of them, then it is
     * written; words are most of the work.
     */
    private void write(TwinningPlan plan, Sheet table, Json.Place items) throws IOException {
        ProposalRecord records = new ProposalRecord(explainer, explainer.reasonsIn(plan)::of);
        List<Proposal> all = plan.proposals();
        for (int from = 0; from < all.size(); from += PORTION) {
            List<ProposalRecord.Told> portion = all.subList(from, Math.min(all.size(), from + PORTION)).parallelStream()
                    .map(records::tell)
                    .toList();
            for (ProposalRecord.Told told : portion) {
                table.add(told.row());
                items.write(told.json());
            }
        }
    }

    private ObjectNode left(LeftOut left) {
        return Json.object().put("municipality", left.municipality()).put("reason", explainer.left(left));
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

    private ObjectNode head(TwinningPlan plan, Rings rings) {
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
        root.put("ringsWorth", Json.number(rings.worth()));
        root.put("ringsBound", Json.number(rings.bound()));
        root.put("ringsProven", rings.proven());
        return root;
    }

    private static void addPairs(ArrayNode array, Collection<Pair> pairs) {
        pairs.forEach(pair -> array.addArray().add(pair.a()).add(pair.b()));
    }

    private static List<String> row(TwinningPlan.Price price) {
        return List.of(
                price.municipality(),
                price.competency(),
                price.turn() == 0 ? "" : Integer.toString(price.turn()),
                Long.toString(price.millionths()),
                price.partner());
    }

    /** A table that is written row by row, and its fingerprint. */
    private static final class Sheet implements AutoCloseable {
        private final MessageDigest digest = Digests.sha256();
        private final CsvWriter csv;
        private boolean open = true;

        Sheet(OutputStream out, List<String> columns) {
            OutputStream digested = new DigestOutputStream(new BufferedOutputStream(out), digest);
            csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(digested, StandardCharsets.UTF_8));
            csv.writeRecord(columns);
        }

        void add(List<String> row) {
            csv.writeRecord(row);
        }

        /** Closes the table and returns the SHA-256 of what was written. */
        String finish() throws IOException {
            close();
            return Digests.hex(digest);
        }

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                csv.close();
            }
        }
    }
}
