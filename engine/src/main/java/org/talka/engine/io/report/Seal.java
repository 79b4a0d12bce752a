package org.talka.engine.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talka.engine.model.Digests;

/**
 * The last field of plan.json: the SHA-256 of the file's own bytes with the seal left empty. It shows that something
 * was changed by accident; whoever changes a file on purpose can seal it anew.
 *
 * @param claimed as it stands in the file
 * @param found as the file's bytes give it
 */
public record Seal(String claimed, String found) {

    static final String FIELD = "seal";

    /** Between the field's name and its value, as the generator prints it. */
    private static final String OPENING = " : \"";

    private static final String CLOSING = "\"\n}\n";
    private static final int DIGITS = 64;
    private static final int BUFFER = 1 << 16;
    private static final Pattern END =
            Pattern.compile("\"" + FIELD + "\"" + OPENING + "([0-9a-f]{" + DIGITS + "})" + Pattern.quote(CLOSING));

    /** The seal of a file of which all up to the field's name has gone into the digest. */
    static String of(MessageDigest upToTheName) {
        upToTheName.update((OPENING + CLOSING).getBytes(StandardCharsets.US_ASCII));
        return Digests.hex(upToTheName);
    }

    /** The seal at the end of a file, if there is one. Holds a few kilobytes. */
    public static Optional<Seal> read(Path file) throws IOException {
        int tail = FIELD.length() + 2 + OPENING.length() + DIGITS + CLOSING.length();
        long head = Files.size(file) - tail;
        if (head < 0) {
            return Optional.empty();
        }
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (long left = head; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (count < 0) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
            Matcher end = END.matcher(new String(in.readNBytes(tail + 1), StandardCharsets.ISO_8859_1));
            if (!end.matches()) {
                return Optional.empty();
            }
            digest.update(("\"" + FIELD + "\"").getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new Seal(end.group(1), of(digest)));
        }
    }
}
