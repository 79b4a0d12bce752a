package org.talka.engine.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

/**
 * Reads a CSV file row by row: commas, double quotes, LF or CRLF, UTF-8 with or without BOM, blank rows skipped.
 * Holds one row at a time.
 */
public final class Table {

    private static final int MOST_FIELDS = 1 << 21;

    private final TableReader reader;
    private final Findings findings;
    private final Words words = new Words();
    private int number;
    private int rows;
    private @Nullable Header header;

    private Table(TableReader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * Hands every row to the reader and closes the stream.
     *
     * @return how many rows there were below the header; -1 when the file could not be read to its end, which is
     *     then among the findings
     */
    public static int read(InputStream in, TableReader reader, Findings findings) {
        Table table = new Table(reader, findings);
        try (CsvReader<CsvRecord> csv = open(in)) {
            table.readAll(csv.iterator());
            return table.rows;
        } catch (CsvParseException e) {
            findings.add(new Finding(reader.file(), table.number + 1, "", Cause.BROKEN_QUOTES, Map.of()));
        } catch (UncheckedIOException | IOException e) {
            findings.add(finding(reader.file(), e));
        }
        return -1;
    }

    /** The finding for text that broke off. */
    public static Finding finding(String file, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenText broken) {
                return broken.finding(file);
            }
        }
        return new Finding(file, 0, "", Cause.UNREADABLE_FILE, Map.of());
    }

    private static CsvReader<CsvRecord> open(InputStream in) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)), TextReader.ofRows(in));
    }

    private void readAll(Iterator<CsvRecord> records) {
        while (records.hasNext() && (header == null || header.isLegible())) {
            CsvRecord csvRecord = records.next();
            number++;
            if (isBlank(csvRecord)) {
                continue;
            }
            if (header == null) {
                header = Header.read(reader.file(), number, csvRecord.getFields(), reader.columns(), findings);
            } else {
                rows++;
                reader.read(new Row(header, number, csvRecord.getFields(), words, findings));
            }
        }
        if (header == null) {
            findings.add(new Finding(reader.file(), 0, "", Cause.EMPTY_FILE, Map.of()));
        }
        if (header == null || !header.isLegible()) {
            rows = -1;
        }
    }

    private static boolean isBlank(CsvRecord csvRecord) {
        return csvRecord.getFieldCount() == 1 && csvRecord.getField(0).isBlank();
    }
}
