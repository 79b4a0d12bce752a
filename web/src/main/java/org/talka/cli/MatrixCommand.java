package org.talka.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.io.report.MatrixReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the cooperation matrix. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description = "Writes municipality x municipality x competency: what flows, what both need, what is blocked.")
final class MatrixCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "The file to write.")
    private Path out = Path.of("matrix.csv");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Talka talka = question.open(spec.commandLine().getErr());
        long rows;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            String writing = question.words().say("writing.matrix");
            rows = new MatrixReport(talka.matrix(), talka.explain(question.language()))
                    .write(out, done -> progress.show(writing, done));
        }
        spec.commandLine()
                .getOut()
                .println(question.words().count("matrix.written", rows, Map.of("file", out.toString())));
        return 0;
    }
}
