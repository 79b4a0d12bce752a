package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.explain.VerdictText;
import org.talka.engine.io.report.VerdictReport;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Verdict;
import org.talka.engine.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a plan somebody made. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a plan: recomputes feasibility, objective, those left out and the bound from its files.")
final class VerifyCommand implements Callable<Integer> {

    private static final int LONGEST_CELL = 40;

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "DIR",
            description = "Folder that propose, consortia or circles has written.")
    private Path plan = Path.of("");

    @Option(
            names = "--pins",
            paramLabel = "FILE",
            description = "The pins the plan should have been made with; without it those the plan names.")
    private @Nullable Path pinsFile;

    @Option(names = "--json", description = "The checks as JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(plan)) {
            throw Refusal.because(question.words().say("refused.noFolder", Map.of("folder", plan.toString())));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        Pins pins = pinsFile == null ? null : question.pins(talka, pinsFile);
        VerdictText text = VerdictText.in(question.language());
        Verdict verdict;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            verdict = Verification.of(
                    talka.matrix(), plan, pins, check -> progress.show(text.subject(check.subject()), part(check)));
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(VerdictReport.json(verdict, question.language()), StandardCharsets.UTF_8));
            screen.flush();
        } else {
            print(verdict, text, screen);
        }
        return verdict.isAccepted() ? 0 : 1;
    }

    private static double part(Check check) {
        return (check.subject().ordinal() + 1.0) / Check.Subject.values().length;
    }

    private static void print(Verdict verdict, VerdictText text, PrintWriter screen) {
        Table table =
                new Table(text.column("check"), text.column("claimed"), text.column("found"), text.column("state"));
        for (Check check : verdict.checks()) {
            table.row(
                    text.subject(check.subject()), cut(check.claimed()), cut(check.found()), text.state(check.state()));
        }
        table.print(screen);
        screen.println();
        for (Check check : verdict.checks()) {
            List<String> remarks = text.remarks(check);
            remarks.forEach(screen::println);
        }
        screen.println(text.conclusion(verdict));
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "...";
    }
}
