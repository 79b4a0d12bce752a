package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.report.PartnersReport;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
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

    @Option(names = "--pair", required = true, paramLabel = "A,B", description = "Two municipalities by id or name.")
    private String pair = "";

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
        if (pair.indexOf(',') < 0) {
            throw notTwo();
        }
        Duration limit = question.limit(seconds);
        TwinningPlanner.warmUp();
        Talka talka = question.open(spec.commandLine().getErr());
        Pair asked = pair(talka);
        Explainer explainer = talka.explain(question.language());
        TwinningRun run = run(talka, limit, explainer);
        Assessment assessment = run.assess(asked.a(), asked.b());
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

    /** The two on both sides of whichever comma parts two municipalities; ids and names may hold commas. */
    private Pair pair(Talka talka) throws Refusal {
        int first = pair.indexOf(',');
        for (int comma = first; comma >= 0; comma = pair.indexOf(',', comma + 1)) {
            List<Municipality> before = Question.called(talka, pair.substring(0, comma));
            List<Municipality> after = Question.called(talka, pair.substring(comma + 1));
            if (before.size() == 1 && after.size() == 1) {
                return pair(before.get(0), after.get(0));
            }
        }
        if (first != pair.lastIndexOf(',')) {
            throw notTwo();
        }
        return pair(
                question.municipality(talka, pair.substring(0, first)),
                question.municipality(talka, pair.substring(first + 1)));
    }

    private Pair pair(Municipality one, Municipality other) throws Refusal {
        if (one.id().equals(other.id())) {
            throw Refusal.ofUse(question.words().say("refused.samePair", Map.of("value", one.id())));
        }
        return Pair.of(one.id(), other.id());
    }

    private Refusal notTwo() throws Refusal {
        int named = pair.split(",", -1).length;
        return Refusal.ofUse(question.words().count("refused.pair", named));
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
