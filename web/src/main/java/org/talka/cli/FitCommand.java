package org.talka.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.io.report.PartnersReport;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.plan.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how well each of many pairs fits. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the fit and the criteria of every pair in a file.",
            "No criterion reads the tie between the two of a pair."
        })
final class FitCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(names = "--pairs", required = true, paramLabel = "FILE.csv", description = "Pairs, columns a and b.")
    private Path pairs = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv",
            description = "a, b, fit, then one column a criterion; a before b in the order of ids.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Talka talka = question.open(spec.commandLine().getErr());
        List<Pair> asked =
                KnownOption.read(question, talka, pairs, spec.commandLine().getErr());
        List<Assessment> assessed = asked.parallelStream()
                .map(pair -> talka.matrix().assess(pair.a(), pair.b()))
                .toList();
        Files.write(out, new PartnersReport(talka.explain(question.language())).csv(assessed));
        spec.commandLine()
                .getOut()
                .println(question.words().count("fit.written", asked.size(), Map.of("file", out.toString())));
        return 0;
    }
}
