package org.talka.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pins;
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
}
