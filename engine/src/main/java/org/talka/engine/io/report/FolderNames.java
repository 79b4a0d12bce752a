package org.talka.engine.io.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.talka.engine.model.Digests;

/**
 * A folder for each of several ids: its own, safe on every system, and the same in whatever order the ids come. An id
 * that is a safe name keeps it; no other can take it away.
 */
final class FolderNames {

    private static final int LONGEST = 80;
    private static final int DIGITS = 12;

    /** Stands in no plain name, so that a name with a fingerprint is never the plain one of another id. */
    private static final String BEFORE_FINGERPRINT = "~";

    /** Names of devices on Windows, with whatever ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\p{N}|lpt\\p{N})(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    /** What stands beside the folders. */
    private static final Set<String> FILES = Set.of("plan.json", "groups.csv");

    private final Map<String, Integer> bearers = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    FolderNames(Collection<String> ids) {
        for (String id : new HashSet<>(ids)) {
            String plain = plain(id);
            bearers.merge(folded(plain), 1, Integer::sum);
            if (plain.equals(id)) {
                owners.merge(folded(plain), 1, Integer::sum);
            }
        }
    }

    /** The folder of one of the ids. */
    String of(String id) {
        String plain = plain(id);
        int claimants = plain.equals(id) ? owners.getOrDefault(folded(plain), 0) : bearers.get(folded(plain));
        if (isSafe(plain) && claimants == 1) {
            return plain;
        }
        String fingerprint = Digests.of(id.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return cut(plain).replace('.', '_') + BEFORE_FINGERPRINT + fingerprint;
    }

    /** The id with everything that may not stand in the name of a file replaced. */
    private static String plain(String id) {
        return id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    /** As a file system sees it that knows no difference of case or of composed letters. */
    private static String folded(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isSafe(String plain) {
        return !plain.isEmpty()
                && plain.length() <= LONGEST
                && !plain.startsWith(".")
                && !plain.endsWith(".")
                && !DEVICE.matcher(plain).matches()
                && !FILES.contains(folded(plain));
    }

    private static String cut(String plain) {
        int most = LONGEST - BEFORE_FINGERPRINT.length() - DIGITS;
        if (plain.length() <= most) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most);
    }
}
