package org.talka.engine.io.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;

/**
 * The matrix as CSV, one row for each pair and competency in which something flows or both are in need; pairs
 * with nothing between them have no row.
 */
public final class MatrixReport {

    private static final String[] HEADER = {
        "a", "b", "competency", "kind", "from", "to", "urgency", "level", "flow", "origin", "fit", "status", "exclusion"
    };

    private final CooperationMatrix matrix;
    private final Explainer explainer;

    public MatrixReport(CooperationMatrix matrix, Explainer explainer) {
        this.matrix = matrix;
        this.explainer = explainer;
    }

    /**
     * Writes the file row by row.
     *
     * @param done told the part that is done, 0 to 1
     * @return number of rows without the header
     */
    public long write(Path file, DoubleConsumer done) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        long rows = 0;
        List<String> ids = matrix.municipalities();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(HEADER);
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    rows += write(matrix.assess(ids.get(i), ids.get(j)), csv);
                }
                done.accept((i + 1.0) / ids.size());
            }
        }
        return rows;
    }

    private long write(Assessment pair, CsvWriter csv) {
        String fit = Json.number(pair.fit()).toPlainString();
        String status = pair.isCandidate() ? "candidate" : "excluded";
        String exclusion = pair.findExclusion().map(explainer::exclusion).orElse("");
        for (Help help : pair.helps()) {
            csv.writeRecord(
                    pair.a(),
                    pair.b(),
                    help.competency(),
                    "help",
                    help.from(),
                    help.to(),
                    plain(help.need().urgencyNow()),
                    plain(help.offer().levelNow()),
                    plain(help.flow()),
                    help.origin().word(),
                    fit,
                    status,
                    exclusion);
        }
        for (SharedChallenge shared : pair.challenges()) {
            csv.writeRecord(
                    pair.a(),
                    pair.b(),
                    shared.competency(),
                    "shared",
                    "",
                    "",
                    plain(shared.strength()),
                    "",
                    "",
                    "",
                    fit,
                    status,
                    exclusion);
        }
        return pair.helps().size() + (long) pair.challenges().size();
    }

    private static String plain(double value) {
        return Json.number(value).toPlainString();
    }
}
