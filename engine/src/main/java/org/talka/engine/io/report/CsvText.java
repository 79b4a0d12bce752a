package org.talka.engine.io.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small CSV file in memory: UTF-8, header, line feeds. */
final class CsvText {

    private final StringWriter text = new StringWriter();
    /** Without a buffer of its own, which would keep rows back until it is closed. */
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    CsvText(String... header) {
        writer.writeRecord(header);
    }

    void row(List<String> values) {
        writer.writeRecord(values);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
