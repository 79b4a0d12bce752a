package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.TradeOff;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.BenchReports;
import org.talka.engine.plan.Pins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what fit another aim costs. */
@Command(
        name = "tradeoff",
        mixinStandardHelpOptions = true,
        description = {
            "Plans that lean more and more towards another aim than fit, and which of them no other beats in both.",
            "Plans are quick ones, by prices and the paths they guide."
        })
final class TradeoffCommand implements Callable<Integer> {

    private static final int MOST_POINTS = 1_000;

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--aim",
            required = true,
            paramLabel = "fairness|travel|cross-border",
            description = "What is held against fit.")
    private String aim = "";

    @Option(names = "--points", paramLabel = "N", description = "How many plans; 9 unless told.")
    private int points = 9;

    @Mixin
    private PinsOption pinsOption = new PinsOption();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Phrases words = question.words();
        Optional<TradeOff.Aim> other = TradeOff.Aim.find(aim);
        if (other.isEmpty()) {
            throw Refusal.ofUse(words.say("refused.aim", Map.of("value", aim)));
        }
        if (points < 2 || points > MOST_POINTS) {
            throw Refusal.ofUse(words.say("refused.points", Map.of("value", String.valueOf(points))));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        Pins pins = PinsOption.possible(pinsOption.read(question, talka), talka, question);
        TradeOff front;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            front = talka.tradeOff(pins, other.get(), points, new WatchLine(progress, words));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(BenchReports.json(front), StandardCharsets.UTF_8));
            out.flush();
        } else {
            print(front, out);
        }
        return 0;
    }

    private void print(TradeOff front, PrintWriter out) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        Table table = new Table(
                ">" + words.say("tradeoff.lean"),
                ">" + words.say("tradeoff.fit"),
                ">" + words.say("tradeoff.aim." + front.aim().word()),
                ">" + words.say("tradeoff.pairs"),
                ">" + words.say("tradeoff.left"),
                words.say("tradeoff.front"));
        for (TradeOff.Point point : front.points()) {
            table.row(
                    language.fixed(point.lean(), 2),
                    language.fixed(point.fit(), 2),
                    front.aim() == TradeOff.Aim.TRAVEL
                            ? language.number(point.aim(), 0)
                            : language.fixed(point.aim(), 3),
                    language.number(point.plan().pairs().size(), 0),
                    language.number(point.plan().leftOut(), 0),
                    point.onFront() ? words.say("tradeoff.yes") : "");
        }
        table.print(out);
    }
}
