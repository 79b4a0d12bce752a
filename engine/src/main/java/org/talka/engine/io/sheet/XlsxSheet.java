package org.talka.engine.io.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet as a workbook. Words are written as text cells, which no spreadsheet computes, whatever they begin with.
 * The source stands in a line of its own below the rows.
 */
final class XlsxSheet {

    private static final int WIDEST = 60;
    private static final int LOOKED_AT = 200;

    private XlsxSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Talka", "1.0");
        Worksheet page = workbook.newWorksheet("Talka");
        List<String> columns = sheet.columns();
        for (int c = 0; c < columns.size(); c++) {
            page.value(0, c, columns.get(c));
            page.style(0, c).bold().set();
            page.width(c, width(sheet, c));
        }
        int line = 1;
        for (Sheet.Row row : sheet.rows()) {
            for (int c = 0; c < row.values().size(); c++) {
                write(page, line, c, row.values().get(c));
            }
            line++;
        }
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, Math.max(0, line - 1), columns.size() - 1);
        page.value(line + 1, 0, sheet.title());
        page.value(line + 2, 0, sheet.source());
        page.style(line + 2, 0).italic().set();
        workbook.finish();
    }

    private static void write(Worksheet page, int row, int column, Sheet.Value value) {
        if (value instanceof Sheet.Figure figure) {
            page.value(row, column, figure.number());
        } else if (!value.text().isEmpty()) {
            page.value(row, column, value.text());
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.columns().get(column).length();
        for (Sheet.Row row :
                sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()))) {
            longest = Math.max(longest, row.values().get(column).text().length());
        }
        return Math.min(WIDEST, longest + 3);
    }
}
