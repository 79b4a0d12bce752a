package org.talka.engine.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

/** Turns bytes into a JSON tree, or says where they are no JSON. Refuses what RFC 8259 leaves open: doubled names. */
public final class JsonText {

    /** Numbers are kept as they were written, so that one that is too large can be shown. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /**
     * The tree of one JSON document in UTF-8, with or without BOM; empty after adding the faults to the findings.
     * Takes any bytes.
     */
    public static Optional<JsonNode> parse(byte[] json, String file, List<Finding> findings) {
        int before = findings.size();
        try {
            String text = decode(json, file, findings);
            if (findings.size() == before) {
                reportRepeatedFields(text, file, findings);
            }
            return findings.size() == before ? Optional.of(MAPPER.readTree(text)) : Optional.empty();
        } catch (JsonProcessingException e) {
            findings.add(notJson(e.getLocation(), file));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail.", e);
        }
    }

    /** The finding for text that stops being JSON at a place. */
    public static Finding notJson(JsonLocation place, String file) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        return new Finding(
                file, line, "", Cause.NOT_JSON, Map.of("line", String.valueOf(line), "column", String.valueOf(column)));
    }

    private static String decode(byte[] json, String file, List<Finding> findings) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(json);
        CharBuffer chars = CharBuffer.allocate(json.length);
        CoderResult result = decoder.decode(bytes, chars, true);
        String text = chars.flip().toString();
        if (isUtf16(json)) {
            findings.add(new Finding(file, 1, "", Cause.NOT_UTF8, Map.of("value", "UTF-16")));
        } else if (result.isError()) {
            String found = "0x%02X".formatted(json[bytes.position()] & 0xFF);
            findings.add(new Finding(file, lines(text), "", Cause.NOT_UTF8, Map.of("value", found)));
        } else if (text.indexOf('\0') >= 0) {
            String start = text.substring(0, text.indexOf('\0'));
            findings.add(new Finding(file, lines(start), "", Cause.NUL_BYTE, Map.of()));
        } else if (text.isBlank() || text.equals("\uFEFF")) {
            findings.add(new Finding(file, 0, "", Cause.EMPTY_FILE, Map.of()));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Either byte order mark, or every second byte NUL at the start as in plain letters. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return marked || (first == 0) != (second == 0);
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(letter -> letter == '\n').count();
    }

    private static void reportRepeatedFields(String text, String file, List<Finding> findings) throws IOException {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    int line = parser.currentTokenLocation().getLineNr();
                    findings.add(new Finding(
                            file, line, pointer, Cause.REPEATED_FIELD, Map.of("value", parser.currentName())));
                }
                if (isRootEnd(parser, token)) {
                    requireEnd(parser, file, findings);
                    return;
                }
            }
        }
    }

    private static boolean isRootEnd(JsonParser parser, JsonToken token) {
        return parser.getParsingContext().inRoot() && (token.isStructEnd() || token.isScalarValue());
    }

    private static void requireEnd(JsonParser parser, String file, List<Finding> findings) throws IOException {
        if (parser.nextToken() != null) {
            findings.add(notJson(parser.currentTokenLocation(), file));
        }
    }
}
