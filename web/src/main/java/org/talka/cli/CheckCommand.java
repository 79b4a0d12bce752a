package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.FindingsReport;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a package and says what is in it and what a person should look at. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads the data and the rules, and shows everything worth a look.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(names = "--json", description = "The findings as JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Phrases words = question.words();
        Reading<Talka> reading = question.read();
        if (!(reading instanceof Reading.Complete<Talka> complete)) {
            return refuse(reading.findings(), words, out);
        }
        Talka talka = complete.value();
        if (json) {
            print(FindingsReport.json(talka.notes(), question.language()), out);
            out.flush();
            return 0;
        }
        describe(talka, words, out);
        return 0;
    }

    private int refuse(List<Finding> findings, Phrases words, PrintWriter out) throws Refusal {
        if (json) {
            print(FindingsReport.json(findings, question.language()), out);
        } else {
            Question.lines(findings, question.language()).forEach(out::println);
            out.println(words.count(
                    "faults", findings.stream().filter(Finding::isFault).count()));
        }
        out.flush();
        return 1;
    }

    private static void print(byte[] report, PrintWriter out) {
        out.print(new String(report, StandardCharsets.UTF_8));
    }

    private void describe(Talka talka, Phrases words, PrintWriter out) throws Refusal {
        Question.lines(talka.notes(), question.language()).forEach(out::println);
        int home = talka.home().size();
        int abroad = talka.data().municipalities().size() - home;
        out.println(
                question.language().title(talka.data()) + " (" + talka.data().name() + ")");
        out.println(words.count("municipalities", home)
                + (abroad == 0 ? "" : ", " + words.count("abroad", abroad)) + ", "
                + words.count("competencies", talka.data().competencies().size()) + ", "
                + words.count("ties", talka.data().cooperations().size()));
        out.println(words.count("faults", 0) + ", "
                + words.count("notes", talka.notes().size()));
        out.println();
        originTable(talka, words).print(out);
    }

    private Table originTable(Talka talka, Phrases words) throws Refusal {
        Explainer explainer = talka.explain(question.language());
        Table table = new Table(words.say("origin"), ">" + words.say("offers"), ">" + words.say("needs"));
        List<Evidence> offers =
                talka.data().offers().stream().map(Offer::evidence).toList();
        List<Evidence> needs = talka.data().needs().stream().map(Need::evidence).toList();
        for (Origin origin : Origin.values()) {
            table.row(explainer.origin(origin), count(offers, origin, words), count(needs, origin, words));
        }
        table.row(
                words.say("together"),
                words.language().number(offers.size(), 0),
                words.language().number(needs.size(), 0));
        return table;
    }

    private static String count(List<Evidence> evidence, Origin origin, Phrases words) {
        return words.language()
                .number(evidence.stream().filter(one -> one.origin() == origin).count(), 0);
    }
}
