package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.GroupLearning;
import org.talka.engine.evaluation.Learning;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.BackTestReport;
import org.talka.engine.io.report.BondReport;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.BondRules;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.RulesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns weights from known cooperations. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = {
            "Learns the weights of the criteria from known pairs, or with --kind consortium what holds known",
            "groups together, and writes that as a rules file to be read, edited or rejected.",
            "All else is as in the rules it begins with."
        })
final class LearnCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--known",
            required = true,
            paramLabel = "FILE.csv",
            description =
                    "Pairs known to cooperate, columns a and b; with --kind consortium known groups, municipality and group.")
    private Path known = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", description = "twinning or consortium; twinning unless told.")
    private String kind = "twinning";

    @Option(names = "--out", required = true, paramLabel = "rules.json", description = "Where the rules go.")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "Of what is hidden and who is drawn; 1 unless told.")
    private long seed = 1;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Phrases words = question.words();
        if (!List.of("twinning", "consortium").contains(kind)) {
            throw Refusal.ofUse(words.say("refused.kind", Map.of("value", kind)));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        PrintWriter err = spec.commandLine().getErr();
        if (kind.equals("consortium")) {
            learnGroups(talka, err);
            return 0;
        }
        List<Pair> pairs = KnownOption.readEnough(question, talka, known, err);
        Learning learning;
        try (ProgressLine progress = new ProgressLine(err)) {
            learning = talka.learn(pairs, seed, new WatchLine(progress, words));
        }
        if (learning.rules().weights().values().stream().allMatch(weight -> weight == 0)) {
            throw Refusal.because(words.say("refused.nothingLearned"));
        }
        Files.write(out, RulesFile.write(learning.rules()));
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(BackTestReport.json(learning), StandardCharsets.UTF_8));
            screen.flush();
        } else {
            print(learning, talka.explain(question.language()), screen);
        }
        return 0;
    }

    private void learnGroups(Talka talka, PrintWriter err) throws Exception {
        Phrases words = question.words();
        Map<String, String> groups = KnownOption.readGroups(question, talka, known, err);
        GroupLearning learning;
        try (ProgressLine progress = new ProgressLine(err)) {
            learning = talka.learnGroups(groups, seed, new WatchLine(progress, words));
        }
        BondRules bonds = learning.rules().consortium().bonds();
        if (bonds == null || bonds.terms().isEmpty()) {
            throw Refusal.because(words.say("refused.noBonds"));
        }
        Files.write(out, RulesFile.write(learning.rules()));
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(BondReport.json(learning), StandardCharsets.UTF_8));
            screen.flush();
            return;
        }
        Explainer explainer = talka.explain(question.language());
        Table table =
                new Table(words.say("bond.measure"), ">" + words.say("bond.lowest"), ">" + words.say("bond.highest"));
        for (BondRules.Term term : bonds.terms()) {
            table.row(
                    explainer.bondMeasure(term.measure()),
                    question.language().fixed(term.lowest(), 2),
                    question.language().fixed(term.highest(), 2));
        }
        table.print(screen);
        screen.println();
        screen.println(words.say(
                "bond.learned",
                Map.of(
                        "municipalities", question.language().number(learning.municipalities(), 0),
                        "groups", question.language().number(learning.groups(), 0),
                        "agreement", question.language().fixed(learning.f1(), 2),
                        "threshold", question.language().number(100 * bonds.threshold(), 0))));
        screen.println(words.say("learn.written", Map.of("file", out.toString())));
    }

    private void print(Learning learning, Explainer explainer, PrintWriter screen) throws Refusal {
        Phrases words = question.words();
        Language language = question.language();
        Table table = new Table(words.say("criterion"), ">" + words.say("weight"), words.say("learn.meaning"));
        learning.rules().weights().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Criterion, Double> entry) -> -entry.getValue()))
                .forEach(entry -> table.row(
                        explainer.criterion(entry.getKey()),
                        language.fixed(entry.getValue(), 1),
                        meaning(learning, explainer, entry.getKey())));
        table.print(screen);
        screen.println();
        screen.println(words.count("learn.from", learning.known()) + " " + elsewhere(learning, words, language));
        screen.println(words.say("learn.written", Map.of("file", out.toString())));
    }

    private static String elsewhere(Learning learning, Phrases words, Language language) {
        String chance = words.say(
                "learn.elsewhere",
                Map.of(
                        "auc",
                        BacktestCommand.figure(learning.everywhere().auc().mean(), language),
                        "countries",
                        String.valueOf(learning.elsewhere().size())));
        return switch (learning.transfer()) {
            case UNTESTED -> words.say("learn.untested");
            case NOT_SHOWN -> chance + " " + words.say("learn.notShown");
            case SHOWN -> chance;
        };
    }

    private static String meaning(Learning learning, Explainer explainer, Criterion criterion) {
        return criterion == Criterion.NEARNESS
                ? explainer.language().number(learning.rules().scales().nearnessHalfKm(), 0) + " km"
                : explainer.meaning(criterion);
    }
}
