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
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.report.CircleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes peer circles. */
@Command(
        name = "circles",
        mixinStandardHelpOptions = true,
        description = "Peers that meet regularly over a competency: groups.csv and plan.json.")
final class CirclesCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--competency",
            paramLabel = "ID",
            description = "Which competency; without it all that somebody needs or offers.")
    private @Nullable String competency;

    @Option(names = "--seconds", paramLabel = "S", description = "Time limit; 30 unless told.")
    private double seconds = 30;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; made if need be.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The plan as JSON on the screen, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Duration limit = question.limit(seconds);
        Talka talka = question.open(spec.commandLine().getErr());
        List<String> competencies = new CompetencyChoice(question, talka.circleTopics())
                .of(talka, competency, "refused.noTopicAtAll", "refused.noTopic");
        PeerPlan plan;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            plan = talka.circles(competencies, limit, progress);
        }
        Explainer explainer = talka.explain(question.language());
        CircleReport report = new CircleReport(talka.matrix(), explainer);
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

    private void print(PeerPlan plan, Explainer explainer, Names names, PrintWriter screen) throws Refusal {
        for (TopicPlan topic : plan.topics()) {
            if (!topic.circles().isEmpty()) {
                Table table = new Table(
                        ">" + question.words().say("group"),
                        question.words().say("coach"),
                        question.words().say("host"),
                        question.words().say("members"));
                for (PeerCircle circle : topic.circles()) {
                    table.row(
                            Integer.toString(circle.number()),
                            names.of(circle.coach()),
                            names.of(circle.host()),
                            members(circle, names));
                }
                table.print(screen);
                screen.println();
            }
            screen.println(explainer.headline(topic));
            screen.println(explainer.proof(topic));
            explainer.left(topic).forEach(screen::println);
            screen.println();
        }
        screen.println(explainer.meeting(plan));
        if (out != null) {
            screen.println(question.words().say("circles.written", Map.of("folder", out.toString())));
        }
    }

    private static String members(PeerCircle circle, Names names) {
        return String.join(
                ", ",
                circle.ids().stream()
                        .filter(id -> !id.equals(circle.coach()))
                        .map(names::of)
                        .toList());
    }
}
