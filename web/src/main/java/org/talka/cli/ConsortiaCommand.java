package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.ConsortiumPlanner;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.report.ConsortiumReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a plan of shared tasks. */
@Command(
        name = "consortia",
        mixinStandardHelpOptions = true,
        description = "Groups neighbours that carry a competency together: groups.csv and plan.json.")
final class ConsortiaCommand implements Callable<Integer> {

    private static final int NAMES_SHOWN = 6;

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--competency",
            paramLabel = "ID",
            description = "Which competency; without it all that have a scale.")
    private @Nullable String competency;

    @Option(names = "--seconds", paramLabel = "S", description = "Time limit; 10 unless told.")
    private double seconds = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Same seed, same plan; 1 unless told.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; made if need be.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The plan as JSON on the screen, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Duration limit = question.limit(seconds);
        ConsortiumPlanner.warmUp();
        Talka talka = question.open(spec.commandLine().getErr());
        List<String> competencies = new CompetencyChoice(question, talka.sharedTasks())
                .of(talka, competency, "refused.noScaleAtAll", "refused.noScale");
        ConsortiumPlan plan;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            plan = talka.consortia(competencies, seed, limit, progress);
        }
        Explainer explainer = talka.explain(question.language());
        ConsortiumReport report = new ConsortiumReport(talka.matrix(), explainer);
        if (out != null) {
            report.write(plan, out);
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(report.json(plan), StandardCharsets.UTF_8));
            screen.flush();
        } else {
            print(plan, explainer, new Names(talka, explainer), screen);
        }
        return 0;
    }

    private void print(ConsortiumPlan plan, Explainer explainer, Names names, PrintWriter screen) throws Refusal {
        for (TaskPlan task : plan.tasks()) {
            Table table = new Table(
                    ">" + question.words().say("group"),
                    question.words().say("lead"),
                    ">" + question.words().say("inhabitants"),
                    question.words().say("members"));
            for (Group group : task.groups()) {
                table.row(
                        Integer.toString(group.number()),
                        names.of(group.lead()),
                        explainer.language().number(group.residents(), 0),
                        members(group, names));
            }
            table.print(screen);
            screen.println();
            for (Group group : task.groups()) {
                if (!group.reaches()) {
                    screen.println(names.of(group.lead()) + ": "
                            + explainer.reasons(task, group).get(0));
                }
            }
            screen.println(explainer.headline(task));
            screen.println(explainer.proof(task));
            explainer.existing(task).forEach(screen::println);
            screen.println();
        }
        explainer.borders(plan).forEach(screen::println);
        if (out != null) {
            screen.println(question.words().say("consortia.written", Map.of("folder", out.toString())));
        }
    }

    private static String members(Group group, Names names) {
        List<String> shown = group.ids().stream()
                .filter(id -> !id.equals(group.lead()))
                .limit(NAMES_SHOWN)
                .map(names::of)
                .toList();
        int more = group.members().size() - 1 - shown.size();
        return String.join(", ", shown) + (more > 0 ? " + " + more : "");
    }
}
