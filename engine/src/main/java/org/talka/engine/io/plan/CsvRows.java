package org.talka.engine.io.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.table.BrokenText;
import org.talka.engine.io.table.TextReader;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;

/** The rows of a table a plan was written with: exactly these columns, in this order. */
final class CsvRows {

    private CsvRows() {}

    /** Told each row below the header, counted from 0, which has as many fields as the header. */
    interface RowReader {
        void read(int row, List<String> fields);
    }

    /** Where a row stands, as a spreadsheet counts: "prices.csv:17". */
    static String place(String file, int row) {
        return file + ":" + (row + 2);
    }

    /** A flaw for each field of a row that is another than it should be. */
    static List<Flaw> differences(String place, List<String> columns, List<String> expected, List<String> claimed) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(claimed.get(i))) {
                flaws.add(new Flaw(
                        Flaw.Kind.DIFFERS,
                        place + ":" + columns.get(i),
                        Shown.of(claimed.get(i), expected.get(i)),
                        Shown.of(expected.get(i), claimed.get(i))));
            }
        }
        return flaws;
    }

    /** Hands over every row; what is no row of such a table becomes a flaw. Holds one row at a time. */
    static void read(Path file, List<String> columns, Flaws flaws, RowReader reader) throws BrokenFile, IOException {
        String name = String.valueOf(file.getFileName());
        int row = -1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(TextReader.ofRows(Files.newInputStream(file)))) {
            for (CsvRecord csvRecord : csv) {
                List<String> fields = csvRecord.getFields();
                boolean isSound = row < 0 ? fields.equals(columns) : fields.size() == columns.size();
                if (!isSound) {
                    flaws.add(new Flaw(
                            Flaw.Kind.DIFFERS,
                            place(name, row),
                            Shown.of(String.join(",", fields)),
                            String.join(",", columns)));
                } else if (row >= 0) {
                    reader.read(row, fields);
                }
                row++;
            }
        } catch (CsvParseException broken) {
            throw new BrokenFile(name, Integer.toString(row + 2));
        } catch (UncheckedIOException | IOException trouble) {
            BrokenText broken = brokenText(trouble);
            if (broken != null) {
                throw new BrokenFile(name, Integer.toString(row + 2));
            }
            throw trouble;
        }
        if (row < 0) {
            flaws.add(new Flaw(Flaw.Kind.MISSING, place(name, -1), "", String.join(",", columns)));
        }
    }

    private static @Nullable BrokenText brokenText(Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenText broken) {
                return broken;
            }
        }
        return null;
    }
}
