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
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.report.PartnersReport;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Municipality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ranks the partners of one municipality. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = "Ranks the candidates of one municipality, best fit first, with reasons.")
final class PartnersCommand implements Callable<Integer> {

    @Mixin
    private Question question = new Question();

    @Option(names = "--municipality", required = true, paramLabel = "ID", description = "Its id or its name.")
    private String municipality = "";

    @Option(names = "--top", paramLabel = "N", description = "How many; 10 unless told.")
    private int top = 10;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Also a, b, fit and every criterion as CSV.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw Refusal.ofUse(question.words().say("refused.top", Map.of("value", String.valueOf(top))));
        }
        Talka talka = question.open(spec.commandLine().getErr());
        Municipality asked = question.municipality(talka, municipality);
        Explainer explainer = talka.explain(question.language());
        List<Assessment> all = talka.partners(asked.id(), Integer.MAX_VALUE);
        List<Assessment> partners = all.subList(0, Math.min(top, all.size()));
        PartnersReport report = new PartnersReport(explainer);
        if (out != null) {
            Files.write(out, report.csv(partners));
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(new String(report.json(partners), StandardCharsets.UTF_8));
            screen.flush();
        } else {
            screen.println(heading(explainer.municipality(asked.id()), all.size(), partners.size()));
            print(asked, partners, explainer, screen);
            if (talka.rules().twinning().capacityOf(asked) == 0) {
                screen.println(explainer.exclusion(new Exclusion.TakesNoPartners(asked.id())));
            }
        }
        return 0;
    }

    private String heading(String name, int candidates, int shown) throws Refusal {
        return candidates == shown
                ? question.words().count("partners", candidates, Map.of("name", name))
                : question.words()
                        .count(
                                "partners.some",
                                candidates,
                                Map.of(
                                        "name",
                                        name,
                                        "shown",
                                        question.language().number(shown, 0)));
    }

    private static void print(Municipality asked, List<Assessment> partners, Explainer explainer, PrintWriter screen) {
        int rank = 1;
        for (Assessment partner : partners) {
            String other = partner.partnerOf(asked.id());
            screen.println();
            screen.println(rank++ + ". " + explainer.municipality(other) + " [" + other + "], "
                    + explainer.fit(partner.fit()));
            explainer.reasons(partner).forEach(reason -> screen.println("   - " + reason));
        }
    }
}
