package org.talka.engine.io.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as CSV: UTF-8 with a mark at its beginning, so that spreadsheets read it as such. The source is a column of its
 * own: rows keep it when they are sorted or copied, and every row has the same length.
 */
final class CsvSheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        List<String> header = new ArrayList<>(sheet.columns());
        header.add("data_source");
        writer.writeRecord(header);
        for (Sheet.Row row : sheet.rows()) {
            List<String> values = new ArrayList<>();
            row.values().forEach(value -> values.add(harmless(value)));
            values.add(sheet.source());
            writer.writeRecord(values);
        }
        text.flush();
    }

    /** Words a spreadsheet would take for a formula get an apostrophe before them. */
    private static String harmless(Sheet.Value value) {
        String text = value.text();
        boolean asFormula =
                value instanceof Sheet.Words && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return asFormula ? "'" + text : text;
    }
}
