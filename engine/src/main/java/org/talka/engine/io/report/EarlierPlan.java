package org.talka.engine.io.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.talka.engine.model.Digests;

/**
 * The plan a folder held before another is written into it. Its tables go with it, so that none is taken for one of
 * the new plan; a table that was changed since, and whatever else is there, stays.
 */
final class EarlierPlan {

    private static final String PLAN = "plan.json";

    /** Tables as plans name them: beside plan.json, or one folder down. */
    private static final Pattern TABLE =
            Pattern.compile("proposals\\.csv|prices\\.csv|rings\\.csv|(?:[^/\\\\:*?\"<>|]+/)?groups\\.csv");

    private EarlierPlan() {}

    /** Removes plan.json, if it is that of a plan, and the tables it names as they were written. */
    static void remove(Path folder) throws IOException {
        Path plan = folder.resolve(PLAN);
        if (!Files.isRegularFile(plan) || Seal.read(plan).isEmpty()) {
            return;
        }
        Map<String, String> files = files(plan);
        Files.delete(plan);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (TABLE.matcher(file.getKey()).matches()) {
                remove(folder, file.getKey(), file.getValue());
            }
        }
    }

    private static void remove(Path folder, String name, String digest) throws IOException {
        Path own = folder.toAbsolutePath().normalize();
        Path file = own.resolve(name).normalize();
        Path home = file.getParent();
        boolean isThere = file.startsWith(own)
                && home != null
                && (home.equals(own) || !Files.isSymbolicLink(home))
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere && fingerprint(file).equals(digest)) {
            Files.delete(file);
            if (!home.equals(own)) {
                removeIfEmpty(home);
            }
        }
    }

    private static String fingerprint(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(in.getMessageDigest());
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException others) {
            // what somebody keeps there stays
        }
    }

    /** The fingerprint of each table, as plan.json tells it; none where it cannot be read. */
    private static Map<String, String> files(Path plan) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (JsonParser json = Json.parser(plan)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return files;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isFiles = json.currentName().equals("files");
                if (json.nextToken() == JsonToken.START_OBJECT && isFiles) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        json.nextToken();
                        files.put(name, json.getValueAsString(""));
                        json.skipChildren();
                    }
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            return Map.of();
        }
        return files;
    }
}
