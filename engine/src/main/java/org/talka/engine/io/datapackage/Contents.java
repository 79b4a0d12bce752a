package org.talka.engine.io.datapackage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Table;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Digests;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;

/** The files of a package: opens each once, and fingerprints what goes by. */
final class Contents {

    /** Every file a package may have. */
    static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "datapackage.json",
            "municipalities.csv",
            "competencies.csv",
            "offers.csv",
            "needs.csv",
            "indicators.csv",
            "neighbours.csv",
            "cooperations.csv",
            "cooperation_members.csv",
            "successions.csv",
            "sources.csv",
            "boundaries.geojson",
            "rules.json"));

    private static final int LARGEST_DOCUMENT = 4 << 20;

    private final PackageSource source;
    private final Findings findings;
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private final Set<String> unopened = new TreeSet<>();
    private List<String> listed = List.of();

    Contents(PackageSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Whether there is a folder at all; reports files in it that look like data and are not known. */
    boolean exists() {
        try {
            listed = source.list().orElse(List.of());
        } catch (NoSuchFileException | NotDirectoryException e) {
            report(source.name(), Cause.MISSING_FOLDER, Map.of("value", String.valueOf(e.getFile())));
            return false;
        } catch (IOException e) {
            report(source.name(), Cause.UNREADABLE_FILE, Map.of());
            return false;
        }
        listed.stream().filter(Contents::looksLikeData).forEach(this::reportUnknown);
        return true;
    }

    /** Opens a file; empty when there is none or, after a finding, when it cannot be opened. */
    Optional<InputStream> open(String file) {
        try {
            MessageDigest digest = Digests.sha256();
            Optional<InputStream> in = source.open(file);
            in.ifPresent(found -> digests.put(file, digest));
            return in.map(found -> new DigestInputStream(new BufferedInputStream(found), digest));
        } catch (IOException e) {
            unopened.add(file);
            report(file, Cause.UNREADABLE_FILE, Map.of());
            return Optional.empty();
        }
    }

    /** Whether the package has this file. Known once it was opened. */
    boolean has(String file) {
        return digests.containsKey(file) || unopened.contains(file);
    }

    /** Reads a table if it is there. The number of its rows; 0 when there is no file, -1 when it broke off. */
    int read(TableReader table) {
        Optional<InputStream> in = open(table.file());
        if (in.isPresent()) {
            return Table.read(in.get(), table, findings);
        }
        return unopened.contains(table.file()) ? -1 : 0;
    }

    /** Reads a table that must be there and must have rows. Whether its end was reached. */
    boolean readRequired(TableReader table) {
        int rows = read(table);
        if (rows == 0) {
            boolean there = digests.containsKey(table.file());
            report(table.file(), there ? Cause.EMPTY_FILE : Cause.MISSING_FILE, there ? Map.of() : misnamed(table));
        }
        return rows > 0;
    }

    /** The bytes of a document of at most 4 MB; empty when there is none or, after a finding, on a fault. */
    Optional<byte[]> document(String file) {
        Optional<InputStream> opened = open(file);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length > LARGEST_DOCUMENT) {
                report(file, Cause.FILE_TOO_LARGE, Map.of("max", "4 MB"));
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            report(file, Cause.UNREADABLE_FILE, Map.of());
            return Optional.empty();
        }
    }

    /**
     * SHA-256 over the known files in the order of their names, each as its name, a NUL and the SHA-256 of its bytes;
     * meaningful once every file was read to its end.
     */
    String digest() {
        MessageDigest all = Digests.sha256();
        digests.forEach((file, digest) -> {
            all.update(file.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(digest.digest());
        });
        return Digests.hex(all);
    }

    private Map<String, String> misnamed(TableReader table) {
        return Nearest.to(table.file(), listed)
                .filter(file -> !KNOWN.contains(file))
                .map(file -> Map.of("suggestion", file))
                .orElse(Map.of());
    }

    private void reportUnknown(String file) {
        List<String> absent =
                KNOWN.stream().filter(known -> !listed.contains(known)).toList();
        report(
                file,
                Cause.UNKNOWN_FILE,
                Nearest.to(file, absent)
                        .map(nearest -> Map.of("suggestion", nearest))
                        .orElse(Map.of()));
    }

    private void report(String file, Cause cause, Map<String, String> values) {
        findings.add(new Finding(file, 0, "", cause, values));
    }

    private static boolean looksLikeData(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return !KNOWN.contains(file)
                && !name.startsWith(".")
                && (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".geojson"));
    }
}
