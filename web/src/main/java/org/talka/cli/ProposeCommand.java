package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.circle.Ring;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.report.PlanReport;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a twinning plan. */
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        description = "Makes a twinning plan for the whole package: plan.json, proposals.csv, prices.csv, rings.csv.")
final class ProposeCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(names = "--seconds", paramLabel = "S", description = "Time limit; 5 unless told.")
    private double seconds = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Same seed, same plan; 1 unless told.")
    private long seed = 1;

    @Mixin
    private PinsOption pinsOption = new PinsOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; made if need be.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The plan as JSON on the screen, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Duration limit = question.limit(seconds);
        TwinningPlanner.warmUp();
        Talka talka = question.open(spec.commandLine().getErr());
        Pins pins = pinsOption.read(question, talka);
        Explainer explainer = talka.explain(question.language());
        TwinningPlan plan;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            plan = talka.propose(pins, seed, limit, progress);
        } catch (PlanImpossible impossible) {
            throw Refusal.because(explainer.impossible(impossible.reason()));
        }
        Rings rings = talka.rings(plan);
        PlanReport report = new PlanReport(talka.matrix(), explainer);
        if (out != null) {
            report.write(plan, rings, out);
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(report.json(plan, rings), StandardCharsets.UTF_8));
            screen.flush();
        } else {
            print(plan, rings, explainer, new Names(talka, explainer), screen);
        }
        return 0;
    }

    private void print(TwinningPlan plan, Rings rings, Explainer explainer, Names names, PrintWriter screen)
            throws Refusal {
        Table table = new Table(
                question.words().say("municipality"),
                question.words().say("partner"),
                ">" + question.words().say("fit"),
                question.words().say("reason"));
        plan.proposals().parallelStream()
                .map(Proposal::assessment)
                .map(pair -> new String[] {
                    names.of(pair.a()),
                    names.of(pair.b()),
                    explainer.language().number(100 * pair.fit(), 0),
                    explainer.reasons(pair).get(0)
                })
                .toList()
                .forEach(table::row);
        table.print(screen);
        screen.println();
        for (Ring ring : rings.rings()) {
            screen.println(explainer.ring(ring));
            explainer.reasons(ring).forEach(reason -> screen.println("  " + reason));
        }
        for (LeftOut left : plan.left()) {
            screen.println(explainer.left(left));
        }
        screen.println(explainer.headline(plan));
        explainer.aims(plan).forEach(screen::println);
        screen.println(explainer.proof(plan));
        screen.println(explainer.rings(rings));
        if (out != null) {
            screen.println(question.words().say("plan.written", Map.of("folder", out.toString())));
        }
    }
}
