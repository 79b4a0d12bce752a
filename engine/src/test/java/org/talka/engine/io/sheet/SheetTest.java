package org.talka.engine.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.model.Position;

class SheetTest {

    private static final String SOURCE = "Data: Example, CC BY 4.0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void wordsThatLookLikeAFormulaAreMadeHarmlessInCsv(String words) throws Exception {
        assertThat(csv(sheet(words))).contains("'" + words);
    }

    @Test
    void negativeFiguresStayFigures() throws Exception {
        assertThat(csv(new Sheet("x", "X", SOURCE, List.of("value"), List.of(Sheet.Row.of(Sheet.figure(-1.25))))))
                .contains("\r\n-1.25,");
    }

    @Test
    void everyRowOfACsvNamesItsSource() throws Exception {
        assertThat(csv(sheet("Ādaži"))).isEqualTo("\ufeffname,fit,data_source\r\nĀdaži,0.5,\"" + SOURCE + "\"\r\n");
    }

    @Test
    void workbookHoldsTextAndNoFormula() throws Exception {
        String cells = part(bytes(sheet("=HYPERLINK(\"x\")"), SheetFormat.XLSX), "xl/worksheets/sheet1.xml");
        String words = part(bytes(sheet("=HYPERLINK(\"x\")"), SheetFormat.XLSX), "xl/sharedStrings.xml");

        assertThat(cells).doesNotContain("<f>").contains("<v>0.5</v>");
        assertThat(words).contains("=HYPERLINK").contains(SOURCE);
    }

    @Test
    void featureWithTwoPlacesIsALine() throws Exception {
        var row = new Sheet.Row(
                List.of(Sheet.words("a"), Sheet.figure(1)), List.of(new Position(56, 24), new Position(57, 25)));
        JsonNode map = new ObjectMapper()
                .readTree(
                        bytes(new Sheet("x", "X", SOURCE, List.of("name", "fit"), List.of(row)), SheetFormat.GEOJSON));

        assertThat(map.at("/features/0/geometry/type").asText()).isEqualTo("LineString");
        assertThat(map.at("/features/0/geometry/coordinates/1/0").asDouble()).isEqualTo(25);
        assertThat(map.at("/features/0/properties/name").asText()).isEqualTo("a");
        assertThat(map.at("/source").asText()).isEqualTo(SOURCE);
    }

    @Test
    void rowsOfJsonKeepNumbersAsNumbers() throws Exception {
        JsonNode json = new ObjectMapper().readTree(bytes(sheet("a"), SheetFormat.JSON));

        assertThat(json.at("/rows/0/fit").isNumber()).isTrue();
    }

    private static Sheet sheet(String words) {
        return new Sheet(
                "x", "X", SOURCE, List.of("name", "fit"), List.of(Sheet.Row.of(Sheet.words(words), Sheet.figure(0.5))));
    }

    private static String csv(Sheet sheet) throws IOException {
        return new String(bytes(sheet, SheetFormat.CSV), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(sheet, out);
        return out.toByteArray();
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
