package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Comparison;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Phrases;
import org.talka.engine.explain.RuleChange;
import org.talka.engine.io.report.BenchReports;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds two rules files against each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Where two rules files differ, and what that does to the plan.",
            "Plans are quick ones, by prices and the paths they guide."
        })
final class CompareCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with a data package; without it the embedded package of Latvia.")
    private @Nullable Path data;

    @Option(names = "--rules", paramLabel = "FILE", description = "The first rules; those of the package unless told.")
    private @Nullable Path rules;

    @Option(names = "--with", required = true, paramLabel = "FILE", description = "The second rules.")
    private Path with = Path.of("");

    @Option(names = "--lang", paramLabel = "lv|en", description = "Language of the answer; en unless told.")
    private String lang = "en";

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Question first = Question.about(data, rules, lang);
        Talka one = first.open(err);
        Talka other = Question.about(data, with, lang).open(err);
        Comparison comparison = one.compare(other, Pins.NONE);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(BenchReports.json(comparison), StandardCharsets.UTF_8));
            out.flush();
            return 0;
        }
        Phrases words = first.words();
        Explainer explainer = one.explain(first.language());
        List<RuleChange> changes = explainer.differences(one.rules(), other.rules());
        out.println(words.count("compare.differences", changes.size()));
        if (!changes.isEmpty()) {
            Table table = new Table(
                    words.say("compare.rule"),
                    words.say("compare.before"),
                    words.say("compare.after"),
                    words.say("compare.pointer"));
            for (RuleChange change : changes) {
                table.row(change.words(), change.before(), change.after(), change.pointer());
            }
            table.print(out);
        }
        out.println();
        out.println(words.count(
                "compare.kept",
                comparison.kept().size(),
                Map.of(
                        "before", String.valueOf(comparison.before().pairs().size()),
                        "after", String.valueOf(comparison.after().pairs().size()),
                        "leftBefore", String.valueOf(comparison.leftBefore().size()),
                        "leftAfter", String.valueOf(comparison.leftAfter().size()))));
        print(words.say("compare.gone"), comparison.gone(), explainer, out);
        print(words.say("compare.come"), comparison.come(), explainer, out);
        return 0;
    }

    private static void print(String title, List<Pair> pairs, Explainer explainer, PrintWriter out) {
        if (!pairs.isEmpty()) {
            out.println(title);
            pairs.forEach(pair ->
                    out.println("- " + explainer.municipality(pair.a()) + " – " + explainer.municipality(pair.b())));
        }
    }
}
