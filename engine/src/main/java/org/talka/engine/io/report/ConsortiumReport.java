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
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.CooperationMatrix;

/**
 * A plan of shared tasks as plan.json and groups.csv: for one competency beside plan.json, for several each in a folder
 * of its own. plan.json ends with the fingerprints of the others and with a {@link Seal}.
 */
public final class ConsortiumReport {

    private final CooperationMatrix matrix;
    private final Explainer explainer;

    /**
     * A report on plans for this matrix.
     *
     * @param explainer speaks the language of the reasons
     */
    public ConsortiumReport(CooperationMatrix matrix, Explainer explainer) {
        this.matrix = matrix;
        this.explainer = explainer;
    }

    /** Writes the files into a folder, which is made if need be. */
    public void write(ConsortiumPlan plan, Path folder) throws IOException {
        files(plan).write(folder, json(plan));
    }

    /** The content of groups.csv, or of each of them, by its name in the folder. */
    public SortedMap<String, byte[]> tables(ConsortiumPlan plan) {
        return files(plan).tables();
    }

    /** The content of plan.json. */
    public byte[] json(ConsortiumPlan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.write(
                bytes,
                head(plan),
                Map.of("tasks", Json.Items.of(plan.tasks().stream().map(this::task))),
                files(plan)::fingerprints);
        return bytes.toByteArray();
    }

    private static TaskFiles files(ConsortiumPlan plan) {
        TaskFiles files =
                new TaskFiles(plan.tasks().stream().map(TaskPlan::competency).toList());
        for (TaskPlan task : plan.tasks()) {
            files.add(task.competency(), table(task));
        }
        return files;
    }

    private static byte[] table(TaskPlan task) {
        CsvText csv = new CsvText("municipality", "group", "lead");
        for (Group group : task.groups()) {
            for (Group.Member member : group.members()) {
                csv.row(List.of(member.municipality(), Integer.toString(group.number()), group.lead()));
            }
        }
        return csv.bytes();
    }

    private ObjectNode head(ConsortiumPlan plan) {
        ObjectNode root = Json.object();
        root.put("kind", "consortium");
        Basis.add(root, matrix);
        root.put("seed", plan.seed());
        root.put("objective", sum(plan, TaskPlan::reaching));
        root.put("bound", sum(plan, TaskPlan::reachingBound));
        root.put(
                "km",
                Json.number(plan.tasks().stream().mapToDouble(TaskPlan::km).sum()));
        root.put("leftOut", sum(plan, TaskPlan::shortMembers));
        root.put("leftOutBound", sum(plan, TaskPlan::shortBound));
        root.put("optimal", plan.tasks().stream().allMatch(TaskPlan::optimal));
        root.put("stoppedByClock", plan.tasks().stream().anyMatch(TaskPlan::stoppedByClock));
        root.put("borders", plan.borders().name().toLowerCase(Locale.ROOT));
        plan.islands().forEach(root.putArray("islands")::add);
        plan.enclaves().forEach(root.putArray("enclaves")::add);
        root.put("language", explainer.language().code());
        return root;
    }

    private static int sum(ConsortiumPlan plan, ToIntFunction<TaskPlan> figure) {
        return plan.tasks().stream().mapToInt(figure).sum();
    }

    private ObjectNode task(TaskPlan task) {
        ObjectNode json = Json.object();
        json.put("competency", task.competency());
        json.put("scale", task.scale());
        json.put("reaching", task.reaching());
        json.put("reachingBound", task.reachingBound());
        json.put("short", task.shortMembers());
        json.put("shortBound", task.shortBound());
        json.put("km", Json.number(task.km()));
        json.put("optimal", task.optimal());
        ArrayNode groups = json.putArray("groups");
        task.groups().forEach(group -> groups.add(group(task, group)));
        ArrayNode existing = json.putArray("existing");
        for (TaskPlan.Existing one : task.existing()) {
            ObjectNode item = existing.addObject();
            item.put("cooperation", one.cooperation().id());
            one.members().forEach(item.putArray("members")::add);
            item.put("residents", one.residents());
            one.groups().forEach(item.putArray("groups")::add);
            item.put("kept", one.kept()).put("connected", one.connected());
        }
        json.putObject("today")
                .put("consortia", task.today().consortia())
                .put("reaching", task.today().reaching())
                .put("short", task.today().shortMembers());
        return json;
    }

    private ObjectNode group(TaskPlan task, Group group) {
        ObjectNode json = Json.object();
        json.put("group", group.number());
        json.put("lead", group.lead());
        ArrayNode members = json.putArray("members");
        for (Group.Member member : group.members()) {
            ObjectNode item = members.addObject().put("municipality", member.municipality());
            item.put("residents", member.residents());
            if (member.level() != null) {
                item.put("level", Json.number(member.level()));
            }
            if (member.urgency() != null) {
                item.put("urgency", Json.number(member.urgency()));
            }
            item.put("kmToLead", Json.number(member.kmToLead()));
        }
        json.put("residents", group.residents());
        json.put("reaches", group.reaches());
        if (group.shortfall() != null) {
            json.put(
                    "shortfall",
                    group.shortfall().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        json.put("regions", group.regions());
        json.put("km", Json.number(group.km()));
        if (group.bond() != null) {
            json.put("bond", Json.number(group.bond()));
        }
        explainer.reasons(task, group).forEach(json.putArray("reasons")::add);
        return json;
    }
}
