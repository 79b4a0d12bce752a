package org.talka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.io.report.BenchReport;
import org.talka.engine.io.report.BenchRow;
import org.talka.engine.io.report.Machine;
import org.talka.engine.twinning.Benchmark;
import org.talka.engine.twinning.PeakMemory;
import org.talka.engine.twinning.TwinningPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how plans are made, package by package; nothing of one is held while the next is measured. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how plans are made: seconds by phase, proof, memory, and simpler ways beside them.")
final class BenchCommand implements Callable<Integer> {

    private static final double LONGEST_BASELINE = 30;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with a data package; may be named again; without it the embedded package of Latvia.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules to use instead of the packages' own rules.json.")
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "lv|en", description = "Language of the answer; en unless told.")
    private String lang = "en";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            split = ",",
            description = "Time limit of a plan; 5 unless told; one for all packages, or one for each, as in 5,10,45.")
    private List<Double> seconds = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Of every plan and search; 1 unless told.")
    private long seed = 1;

    @Option(
            names = "--baseline-seconds",
            paramLabel = "S",
            description =
                    "Time for each of OptaPlanner's searches beside the plan; as the plan, 30 at most, unless told.")
    private @Nullable Double baselineSeconds;

    @Option(names = "--no-baselines", description = "The plans alone.")
    private boolean noBaselines;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        List<Case> cases = cases();
        TwinningPlanner.warmUp();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            try (BenchReport report = new BenchReport(out, Machine.here(), seed)) {
                for (Case one : cases) {
                    report.add(measure(one, null));
                }
            } finally {
                out.flush();
            }
            return 0;
        }
        BenchTable table = new BenchTable(
                Question.about(null, null, lang).words(),
                cases.stream().map(Case::name).toList(),
                out);
        table.header(Machine.here());
        for (Case one : cases) {
            measure(one, table);
        }
        table.footer();
        return 0;
    }

    private List<Case> cases() throws Refusal {
        List<Question> questions = data.isEmpty()
                ? List.of(Question.about(null, rules, lang))
                : data.stream()
                        .map(folder -> Question.about(folder, rules, lang))
                        .toList();
        Question any = questions.get(0);
        List<Double> limits = seconds.isEmpty() ? List.of(5.0) : seconds;
        if (limits.size() != 1 && limits.size() != questions.size()) {
            throw Refusal.ofUse(any.words()
                    .count(
                            "refused.limits",
                            limits.size(),
                            Map.of("packages", any.language().number(questions.size(), 0))));
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            double limit = limits.get(limits.size() == 1 ? 0 : i);
            double baselines = baselineSeconds == null ? Math.min(limit, LONGEST_BASELINE) : baselineSeconds;
            cases.add(new Case(
                    data.isEmpty() ? any.words().say("bench.embedded") : name(data.get(i)),
                    questions.get(i),
                    any.limit(limit),
                    any.limit("--baseline-seconds", baselines)));
        }
        return cases;
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Everything about one package; each row is shown as soon as it is known, where there is a table. */
    private BenchRow measure(Case one, @Nullable BenchTable table) throws Refusal, IOException {
        PeakMemory.startOver();
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            long from = System.nanoTime();
            Talka talka = one.question().open(spec.commandLine().getErr());
            double reading = (System.nanoTime() - from) / 1e9;
            Benchmark benchmark = Benchmark.of(talka.matrix(), seed, one.limit(), progress);
            progress.close();
            if (table != null) {
                table.row(one.name(), reading, benchmark.measured());
            }
            Map<Benchmark.Way, Benchmark.Attempt> baselines = new EnumMap<>(Benchmark.Way.class);
            for (Benchmark.Way way : noBaselines ? List.<Benchmark.Way>of() : List.of(Benchmark.Way.values())) {
                progress.show(
                        one.name() + ":" + BenchTable.name(way, one.question().words()), 0);
                Benchmark.Attempt attempt = benchmark.attempt(way, one.baselineLimit());
                progress.close();
                baselines.put(way, attempt);
                if (table != null) {
                    table.row(way, attempt);
                }
            }
            return new BenchRow(one.name(), one.limit(), reading, benchmark.measured(), baselines);
        }
    }

    /**
     * One package to measure.
     *
     * @param limit time for its plan
     * @param baselineLimit time for each search beside it
     */
    private record Case(String name, Question question, Duration limit, Duration baselineLimit) {}
}
