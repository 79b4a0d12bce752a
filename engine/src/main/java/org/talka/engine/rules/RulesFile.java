package org.talka.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.talka.engine.model.Digests;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;

/**
 * Reads and writes the rules file, JSON in UTF-8.
 *
 * <p>Every section and every field may be left out and then takes the value of {@link #defaults()}: a criterion
 * that {@code weights} does not name keeps its default weight (write 0 to switch it off), and a file without
 * {@code eligibility} keeps the default rule (write an empty list for none). Items of the lists
 * {@code eligibility}, {@code indicators} and {@code derivations} must have an id and an English sentence; the
 * Latvian one defaults to the English. A field {@code comment} may stand anywhere.
 */
public final class RulesFile {

    private static final String DEFAULTS = "default-rules.json";

    /** Most bytes of a rules file: room for a declared capacity of every municipality of a continent. */
    private static final int LARGEST = 10_000_000;

    private RulesFile() {}

    /**
     * The rules, or every fault at once with its JSON pointer as the column. Takes any bytes and never throws.
     * The digest of the rules is that of the bytes.
     *
     * @param fileName how findings call the file
     */
    public static Reading<Rules> read(byte[] json, String fileName) {
        return read(json, fileName, defaults());
    }

    /** The rules as pretty JSON in a fixed order of fields; reading it gives equal rules but for the digest. */
    public static byte[] write(Rules rules) {
        return RulesWriter.write(rules);
    }

    /** The rules of a package that brings none; they derive nothing and do not age facts. */
    public static Rules defaults() {
        return Holder.DEFAULTS_READ;
    }

    private static Reading<Rules> read(byte[] json, String fileName, Rules fallback) {
        List<Finding> findings = new ArrayList<>();
        if (json.length > LARGEST) {
            return new Reading.Refused<>(
                    List.of(new Finding(fileName, 0, "", Finding.Cause.FILE_TOO_LARGE, Map.of("max", "10 MB"))));
        }
        Optional<JsonNode> tree = JsonText.parse(json, fileName, findings);
        if (tree.isEmpty()) {
            return new Reading.Refused<>(findings);
        }
        JsonValue root = new JsonValue(fileName, "", tree.get(), findings);
        Optional<Rules> rules = root.object().map(fields -> RulesReader.read(fields, fallback, Digests.of(json)));
        if (rules.isEmpty() || findings.stream().anyMatch(Finding::isFault)) {
            return new Reading.Refused<>(findings);
        }
        return new Reading.Complete<>(rules.get(), findings);
    }

    private static Rules readDefaults() {
        try (InputStream in = Objects.requireNonNull(RulesFile.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            Reading<Rules> reading = read(in.readAllBytes(), DEFAULTS, nothing());
            if (reading instanceof Reading.Complete<Rules> complete) {
                return complete.value();
            }
            throw new IllegalStateException("The default rules cannot be read: " + reading.findings());
        } catch (IOException e) {
            throw new UncheckedIOException("The default rules cannot be read.", e);
        }
    }

    /** What the default rules, which name every field, fall back on. */
    private static Rules nothing() {
        return new Rules(
                "",
                "",
                "",
                List.of(),
                Map.of(),
                new Rules.Scales(1, 0, 0, 0),
                new Rules.Ageing(null, null, 8),
                new Rules.TwinningRules(1, 1, List.of(1.0), 0, 0),
                List.of(),
                List.of(),
                List.of());
    }

    private static final class Holder {
        private static final Rules DEFAULTS_READ = readDefaults();
    }
}
