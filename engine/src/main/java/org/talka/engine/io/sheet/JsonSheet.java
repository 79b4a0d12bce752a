package org.talka.engine.io.sheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.talka.engine.model.Position;

/** A sheet as JSON: a list of objects, or of the features of a map. */
final class JsonSheet {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            writeHead(sheet, json);
            json.writeArrayFieldStart("rows");
            for (Sheet.Row row : sheet.rows()) {
                writeValues(sheet, row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** As RFC 7946: a point or a line for each row, nothing where its place is not known. */
    static void writeWithPlaces(Sheet sheet, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            writeHead(sheet, json);
            json.writeArrayFieldStart("features");
            for (Sheet.Row row : sheet.rows()) {
                json.writeStartObject();
                json.writeStringField("type", "Feature");
                json.writeFieldName("geometry");
                writePlaces(row.places(), json);
                json.writeFieldName("properties");
                writeValues(sheet, row, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void writeHead(Sheet sheet, JsonGenerator json) throws IOException {
        json.writeStringField("title", sheet.title());
        json.writeStringField("source", sheet.source());
    }

    private static void writeValues(Sheet sheet, Sheet.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int c = 0; c < sheet.columns().size(); c++) {
            json.writeFieldName(sheet.columns().get(c));
            Sheet.Value value = row.values().get(c);
            if (value instanceof Sheet.Figure) {
                json.writeNumber(new BigDecimal(value.text()));
            } else {
                json.writeString(value.text());
            }
        }
        json.writeEndObject();
    }

    private static void writePlaces(List<Position> places, JsonGenerator json) throws IOException {
        if (places.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", places.size() == 1 ? "Point" : "LineString");
        json.writeFieldName("coordinates");
        if (places.size() == 1) {
            writePlace(places.get(0), json);
        } else {
            json.writeStartArray();
            for (Position place : places) {
                writePlace(place, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writePlace(Position place, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(place.longitude());
        json.writeNumber(place.latitude());
        json.writeEndArray();
    }
}
