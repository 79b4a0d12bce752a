package org.talka.engine.io.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of file a sheet can be. */
public enum SheetFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json; charset=utf-8"),
    GEOJSON("geojson", "application/geo+json");

    private final String ending;
    private final String mediaType;

    SheetFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes the sheet; leaves the stream open. */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> CsvSheet.write(sheet, out);
            case XLSX -> XlsxSheet.write(sheet, out);
            case JSON -> JsonSheet.write(sheet, out);
            case GEOJSON -> JsonSheet.writeWithPlaces(sheet, out);
        }
    }
}
