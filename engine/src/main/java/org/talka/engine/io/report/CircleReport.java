package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.CooperationMatrix;

/**
 * Peer circles as plan.json and groups.csv: for one competency beside plan.json, for several each in a folder of its
 * own. plan.json ends with the fingerprints of the others and with a {@link Seal}.
 */
public final class CircleReport {

    private final CooperationMatrix matrix;
    private final Explainer explainer;

    /**
     * A report on circles for this matrix.
     *
     * @param explainer speaks the language of the reasons
     */
    public CircleReport(CooperationMatrix matrix, Explainer explainer) {
        this.matrix = matrix;
        this.explainer = explainer;
    }

    /** Writes the files into a folder, which is made if need be. */
    public void write(PeerPlan plan, Path folder) throws IOException {
        files(plan).write(folder, json(plan));
    }

    /** The content of groups.csv, or of each of them, by its name in the folder. */
    public SortedMap<String, byte[]> tables(PeerPlan plan) {
        return files(plan).tables();
    }

    /** The content of plan.json. */
    public byte[] json(PeerPlan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.write(
                bytes,
                head(plan),
                Map.of("tasks", Json.Items.of(plan.topics().stream().map(this::topic))),
                files(plan)::fingerprints);
        return bytes.toByteArray();
    }

    private static TaskFiles files(PeerPlan plan) {
        TaskFiles files =
                new TaskFiles(plan.topics().stream().map(TopicPlan::competency).toList());
        for (TopicPlan topic : plan.topics()) {
            files.add(topic.competency(), table(topic));
        }
        return files;
    }

    private static byte[] table(TopicPlan topic) {
        CsvText csv = new CsvText("municipality", "group", "lead");
        for (PeerCircle circle : topic.circles()) {
            for (String member : circle.ids()) {
                csv.row(List.of(member, Integer.toString(circle.number()), circle.coach()));
            }
        }
        return csv.bytes();
    }

    private ObjectNode head(PeerPlan plan) {
        ObjectNode root = Json.object();
        root.put("kind", "circle");
        Basis.add(root, matrix);
        int served = sum(plan, TopicPlan::served);
        int bound = sum(plan, TopicPlan::servedBound);
        int inNeed = sum(plan, TopicPlan::inNeed);
        root.put("objective", served);
        root.put("bound", bound);
        root.put("leftOut", inNeed - served);
        root.put("leftOutBound", inNeed - bound);
        root.put("optimal", plan.topics().stream().allMatch(TopicPlan::optimal));
        root.put("stoppedByClock", plan.topics().stream().anyMatch(TopicPlan::stoppedByClock));
        root.put("online", plan.largestDistanceKm() == null);
        root.put("language", explainer.language().code());
        return root;
    }

    private static int sum(PeerPlan plan, ToIntFunction<TopicPlan> figure) {
        return plan.topics().stream().mapToInt(figure).sum();
    }

    private ObjectNode topic(TopicPlan topic) {
        ObjectNode json = Json.object();
        json.put("competency", topic.competency());
        json.put("inNeed", topic.inNeed());
        json.put("served", topic.served());
        json.put("servedBound", topic.servedBound());
        json.put("optimal", topic.optimal());
        ArrayNode circles = json.putArray("groups");
        topic.circles().forEach(circle -> circles.add(circle(circle)));
        ArrayNode left = json.putArray("left");
        for (Unplaced one : topic.left()) {
            ObjectNode item = left.addObject().put("municipality", one.municipality());
            levels(item, one.level(), one.urgency());
            item.put("cause", one.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            item.put("reason", explainer.reason(one.cause()));
        }
        return json;
    }

    private ObjectNode circle(PeerCircle circle) {
        ObjectNode json = Json.object();
        json.put("group", circle.number());
        json.put("lead", circle.coach());
        json.put("host", circle.host());
        ArrayNode members = json.putArray("members");
        for (PeerCircle.Member member : circle.members()) {
            ObjectNode item = members.addObject().put("municipality", member.municipality());
            levels(item, member.level(), member.urgency());
            item.put("strong", member.strong());
            item.put("kmToHost", Json.number(member.kmToHost()));
        }
        json.put("regions", circle.regions());
        json.putObject("sizes")
                .put("small", circle.sizes().get(0))
                .put("middle", circle.sizes().get(1))
                .put("large", circle.sizes().get(2));
        explainer.reasons(circle).forEach(json.putArray("reasons")::add);
        return json;
    }

    private static void levels(ObjectNode item, @Nullable Double level, @Nullable Double urgency) {
        if (level != null) {
            item.put("level", Json.number(level));
        }
        if (urgency != null) {
            item.put("urgency", Json.number(urgency));
        }
    }
}
