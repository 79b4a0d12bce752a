package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Accuracy;
import org.talka.engine.evaluation.BackTest;
import org.talka.engine.evaluation.BackTest.Way;
import org.talka.engine.evaluation.Negatives;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.BackTestReport;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds rules against known cooperations. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Hides known pairs in turn and looks how high their true partners rank by fit among 99 others:",
            "under the rules, under weights learned from the pairs not hidden, and by size and distance alone."
        })
final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--known",
            required = true,
            paramLabel = "FILE.csv",
            description = "Pairs known to cooperate, columns a and b.")
    private Path known = Path.of("");

    @Option(
            names = "--negatives",
            paramLabel = "any|like-size",
            description =
                    "Among whom the partner is ranked: any others of its country, or those with a third to three times its inhabitants; any unless told.")
    private String negatives = "any";

    @Option(names = "--seed", paramLabel = "N", description = "Of what is hidden and who is drawn; 1 unless told.")
    private long seed = 1;

    @Option(
            names = "--countries",
            description = "Also hold out whole countries: all their pairs hidden, weights learned elsewhere.")
    private boolean countries;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Optional<Negatives> among = Negatives.find(negatives);
        if (among.isEmpty()) {
            throw Refusal.ofUse(question.words().say("refused.negatives", Map.of("value", negatives)));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        PrintWriter err = spec.commandLine().getErr();
        List<Pair> pairs = KnownOption.readEnough(question, talka, known, err);
        BackTest test;
        try (ProgressLine progress = new ProgressLine(err)) {
            test = talka.backTest(pairs, among.get(), seed, countries, new WatchLine(progress, question.words()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(BackTestReport.json(test, talka.rules()), StandardCharsets.UTF_8));
            out.flush();
        } else {
            print(test, talka.explain(question.language()), out);
        }
        return 0;
    }

    private void print(BackTest test, Explainer explainer, PrintWriter out) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        out.println(words.count(
                "backtest.asked",
                test.known(),
                Map.of(
                        "parts", String.valueOf(test.parts()),
                        "others", String.valueOf(BackTest.OTHERS),
                        "negatives",
                                words.say(
                                        "backtest.negatives." + test.negatives().word()),
                        "seed", String.valueOf(test.seed()))));
        out.println();
        Table table = new Table(
                words.say("backtest.way"),
                ">" + words.say("backtest.auc"),
                ">95 %",
                ">" + words.say("backtest.mrr"),
                ">95 %",
                ">" + words.say("backtest.recall"),
                ">95 %");
        for (Way way : test.ways()) {
            Accuracy accuracy = test.accuracy(way);
            table.row(
                    words.say("backtest.way." + way.name()),
                    figure(accuracy.auc().mean(), language),
                    interval(accuracy.auc(), language),
                    figure(accuracy.mrr().mean(), language),
                    interval(accuracy.mrr(), language),
                    figure(accuracy.recall().mean(), language),
                    interval(accuracy.recall(), language));
        }
        table.print(out);
        out.println();
        printGroups("backtest.country", test::byCountry, out);
        printGroups("backtest.size", test::bySize, out);
        printGroups("backtest.ties", test::byTies, out);
        printCriteria(test, explainer, out);
    }

    private <K> void printGroups(String title, Function<Way, Map<K, Accuracy>> by, PrintWriter out) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        Map<K, Accuracy> learned = by.apply(Way.LEARNED);
        Map<K, Accuracy> baseline = by.apply(Way.BASELINE);
        Table table = new Table(
                words.say(title),
                ">" + words.say("backtest.questions"),
                ">" + words.say("backtest.way.RULES"),
                ">" + words.say("backtest.way.LEARNED"),
                ">" + words.say("backtest.way.BASELINE"));
        for (Map.Entry<K, Accuracy> group : by.apply(Way.RULES).entrySet()) {
            Accuracy own = group.getValue();
            table.row(
                    String.valueOf(group.getKey()),
                    language.number(own.questions(), 0),
                    figure(own.auc().mean(), language),
                    figure(learned.getOrDefault(group.getKey(), own).auc().mean(), language),
                    figure(baseline.getOrDefault(group.getKey(), own).auc().mean(), language));
        }
        table.print(out);
        out.println();
    }

    private void printCriteria(BackTest test, Explainer explainer, PrintWriter out) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        Map<Criterion, Accuracy> rules = test.without(Way.RULES);
        Map<Criterion, Accuracy> learned = test.without(Way.LEARNED);
        Set<Criterion> criteria = new LinkedHashSet<>(learned.keySet());
        criteria.addAll(rules.keySet());
        Table table = new Table(
                words.say("backtest.without"),
                ">" + words.say("backtest.way.RULES"),
                ">" + words.say("backtest.way.LEARNED"));
        for (var criterion : criteria) {
            table.row(
                    explainer.criterion(criterion),
                    change(rules.get(criterion), test.accuracy(Way.RULES), language),
                    change(learned.get(criterion), test.accuracy(Way.LEARNED), language));
        }
        table.print(out);
    }

    private static String change(@Nullable Accuracy without, Accuracy with, Language language) {
        if (without == null) {
            return "";
        }
        double change = without.auc().mean() - with.auc().mean();
        return (change > 0 ? "+" : "") + language.number(change, 4);
    }

    static String figure(double value, Language language) {
        return language.fixed(value, 3);
    }

    private static String interval(Accuracy.Figure figure, Language language) {
        return figure(figure.low(), language) + "–" + figure(figure.high(), language);
    }
}
