package org.talka.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.twinning.TwinningPlanner;
import picocli.CommandLine.Option;

/** What a person has fixed or ruled out, for the commands that make a plan. */
final class PinsOption {

    @Option(
            names = "--pins",
            paramLabel = "FILE",
            description = "CSV with the columns a, b, kind (pin or forbid): pairs fixed in advance or ruled out.")
    private @Nullable Path file;

    /** The pins, or a refusal with every finding; none where no file is named. */
    Pins read(Question question, Talka talka) throws Exception {
        return file == null ? Pins.NONE : question.pins(talka, file);
    }

    /** The same pins, or a refusal where no plan can keep them. */
    static Pins possible(Pins pins, Talka talka, Question question) throws Refusal {
        try {
            TwinningPlanner.requirePossible(talka.matrix(), pins);
            return pins;
        } catch (PlanImpossible impossible) {
            throw Refusal.because(talka.explain(question.language()).impossible(impossible.reason()));
        }
    }
}
