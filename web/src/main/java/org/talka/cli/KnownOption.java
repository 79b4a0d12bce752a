package org.talka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.talka.engine.Talka;
import org.talka.engine.io.known.KnownFile;
import org.talka.engine.io.known.KnownGroupsFile;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;

/** Reads a file of pairs and says on the error stream what of it is left out. */
final class KnownOption {

    /** Fewer known pairs than parts cannot be hidden in turn. */
    static final int FEWEST = 5;

    private KnownOption() {}

    static List<Pair> read(Question question, Talka talka, Path file, PrintWriter err) throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw question.noFile(file);
        }
        return complete(
                question,
                KnownFile.read(Files.readAllBytes(file), String.valueOf(file.getFileName()), talka.data()),
                err);
    }

    /** Known groups: the group of each municipality. */
    static Map<String, String> readGroups(Question question, Talka talka, Path file, PrintWriter err)
            throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw question.noFile(file);
        }
        return complete(
                question,
                KnownGroupsFile.read(Files.readAllBytes(file), String.valueOf(file.getFileName()), talka.data()),
                err);
    }

    private static <T> T complete(Question question, Reading<T> reading, PrintWriter err) throws Refusal {
        if (reading instanceof Reading.Complete<T> complete) {
            Notes.tell(complete.findings(), question, err);
            return complete.value();
        }
        throw Refusal.because(Question.lines(reading.findings(), question.language()));
    }

    /** The same, where there must be enough of them to hide some and learn from the rest. */
    static List<Pair> readEnough(Question question, Talka talka, Path file, PrintWriter err)
            throws Refusal, IOException {
        List<Pair> pairs = read(question, talka, file, err);
        if (pairs.size() < FEWEST) {
            throw Refusal.because(
                    question.words().count("refused.fewKnown", pairs.size(), Map.of("fewest", String.valueOf(FEWEST))));
        }
        return pairs;
    }
}
