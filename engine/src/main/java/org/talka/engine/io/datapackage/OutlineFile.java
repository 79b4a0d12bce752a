package org.talka.engine.io.datapackage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Table;
import org.talka.engine.io.table.TextReader;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Outline;
import org.talka.engine.rules.JsonText;

/** boundaries.geojson, one feature held at a time. */
final class OutlineFile {

    static final String FILE = "boundaries.geojson";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FeatureReader features;
    private final Findings findings;
    private final List<Outline> outlines = new ArrayList<>();

    OutlineFile(FeatureReader features, Findings findings) {
        this.features = features;
        this.findings = findings;
    }

    /** The outlines of the sound features in the order of the file; closes the stream. */
    List<Outline> read(InputStream in) {
        try (JsonParser parser = MAPPER.createParser(TextReader.ofLines(in))) {
            readCollection(parser);
        } catch (JsonProcessingException e) {
            findings.add(JsonText.notJson(e.getLocation(), FILE));
        } catch (IOException e) {
            findings.add(Table.finding(FILE, e));
        }
        return outlines;
    }

    private void readCollection(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            report(first == null ? Cause.EMPTY_FILE : Cause.NOT_GEOJSON, first == null ? "" : "/type");
            return;
        }
        boolean isCollection = false;
        boolean hasFeatures = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                readFeatures(parser);
            } else if (name.equals("type")) {
                isCollection = "FeatureCollection".equals(parser.getText());
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            findings.add(JsonText.notJson(parser.currentTokenLocation(), FILE));
        }
        if (!isCollection || !hasFeatures) {
            report(Cause.NOT_GEOJSON, isCollection ? "/features" : "/type");
        }
    }

    private void readFeatures(JsonParser parser) throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = MAPPER.readTree(parser);
            features.read(feature, line, "/features/" + index).ifPresent(outlines::add);
            index++;
        }
    }

    private void report(Cause cause, String pointer) {
        findings.add(new Finding(FILE, 0, pointer, cause, Map.of()));
    }
}
