package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.ProposalReasons;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/** A twinning plan as plan.json, proposals.csv and prices.csv. */
public final class PlanReport {

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

    /** Writes the three files into a folder, which is made if need be. */
    public void write(TwinningPlan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
            writeJson(plan, out);
        }
        Files.write(folder.resolve("proposals.csv"), proposals(plan));
        Files.write(folder.resolve("prices.csv"), prices(plan));
    }

    /** The content of plan.json in memory; for plans that fit on a screen. */
    public byte[] json(TwinningPlan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeJson(plan, bytes);
        return bytes.toByteArray();
    }

    /** The content of plan.json, written proposal by proposal; closes the stream. */
    public void writeJson(TwinningPlan plan, OutputStream out) throws IOException {
        PairJson pairs = new PairJson(explainer);
        Map<String, Stream<ObjectNode>> arrays = new LinkedHashMap<>();
        ProposalReasons reasons = explainer.reasonsIn(plan);
        arrays.put("aims", plan.aims().stream().map(PlanReport::aim));
        arrays.put("proposals", plan.proposals().stream().map(proposal -> pairs.of(
                        proposal.assessment(), reasons.of(proposal.assessment()))
                .put("pinned", proposal.pinned())));
        arrays.put("left", plan.left().stream().map(one -> Json.object()
                .put("municipality", one.municipality())
                .put("reason", explainer.left(one))));
        Json.write(out, head(plan), arrays);
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
        root.putObject("data")
                .put("name", matrix.data().name())
                .put("digest", matrix.data().digest());
        root.putObject("rules")
                .put("name", matrix.rules().name())
                .put("version", matrix.rules().version())
                .put("digest", matrix.rules().digest());
        root.put("seed", plan.seed());
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

    private byte[] proposals(TwinningPlan plan) {
        CsvText csv = new CsvText("a", "b", "name_a", "name_b", "fit", "reasons");
        ProposalReasons reasons = explainer.reasonsIn(plan);
        for (Proposal proposal : plan.proposals()) {
            Assessment pair = proposal.assessment();
            csv.row(List.of(
                    pair.a(),
                    pair.b(),
                    explainer.municipality(pair.a()),
                    explainer.municipality(pair.b()),
                    Json.number(pair.fit()).toPlainString(),
                    String.join(" ", reasons.of(pair))));
        }
        return csv.bytes();
    }

    private static byte[] prices(TwinningPlan plan) {
        CsvText csv = new CsvText("municipality", "competency", "turn", "price_millionths");
        for (TwinningPlan.Price price : plan.certificate()) {
            csv.row(List.of(
                    price.municipality(),
                    price.competency(),
                    price.turn() == 0 ? "" : Integer.toString(price.turn()),
                    Long.toString(price.millionths())));
        }
        return csv.bytes();
    }
}
