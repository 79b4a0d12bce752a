package org.talka.engine.io.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.model.Digests;

/** JSON that is the same to the byte for the same facts. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A number with at most six decimals and no superfluous zeros. */
    static BigDecimal number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** For a document that grows while it is written; closing it leaves the writer open. */
    static JsonGenerator generator(Writer out) throws IOException {
        return MAPPER.createGenerator(out)
                .setPrettyPrinter(new Printer(0))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** For a document that is too long to be held whole. */
    static JsonParser parser(Path file) throws IOException {
        return MAPPER.createParser(file.toFile());
    }

    static byte[] bytes(JsonNode node) {
        return (text(node, 0) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node, int depth) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text).setPrettyPrinter(new Printer(depth))) {
            json.writeTree(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes an object whose long arrays come item by item, so that none is ever held whole, and seals it; see
     * {@link Seal}.
     *
     * @param head the fields before the arrays
     * @param arrays by field name, in order
     * @param tail the fields after the arrays, asked for when these are written
     */
    static void write(OutputStream out, ObjectNode head, Map<String, Items> arrays, Late<ObjectNode> tail)
            throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, Digests.sha256());
        try (JsonGenerator json = MAPPER.createGenerator(digested).setPrettyPrinter(new Printer(0))) {
            json.writeStartObject();
            writeFields(json, head);
            for (Map.Entry<String, Items> array : arrays.entrySet()) {
                json.writeArrayFieldStart(array.getKey());
                array.getValue().writeTo(json::writeRawValue);
                json.writeEndArray();
            }
            writeFields(json, tail.get());
            json.writeFieldName(Seal.FIELD);
            json.flush();
            json.writeString(Seal.of(digested.getMessageDigest()));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** The items of a long array, one after another. */
    @FunctionalInterface
    interface Items {
        void writeTo(Place place) throws IOException;

        static Items of(Stream<ObjectNode> items) {
            return place -> {
                for (ObjectNode item : (Iterable<ObjectNode>) items::iterator) {
                    place.write(item(item));
                }
            };
        }
    }

    /** Where items go. */
    @FunctionalInterface
    interface Place {
        /** Writes one, as {@link #item} words it. */
        void write(String item) throws IOException;
    }

    /** An item of such an array as text; most of the work, and fit for any thread. */
    static String item(ObjectNode item) {
        return text(item, 2);
    }

    /** Two spaces and a line each, from some depth on. */
    private static final class Printer extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        Printer(int depth) {
            _objectIndenter = LINES;
            _arrayIndenter = LINES;
            _nesting = depth;
        }
    }

    /** What is known only when the rest is written. */
    @FunctionalInterface
    interface Late<T> {
        T get() throws IOException;
    }

    private static void writeFields(JsonGenerator json, ObjectNode fields) throws IOException {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
    }
}
