package org.talka.engine.io.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fields of the object in a JSON file, one by one, so that a long one need not be held. */
final class TopLevel {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TopLevel() {}

    /** Told each field; must read its value to the end, of which the parser stands at the first token. */
    interface FieldReader {
        void read(String name, JsonParser value) throws IOException;
    }

    /** Hands over every field in the order of the file. A name that comes twice makes the file a broken one. */
    static void read(Path file, FieldReader reader) throws BrokenFile, IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(in)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw broken(name, parser);
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    reader.read(field, parser);
                }
                if (parser.nextToken() != null) {
                    throw broken(name, parser);
                }
            } catch (JsonProcessingException
                    | CharConversionException
                    | ArithmeticException
                    | NumberFormatException e) {
                throw broken(name, parser);
            }
        }
    }

    private static BrokenFile broken(String file, JsonParser parser) {
        JsonLocation place = parser.currentLocation();
        return new BrokenFile(file, place.getLineNr() + ":" + place.getColumnNr());
    }
}
