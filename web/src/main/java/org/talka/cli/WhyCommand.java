package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.report.PartnersReport;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningPlanner;
import org.talka.engine.twinning.TwinningRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says everything about one pair. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Criteria and facts of one pair; chosen for what, or why not; what it would be otherwise.")
final class WhyCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--pair",
            required = true,
            split = ",",
            paramLabel = "A,B",
            description = "Two municipalities by id or name.")
    private List<String> pair = List.of();

    @Option(names = "--seconds", paramLabel = "S", description = "Time for the plan it is held against; 5 unless told.")
    private double seconds = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of that plan; 1 unless told.")
    private long seed = 1;

    @Mixin
    private PinsOption pinsOption = new PinsOption();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (pair.size() != 2) {
            throw Refusal.ofUse(question.words().count("refused.pair", pair.size()));
        }
        Duration limit = question.limit(seconds);
        TwinningPlanner.warmUp();
        Talka talka = question.open();
        String one = question.municipality(talka, pair.get(0)).id();
        String other = question.municipality(talka, pair.get(1)).id();
        Explainer explainer = talka.explain(question.language());
        TwinningRun run = run(talka, limit, explainer);
        Assessment assessment = run.assess(one, other);
        Otherwise otherwise = run.whatIf().about(assessment);
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            byte[] report = new PartnersReport(explainer).json(assessment, run.plan(), otherwise);
            screen.print(new String(report, StandardCharsets.UTF_8));
            screen.flush();
        } else {
            print(assessment, run.plan(), otherwise, explainer, screen);
        }
        return 0;
    }

    private TwinningRun run(Talka talka, Duration limit, Explainer explainer) throws Exception {
        Pins pins = pinsOption.read(question, talka);
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            return talka.run(pins, seed, limit, progress);
        } catch (PlanImpossible impossible) {
            throw Refusal.because(explainer.impossible(impossible.reason()));
        }
    }

    private void print(Assessment pair, TwinningPlan plan, Otherwise otherwise, Explainer explainer, PrintWriter screen)
            throws Refusal {
        screen.println(explainer.municipality(pair.a()) + " [" + pair.a() + "] – " + explainer.municipality(pair.b())
                + " [" + pair.b() + "]: " + explainer.fit(pair.fit()));
        explainer.why(pair, plan).forEach(screen::println);
        screen.println();
        List<String> sentences = explainer.otherwise(pair, otherwise);
        if (!sentences.isEmpty()) {
            sentences.forEach(screen::println);
            screen.println();
        }
        explainer.reasons(pair).forEach(reason -> screen.println("- " + reason));
        screen.println();
        Language language = explainer.language();
        Table table = new Table(
                question.words().say("criterion"),
                ">" + question.words().say("value"),
                ">" + question.words().say("weight"),
                question.words().say("facts"));
        for (CriterionValue value : pair.criteria()) {
            table.row(
                    explainer.criterion(value.criterion()),
                    language.number(value.value(), 2),
                    language.number(value.weight(), 2),
                    explainer.facts(pair, value));
        }
        table.print(screen);
    }
}
