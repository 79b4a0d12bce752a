package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.evaluation.Sensitivity.Effect;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.BenchReports;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a plan owes to its weights. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Each weight down and up alone: what of the plan stays. All weights drawn at random:",
            "in what share of the draws each pair is chosen. Plans are quick ones, by prices and the paths they guide."
        })
final class SensitivityCommand implements Callable<Integer> {

    private static final int MOST_DRAWS = 100_000;
    private static final double LARGEST_FACTOR = 1_000;

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--factor",
            paramLabel = "F",
            description = "Weights go down to 1/F and up to F times what they are; 2 unless told.")
    private double factor = 2;

    @Option(names = "--draws", paramLabel = "N", description = "How many times all weights are drawn; 200 unless told.")
    private int draws = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draws; 1 unless told.")
    private long seed = 1;

    @Mixin
    private PinsOption pinsOption = new PinsOption();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Phrases words = question.words();
        if (!(factor > 1 && factor <= LARGEST_FACTOR)) {
            throw Refusal.ofUse(words.say("refused.factor", Map.of("value", String.valueOf(factor))));
        }
        if (draws < 0 || draws > MOST_DRAWS) {
            throw Refusal.ofUse(words.say("refused.draws", Map.of("value", String.valueOf(draws))));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        Pins pins = PinsOption.possible(pinsOption.read(question, talka), talka, question);
        Sensitivity sensitivity;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            sensitivity = talka.sensitivity(pins, factor, draws, seed, new WatchLine(progress, words));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(BenchReports.json(sensitivity, talka.rules()), StandardCharsets.UTF_8));
            out.flush();
        } else {
            print(sensitivity, talka.explain(question.language()), out);
        }
        return 0;
    }

    private void print(Sensitivity sensitivity, Explainer explainer, PrintWriter out) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        out.println(words.count(
                "sensitivity.plan",
                sensitivity.plan().pairs().size(),
                Map.of(
                        "fit", language.fixed(100 * sensitivity.fit(), 1),
                        "factor", language.number(sensitivity.factor(), 2))));
        out.println();
        Table table = new Table(
                words.say("criterion"),
                ">" + words.say("sensitivity.down.kept"),
                ">" + words.say("sensitivity.up.kept"),
                ">" + words.say("sensitivity.down.fit"),
                ">" + words.say("sensitivity.up.fit"),
                ">" + words.say("sensitivity.down.left"),
                ">" + words.say("sensitivity.up.left"));
        for (Sensitivity.Swing swing : sensitivity.swings()) {
            Effect down = swing.down();
            Effect up = swing.up();
            table.row(
                    explainer.criterion(swing.criterion()),
                    percent(down.kept(), language),
                    percent(up.kept(), language),
                    language.fixed(100 * down.fit(), 1),
                    language.fixed(100 * up.fit(), 1),
                    language.number(down.left().size(), 0),
                    language.number(up.left().size(), 0));
        }
        table.print(out);
        out.println();
        out.println(words.count("sensitivity.draws", sensitivity.draws(), Map.of()));
        Table shares = new Table(words.say("municipality"), words.say("partner"), ">" + words.say("sensitivity.share"));
        for (Pair pair : sensitivity.plan().pairs()) {
            shares.row(
                    explainer.municipality(pair.a()),
                    explainer.municipality(pair.b()),
                    percent(sensitivity.share(pair), language));
        }
        shares.print(out);
    }

    private static String percent(double part, Language language) {
        return language.number(100 * part, 0) + " %";
    }
}
