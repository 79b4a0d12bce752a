package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Missing;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.BenchReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what to ask for next. */
@Command(
        name = "missing",
        mixinStandardHelpOptions = true,
        description = {
            "What the data lack, and how much each missing datum could change the plan, worst first.",
            "Plans are quick ones, by prices and the paths they guide."
        })
final class MissingCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    @Mixin
    private Question question = new Question();

    @Option(names = "--most", paramLabel = "N", description = "How many are looked at; 200 unless told.")
    private int most = 200;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Phrases words = question.words();
        if (most < 1 || most > MOST) {
            throw Refusal.ofUse(words.say("refused.most", Map.of("value", String.valueOf(most))));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        Missing missing;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            missing = talka.missing(most, new WatchLine(progress, words));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(BenchReports.json(missing), StandardCharsets.UTF_8));
            out.flush();
            return 0;
        }
        Explainer explainer = talka.explain(question.language());
        Language language = question.language();
        out.println(words.count(
                "missing.found",
                missing.found(),
                Map.of("looked", String.valueOf(missing.gaps().size()))));
        if (!missing.gaps().isEmpty()) {
            Table table = new Table(
                    words.say("municipality"),
                    words.say("missing.what"),
                    ">" + words.say("missing.change"),
                    ">" + words.say("missing.gain"));
            for (Missing.Gap gap : missing.gaps()) {
                String indicator = talka.rules()
                        .findIndicator(gap.indicator())
                        .map(name -> language == Language.LV ? name.lv() : name.en())
                        .orElse(gap.indicator());
                table.row(
                        explainer.municipality(gap.municipality()),
                        words.say("missing.what." + gap.what().name(), Map.of("indicator", indicator)),
                        language.number(100 * gap.change(), 0) + " %",
                        language.fixed(gap.gain(), 2));
            }
            table.print(out);
        }
        return 0;
    }
}
